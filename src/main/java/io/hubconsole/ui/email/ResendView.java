package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.ViewLoader;
import io.hubconsole.ui.controls.KeptFocus;
import io.hubconsole.ui.controls.ProvenanceLabel;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The resend email view. */
public final class ResendView implements FeatureView {
  private static final KeyCombination SEND =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final ResendViewModel model;
  private final Texts texts;
  private final CaseWords words;
  private final CasePane pane;
  private final SendingPane sendingPane;
  private final AttemptsPane attempts;
  private final VBox outcome = new VBox();
  private final ProvenanceLabel searchedIn;
  private final Parent loaded;
  private Subscription line = Subscription.EMPTY;
  private Optional<SendBox> sendBox = Optional.empty();

  @FXML private HBox root;
  @FXML private VBox left;
  @FXML private TextField search;
  @FXML private ProgressIndicator asking;
  @FXML private Label count;
  @FXML private ListView<ServiceCase> list;
  @FXML private VBox content;

  public ResendView(ResendViewModel model, Texts texts, Formats formats, Desktop desktop) {
    this.model = model;
    this.texts = texts;
    this.words = new CaseWords(texts, formats);
    this.pane = new CasePane(model, words, desktop);
    this.sendingPane = new SendingPane(words, model::openOutbox);
    this.searchedIn = new ProvenanceLabel(formats);
    this.attempts = new AttemptsPane(words);
    this.loaded = new ViewLoader().load(this, texts.bundle());
  }

  @FXML
  private void initialize() {
    CaseSearchViewModel searching = model.search();
    search.setTextFormatter(OneLine.formatter());
    search.textProperty().bindBidirectional(searching.textProperty());
    asking.visibleProperty().bind(searching.pendingProperty());
    list.setItems(searching.cases());
    list.setCellFactory(_ -> new CaseCell(searching, words));
    list.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            openMarked();
          }
        });
    count.textProperty().bind(searching.stateProperty().map(this::countOf));
    count.visibleProperty().bind(count.textProperty().isNotEmpty());
    count.managedProperty().bind(count.visibleProperty());
    left.getChildren().add(new RecentSends(model, texts));
    left.getChildren().add(left.getChildren().indexOf(count) + 1, searchedIn);
    searching.stateProperty().subscribe(this::showSearchedIn);
    searching.stateProperty().subscribe(_ -> drawUnlessOpen());
    line = model.lineProperty().subscribe(now -> sendBox.ifPresent(box -> box.lineIs(now)));
    model.card().stateProperty().subscribe(_ -> draw());
    model.card().attemptsProperty().subscribe(attempts::show);
    outcome.setId("resend-outcome");
    outcome.managedProperty().bind(outcome.visibleProperty());
    model
        .sendingProperty()
        .flatMap(SendingViewModel::stateProperty)
        .orElse(new Sending.Ready())
        .subscribe(this::drawOutcome);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
  }

  private String countOf(SearchState state) {
    return switch (state) {
      case SearchState.Found(long found, var _) ->
          found == 1
              ? texts.get("count.one")
              : texts.get("count.many", words.formats().number(found));
      case SearchState.NothingFound _ -> texts.get("count.none");
      case SearchState.Nothing _, SearchState.Failed _ -> "";
    };
  }

  /** What the hub found now needs no word; what was remembered is not all there is. */
  private void showSearchedIn(SearchState state) {
    if (state instanceof SearchState.Found(long _, var from) && from.isRemembered()) {
      searchedIn.show(from);
    } else {
      searchedIn.clear();
    }
  }

  private void drawUnlessOpen() {
    if (!(model.card().stateProperty().get() instanceof CaseState.Open)) {
      draw();
    }
  }

  private void draw() {
    if (model.card().stateProperty().get() instanceof CaseState.Open(CaseFile file)) {
      if (!pane.staysFor(file)) {
        KeptFocus focus = KeptFocus.in(content);
        SendBox box = new SendBox(model, file, words);
        sendBox = Optional.of(box);
        content.getChildren().setAll(pane.open(file, box, outcome, attempts));
        focus.giveBack(content);
      }
    } else {
      sendBox = Optional.empty();
      content
          .getChildren()
          .setAll(
              pane.withoutCase(
                  model.card().stateProperty().get(), model.search().stateProperty().get()));
    }
  }

  private void drawOutcome(Sending state) {
    SendingViewModel sending = model.sendingProperty().get();
    KeptFocus focus = KeptFocus.in(outcome);
    List<Node> drawn = sending == null ? List.of() : sendingPane.draw(sending, state);
    outcome.getChildren().setAll(drawn);
    outcome.setVisible(!drawn.isEmpty());
    if (state instanceof Sending.AlreadySent) {
      Optional.ofNullable(outcome.lookup("#resend-decline")).ifPresent(Node::requestFocus);
    } else if (focus.id().isPresent() && !focus.giveBack(outcome)) {
      sendBox.ifPresent(SendBox::focus);
    }
  }

  private void onKey(KeyEvent event) {
    if (SEND.match(event)) {
      model.send();
    } else if (event.getCode() == KeyCode.F6) {
      model.openLog();
    } else if (event.getCode() == KeyCode.F7) {
      model.openRouting();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      escape();
    } else {
      return;
    }
    event.consume();
  }

  private void escape() {
    if (model.canCallOff()) {
      model.callOffByHand();
    } else {
      search.requestFocus();
      search.selectAll();
    }
  }

  private void onSearchKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      model.search().askNow();
      event.consume();
    }
  }

  private void onListKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      openMarked();
      event.consume();
    } else if (event.getCode() == KeyCode.UP && list.getSelectionModel().getSelectedIndex() <= 0) {
      search.requestFocus();
      event.consume();
    }
  }

  private void openMarked() {
    ServiceCase marked = list.getSelectionModel().getSelectedItem();
    if (marked != null) {
      model.search().choose(marked);
    }
  }

  @Override
  public Parent root() {
    return loaded;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.ResendEmail(var wanted)) {
      wanted.ifPresent(model.search()::show);
    }
    search.requestFocus();
    search.selectAll();
  }

  @Override
  public void dispose() {
    line.unsubscribe();
    model.dispose();
  }
}
