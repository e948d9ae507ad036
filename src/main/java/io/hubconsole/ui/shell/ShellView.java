package io.hubconsole.ui.shell;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.navigation.FeatureViews;
import io.hubconsole.ui.navigation.ViewName;
import java.io.File;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The frame around the views. */
public final class ShellView {
  /** As wide as a sentence is easily read, in pixels. */
  private static final double TOOLTIP = 420;

  private final ShellViewModel model;
  private final Texts texts;
  private final FeatureViews features;
  private final Parent loaded;
  private final ChangeListener<Number> arrived = (_, _, _) -> showCurrent();

  @FXML private StackPane root;
  @FXML private VBox top;
  @FXML private StackPane content;
  @FXML private StackPane paletteVeil;
  @FXML private ToggleButton routing;
  @FXML private ToggleButton resendEmail;
  @FXML private ToggleButton requestLog;
  @FXML private ToggleButton outbox;
  @FXML private ToggleButton settings;
  @FXML private Button back;
  @FXML private Button forward;
  @FXML private Label title;
  @FXML private MenuButton profileChip;
  @FXML private Button update;
  @FXML private ProgressIndicator working;
  @FXML private Label hubState;
  @FXML private HBox logBar;
  @FXML private Label logSync;
  @FXML private ProgressBar logProgress;
  @FXML private Button outboxCount;
  @FXML private HBox jobBar;
  @FXML private Label job;
  @FXML private ProgressBar jobProgress;
  @FXML private Label caller;
  @FXML private TextField paletteText;
  @FXML private ListView<PaletteEntry> paletteList;

  public ShellView(ShellViewModel model, Texts texts, FeatureViews features) {
    this.model = model;
    this.texts = texts;
    this.features = features;
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    title.textProperty().bind(model.title());
    back.disableProperty().bind(model.navigator().canGoBackProperty().not());
    forward.disableProperty().bind(model.navigator().canGoForwardProperty().not());
    new ProfileChip(model).dress(profileChip);
    root.getStyleClass().add("shell-" + model.profileStyle());
    top.getChildren().add(new Bars(model.bars(), texts));
    model.support().askedProperty().subscribe(this::chooseBundle);
    model.quit().quittingProperty().subscribe(this::close);
    bindStatus();
    caller.textProperty().bind(model.caller());
    job.textProperty().bind(model.job());
    jobProgress.progressProperty().bind(model.jobProgress());
    showWhile(jobBar, job);
    working.visibleProperty().bind(model.opening());
    working.managedProperty().bind(working.visibleProperty());
    for (ViewName view : ViewName.values()) {
      railButton(view).setOnAction(_ -> choose(view));
    }
    new PalettePane(model.palette(), paletteVeil, paletteText, paletteList, content).bind();
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.navigator().arrivalsProperty().addListener(arrived);
    showCurrent();
  }

  private void bindStatus() {
    StatusViewModel status = model.status();
    hubState.graphicProperty().bind(status.hubIcon().map(FontIcon::new));
    hubState.textProperty().bind(status.hub());
    StringBinding why = status.whyAway();
    hubState.accessibleHelpProperty().bind(why);
    hubState.tooltipProperty().bind(why.map(ShellView::tooltip));
    hubState.tooltipProperty().subscribe(tip -> mark(hubState, "offline", tip != null));
    bindUpdate();
    logSync.textProperty().bind(status.log());
    logProgress.progressProperty().bind(status.logProgress());
    showWhile(logBar, logSync);
    outboxCount.textProperty().bind(status.outbox());
    String open = outboxCount.getAccessibleText();
    outboxCount
        .accessibleTextProperty()
        .bind(outboxCount.textProperty().map(count -> count.isEmpty() ? open : count));
    outboxCount.visibleProperty().bind(outboxCount.textProperty().isNotEmpty());
    outboxCount.managedProperty().bind(outboxCount.visibleProperty());
  }

