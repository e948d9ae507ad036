package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.shell.PaletteEntry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The routing view. */
public final class RoutingView implements FeatureView {
  /** The fields in the order in which a caller tells them. */
  private static final List<RoutingParameter> ORDER =
      List.of(
          RoutingParameter.MANUFACTURER,
          RoutingParameter.PRODUCT_TYPE,
          RoutingParameter.CLIENT_POSTAL_CODE,
          RoutingParameter.SERVICE_TYPE,
          RoutingParameter.SERVICE_LOCATION,
          RoutingParameter.BOOKING_TYPE,
          RoutingParameter.ORIGINATOR_TYPE);

  private final RoutingViewModel model;
  private final CaseLookup cases;
  private final Texts texts;
  private final OutcomePane pane;
  private final Map<RoutingParameter, FieldBox> boxes = new EnumMap<>(RoutingParameter.class);
  private final Parent loaded;
  private boolean undoDrawn;
  private final MovedFocus movedFocus = new MovedFocus();

  @FXML private VBox fields;
  @FXML private ProgressIndicator asking;
  @FXML private MenuButton recent;
  @FXML private TextField caseNumber;
  @FXML private Label caseFault;
  @FXML private VBox answer;

  public RoutingView(
      RoutingViewModel model, CaseLookup cases, Texts texts, Formats formats, Desktop desktop) {
    this.model = model;
    this.cases = cases;
    this.texts = texts;
    this.pane = new OutcomePane(model, texts, formats, desktop);
    this.loaded = new ViewLoader().load(this, texts.bundle());
    model.start();
  }

  @FXML
  private void initialize() {
    for (RoutingParameter parameter : ORDER) {
      FieldBox box = new FieldBox(model.field(parameter), texts);
      boxes.put(parameter, box);
      fields.getChildren().add(box);
      model
          .field(parameter)
          .askedFirstProperty()
          .subscribe(
              first -> {
                if (first && !isTyping()) {
                  box.focus();
                  movedFocus.moved();
                }
              });
    }
    fields.addEventFilter(KeyEvent.KEY_PRESSED, movedFocus::onKey);
    asking.visibleProperty().bind(model.askingProperty());
    caseNumber.textProperty().bindBidirectional(cases.textProperty());
    caseFault.textProperty().bind(cases.faultProperty());
    caseFault.visibleProperty().bind(caseFault.textProperty().isNotEmpty());
    caseFault.managedProperty().bind(caseFault.visibleProperty());
    recent.setOnShowing(_ -> fillRecent());
    fillRecent();
    answer.getChildren().setAll(pane.draw(model.outcomeProperty().get()));
    model.outcomeProperty().subscribe(this::show);
  }

  /** The same answer from elsewhere leaves focus, scroll and what is unfolded as they are. */
  private void show(RoutingOutcome before, RoutingOutcome now) {
    boolean undo = model.canUndoProperty().get();
    if (before.saysTheSameAs(now) && undo == undoDrawn) {
      now.from().ifPresent(pane::showFrom);
    } else {
      undoDrawn = undo;
      boolean hadFocus = isFocusWithin(answer);
      answer.getChildren().setAll(pane.draw(now));
      if (hadFocus) {
        focusInAnswer();
      }
    }
  }

  /** What was pressed there is gone: the keys go to what takes it back, or tries it again. */
  private void focusInAnswer() {
    Stream.of("#routing-undo", "#routing-again")
        .map(answer::lookup)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresentOrElse(Node::requestFocus, () -> focus(ORDER.getFirst()));
  }

  private static boolean isFocusWithin(Node pane) {
    Node focused = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
    while (focused != null && !focused.equals(pane)) {
      focused = focused.getParent();
    }
    return focused != null;
  }

  /** Whether the focus is in a field that is being typed, and would lose it to the question. */
  private boolean isTyping() {
    return boxes.entrySet().stream()
        .anyMatch(box -> box.getValue().hasFocus() && !model.field(box.getKey()).isSettled());
  }

  private void fillRecent() {
    List<RoutingQuery> lookups = model.recentLookups();
    recent.getItems().clear();
    for (RoutingQuery lookup : lookups) {
      MenuItem item = new MenuItem(model.lineOf(lookup));
      item.setMnemonicParsing(false);
      item.setOnAction(_ -> model.show(lookup));
      recent.getItems().add(item);
    }
    if (lookups.isEmpty()) {
      MenuItem none = new MenuItem(texts.get("form.recent.none"));
      none.setDisable(true);
      recent.getItems().add(none);
    }
  }

  /**
   * What the palette offers of this view.
   *
   * @param arrive shows the view
   */
  public List<PaletteEntry> offers(Runnable arrive) {
    return List.of(
        new PaletteEntry(
            texts.get("palette.clear"),
            "",
            () -> {
              arrive.run();
              clearAll();
            }));
  }

  @FXML
  private void clearAll() {
    model.clear();
    focus(ORDER.getFirst());
  }

  @FXML
  private void routeCase() {
    cases.find(model::show);
  }

  private void focus(RoutingParameter parameter) {
    Objects.requireNonNull(boxes.get(parameter)).focus();
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Routing(var query)) {
      query.ifPresent(model::show);
    }
    focus(ORDER.getFirst());
  }

  @Override
  public void dispose() {
    model.dispose();
    cases.dispose();
  }
}
