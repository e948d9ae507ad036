package io.hubconsole.ui.outbox;

import io.hubconsole.desk.outbox.OutboxState;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.EmptyState;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The outbox: the writes above, the one that is selected below. */
public final class OutboxView implements FeatureView {
  private static final Map<KeyCombination, OutboxAction> KEYS =
      Map.of(
          new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
          OutboxAction.SEND_NOW,
          new KeyCodeCombination(KeyCode.F2),
          OutboxAction.EDIT,
          new KeyCodeCombination(KeyCode.F8),
          OutboxAction.DISCARD,
          new KeyCodeCombination(KeyCode.DELETE),
          OutboxAction.DISCARD,
          new KeyCodeCombination(KeyCode.F3),
          OutboxAction.WAS_SENT,
          new KeyCodeCombination(KeyCode.F4),
          OutboxAction.SEND_AGAIN);

  private static final KeyCombination TO_CASE = new KeyCodeCombination(KeyCode.F6);

  private final OutboxViewModel model;
  private final OutboxWords words;
  private final Texts texts;
  private final Consumer<Destination> go;
  private final OutboxTable table;
  private final OutboxDetails details;
  private final Map<OutboxAction, Button> buttons = new EnumMap<>(OutboxAction.class);
  private final Parent loaded;
  private boolean awaited;

  @FXML private VBox root;
  @FXML private HBox holdBar;
  @FXML private Button sendFromHere;
  @FXML private VBox reports;
  @FXML private HBox failureBar;
  @FXML private Label failure;
  @FXML private Button sendNow;
  @FXML private Button edit;
  @FXML private Button discard;
  @FXML private Button wasSent;
  @FXML private Button sendAgain;
  @FXML private Button toCase;
  @FXML private CheckBox sentToo;
  @FXML private SplitPane split;
  @FXML private StackPane listPane;
  @FXML private EmptyState empty;
  @FXML private ScrollPane detailsPane;
  @FXML private Label told;

  /**
   * The view.
   *
   * @param go leads to another view
   */
  public OutboxView(OutboxViewModel model, OutboxWords words, Consumer<Destination> go) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    this.go = go;
    this.table = new OutboxTable(model, words);
    // Later: it is disabled as long as something is written.
    this.details = new OutboxDetails(model, words, () -> Platform.runLater(this::comeBack));
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    listPane.getChildren().addFirst(table);
    detailsPane.setContent(details);
    button(OutboxAction.SEND_NOW, sendNow);
    button(OutboxAction.EDIT, edit);
    button(OutboxAction.DISCARD, discard);
    button(OutboxAction.WAS_SENT, wasSent);
    button(OutboxAction.SEND_AGAIN, sendAgain);
    sendFromHere.disableProperty().bind(model.workingProperty());
    sentToo.selectedProperty().bindBidirectional(model.sentTooProperty());
    // What is written belongs to the row that is selected.
    table.disableProperty().bind(model.dialogueProperty().map(Dialogue::isEdit));
    model.selectedProperty().subscribe(this::showSelected);
    model.workingProperty().subscribe(_ -> showSelected(model.selectedProperty().get()));
    model.stateProperty().subscribe(this::showState);
    model.toldProperty().subscribe(this::tell);
    model.dialogueProperty().subscribe(_ -> detailsPane.setVvalue(0));
    // Before the table, which has a use of its own for some of the keys.
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private void button(OutboxAction action, Button button) {
    button.setText(texts.get("action.key", texts.get("action." + action.name()), action.key()));
    button.setOnAction(_ -> model.act(action));
    buttons.put(action, button);
  }

  private void showSelected(@Nullable QueuedWrite write) {
    buttons.forEach(
        (action, button) -> {
          show(button, write != null && action.fits(write.state()));
          button.setDisable(!model.can(action));
        });
    show(toCase, write != null && isOfOpenProfile(write));
    show(detailsPane, write != null);
    if (write == null) {
      split.getItems().remove(detailsPane);
    } else if (!split.getItems().contains(detailsPane)) {
      split.getItems().add(detailsPane);
      split.setDividerPositions(0.5);
    }
  }

  private boolean isOfOpenProfile(QueuedWrite write) {
    return write.target().profile().equals(Optional.of(words.openProfile()));
  }

  private void showState(OutboxState state) {
    show(holdBar, state instanceof OutboxState.Known held && held.hold().isPresent());
    show(failureBar, state instanceof OutboxState.Failed);
    if (state instanceof OutboxState.Failed(String sentence)) {
      failure.setText(sentence.isEmpty() ? texts.get("unexpected") : sentence);
    }
    reports.getChildren().clear();
    if (state instanceof OutboxState.Known read) {
      read.reports().forEach(report -> reports.getChildren().add(report(report)));
    }
    show(reports, !reports.getChildren().isEmpty());
    boolean nothing = model.rows().isEmpty();
    show(empty, nothing);
    table.setVisible(!nothing);
    boolean known = state instanceof OutboxState.Known;
    empty.setTitle(texts.get(known ? "empty.title" : "opening.title"));
    empty.setText(texts.get(known ? "empty.text" : "opening.text"));
    empty.setVisible(nothing && !(state instanceof OutboxState.Failed));
    enterAwaited();
  }

  private static Label report(String sentence) {
    Label report = new Label(sentence, new FontIcon("fth-alert-triangle"));
    report.setWrapText(true);
    report.setMinHeight(Region.USE_PREF_SIZE);
    report.setGraphicTextGap(10);
    return report;
  }

  private void tell(Told now) {
    told.setText(now.sentence());
    told.getStyleClass().setAll("label", now.good() ? "log-success" : "field-fault");
    show(told, !now.sentence().isEmpty());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void onKey(KeyEvent event) {
    if (model.dialogueProperty().get().isEdit()) {
      return;
    }
    Optional<OutboxAction> meant = meant(event);
    if (meant.isPresent()) {
      model.act(meant.get());
      event.consume();
    } else if (TO_CASE.match(event)) {
      showCase();
      event.consume();
    }
  }

  /** Exactly those: with Alt held, F4 closes the window and decides nothing. */
  private static Optional<OutboxAction> meant(KeyEvent event) {
    return KEYS.entrySet().stream()
        .filter(key -> key.getKey().match(event))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @FXML
  private void showCase() {
    QueuedWrite write = model.selectedProperty().get();
    if (write != null && isOfOpenProfile(write)) {
      go.accept(new Destination.ResendEmail(Optional.of(searchOf(write.order()))));
    }
  }

  private static String searchOf(Order order) {
    return switch (order) {
      case Order.Email(var email) -> email.guid();
      case Order.LoggedCall(var call) -> Integer.toString(call.meta().caseId());
    };
  }

  @FXML
  private void confirmOwner() {
    model.sendFromHere();
  }

  @FXML
  private void readAgain() {
    model.readAgain();
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Outbox(var number)) {
      number.ifPresent(model::select);
    }
    awaited = model.rows().isEmpty();
    if (awaited) {
      sentToo.requestFocus();
    } else {
      table.enter();
    }
  }

  /** Unless the next question has been asked meanwhile. */
  private void comeBack() {
    if (model.dialogueProperty().get() instanceof Dialogue.Nothing) {
      table.comeBack();
    }
  }

  /** Whoever came before anything was read, and has gone nowhere since, gets to the rows. */
  private void enterAwaited() {
    if (awaited && !model.rows().isEmpty()) {
      awaited = false;
      if (sentToo.isFocused()) {
        table.enter();
      }
    }
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