  private void bindUpdate() {
    update.textProperty().bind(model.updates().line());
    update.accessibleHelpProperty().bind(model.updates().notes());
    update.tooltipProperty().bind(model.updates().notes().map(ShellView::tooltip));
    update.visibleProperty().bind(update.textProperty().isNotEmpty());
    update.managedProperty().bind(update.visibleProperty());
  }

  private void chooseBundle(boolean asked) {
    if (!asked) {
      return;
    }
    model.support().askedProperty().set(false);
    FileChooser chooser = new FileChooser();
    chooser.setTitle(model.supportTitle());
    chooser.setInitialFileName(model.support().suggestedName());
    File file = chooser.showSaveDialog(root.getScene().getWindow());
    if (file != null) {
      model.support().save(file.toPath());
    }
  }

  private void close(boolean wanted) {
    if (wanted) {
      Window window = root.getScene().getWindow();
      window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }
  }

  private static @Nullable Tooltip tooltip(String text) {
    if (text.isEmpty()) {
      return null;
    }
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP);
    return tooltip;
  }

  private static void mark(Node node, String style, boolean holds) {
    node.getStyleClass().remove(style);
    if (holds) {
      node.getStyleClass().add(style);
    }
  }

  /** Its pixels. */
  public Parent root() {
    return loaded;
  }

  /** What the window is called. */
  public String windowTitle() {
    return model.windowTitle();
  }

  /** Gives the focus to the view that is shown, once there is a scene to have it in. */
  public void takeFocus() {
    Destination there = model.navigator().currentProperty().get();
    arrive(features.get(there.view()), there);
  }

  /** A field lies within a control that has none before it is dressed: it could take no focus. */
  private static void arrive(FeatureView feature, Destination there) {
    feature.root().applyCss();
    feature.arrive(there);
  }

  /** Whether the window may be closed now; else the operator is asked. */
  public boolean mayClose() {
    return model.quit().mayQuit();
  }

  /** Gives back what it and the views hold. */
  public void dispose() {
    model.navigator().arrivalsProperty().removeListener(arrived);
    features.dispose();
  }

  private static void showWhile(Region bar, Label text) {
    bar.visibleProperty().bind(text.textProperty().isNotEmpty());
    bar.managedProperty().bind(bar.visibleProperty());
  }

  private ToggleButton railButton(ViewName view) {
    return switch (view) {
      case ROUTING -> routing;
      case RESEND_EMAIL -> resendEmail;
      case REQUEST_LOG -> requestLog;
      case OUTBOX -> outbox;
      case SETTINGS -> settings;
    };
  }

  private void choose(ViewName view) {
    model.open(view);
    // A toggle that is pressed while on would turn off.
    railButton(model.navigator().currentProperty().get().view()).setSelected(true);
  }

  private void showCurrent() {
    Destination destination = model.navigator().currentProperty().get();
    railButton(destination.view()).setSelected(true);
    FeatureView feature = features.get(destination.view());
    content.getChildren().setAll(List.of(feature.root()));
    arrive(feature, destination);
  }

  private void onKey(KeyEvent event) {
    for (ViewName view : ViewName.values()) {
      KeyCode digit = KeyCode.getKeyCode(Integer.toString(view.digit()));
      if (new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN).match(event)) {
        choose(view);
        event.consume();
      }
    }
    if (new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN).match(event)) {
      model.palette().show();
      event.consume();
    } else if (new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN).match(event)) {
      event.consume();
      model.quit().quit();
    } else if (new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN).match(event)) {
      model.navigator().back();
      event.consume();
    } else if (new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN).match(event)) {
      model.navigator().forward();
      event.consume();
    }
  }

  @FXML
  private void goBack() {
    model.navigator().back();
  }

  @FXML
  private void goForward() {
    model.navigator().forward();
  }

  @FXML
  private void showPalette() {
    model.palette().show();
  }

  @FXML
  private void hidePalette() {
    model.palette().hide();
  }

  @FXML
  private void openOutbox() {
    model.openOutbox();
  }

  @FXML
  private void openUpdate() {
    model.updates().open();
  }

  @FXML
  private void cancelJob() {
    model.cancelJob();
  }
}
