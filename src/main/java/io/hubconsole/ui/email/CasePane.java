package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.controls.EmptyState;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws the case on the screen, or what stands there without one. */
final class CasePane {
  private final ResendViewModel model;
  private final CaseWords words;
  private final Texts texts;
  private final Desktop desktop;
  private Optional<Shown> shown = Optional.empty();

  CasePane(ResendViewModel model, CaseWords words, Desktop desktop) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    this.desktop = desktop;
  }

  /** The case that was drawn last. */
  private record Shown(CaseFile file, CaseFacts facts) {}

  /** Whether a case is drawn that says the same: then only where it is from is told anew. */
  boolean staysFor(CaseFile file) {
    Optional<Shown> same = shown.filter(drawn -> drawn.file().saysTheSameAs(file));
    same.ifPresent(drawn -> drawn.facts().showFrom(file.provenance()));
    return same.isPresent();
  }

  /** An open case: what was sent stands between the button and the facts. */
  List<Node> open(CaseFile file, SendBox send, VBox outcome, AttemptsPane attempts) {
    CaseFacts facts = new CaseFacts(file, words, desktop);
    shown = Optional.of(new Shown(file, facts));
    return List.of(head(file.serviceCase()), send, outcome, facts, attempts);
  }

  /** What stands there while no case is open. */
  List<Node> withoutCase(CaseState state, SearchState search) {
    shown = Optional.empty();
    return switch (state) {
      case CaseState.None _ -> List.of(nothing(search));
      case CaseState.Opening(ServiceCase wanted) -> List.of(opening(wanted));
      case CaseState.Gone(ServiceCase wanted) ->
          List.of(
              failure(
                  "fth-slash",
                  texts.get("gone.title", Integer.toString(wanted.id())),
                  texts.get("gone.text"),
                  model.card()::openAgain));
      case CaseState.Failed(ServiceCase wanted, String sentence) ->
          List.of(
              failure(
                  "fth-wifi-off",
                  texts.get("failed.case", Integer.toString(wanted.id())),
                  sentence,
                  model.card()::openAgain));
      case CaseState.Open _ -> List.of();
    };
  }

  private Node head(ServiceCase serviceCase) {
    Label number = new Label(texts.get("case.title", Integer.toString(serviceCase.id())));
    number.getStyleClass().add("case-number");
    Label status =
        new Label(words.status(serviceCase), new FontIcon(CaseWords.statusIcon(serviceCase)));
    status.setId("resend-status");
    status.getStyleClass().addAll("chip", serviceCase.isFinal() ? "chip-final" : "chip-not-final");
    status.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button log = button("case.log", "fth-list", model::openLog);
    log.setId("resend-log");
    Button routing = button("case.routing", "fth-map-pin", model::openRouting);
    routing.setId("resend-routing");
    number.setMinWidth(Region.USE_PREF_SIZE);
    HBox left = new HBox(10, number, status);
    left.setAlignment(Pos.CENTER_LEFT);
    FlowPane right = new FlowPane(8, 8, log, routing);
    VBox head = new VBox(8, left, right);
    return head;
  }

  private Button button(String key, String icon, Runnable action) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node nothing(SearchState search) {
    return switch (search) {
      case SearchState.Nothing _ -> empty("fth-mail", "empty.title", texts.get("empty.text"));
      case SearchState.Found(long count, var _) ->
          empty(
              "fth-list", "choose.title", texts.get("choose.text", words.formats().number(count)));
      case SearchState.NothingFound(String looked, var provenance) ->
          empty(
              "fth-search",
              "none.title",
              texts.get(
                  provenance.isRemembered() ? "none.remembered" : "none.text",
                  looked,
                  words.provenance(provenance)));
      case SearchState.Failed(String sentence) ->
          failure("fth-wifi-off", texts.get("failed.search"), sentence, model.search()::askNow);
    };
  }

  private Node empty(String icon, String titleKey, String text) {
    EmptyState empty = new EmptyState();
    empty.setIcon(icon);
    empty.setTitle(texts.get(titleKey));
    empty.setText(text);
    VBox.setVgrow(empty, Priority.ALWAYS);
    return empty;
  }

  private Node opening(ServiceCase wanted) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(20, 20);
    Label text = new Label(texts.get("opening.title", Integer.toString(wanted.id())), turning);
    text.getStyleClass().add("muted");
    return text;
  }

  private Node failure(String icon, String title, String sentence, Runnable again) {
    Label heading = wrapped(title);
    heading.setGraphic(new FontIcon(icon));
    heading.setGraphicTextGap(10);
    heading.getStyleClass().add("outcome-title");
    VBox card =
        new VBox(
            heading,
            wrapped(sentence.isEmpty() ? texts.get("unexpected") : sentence),
            button("failed.again", "fth-refresh-cw", again));
    card.getStyleClass().addAll("outcome", "outcome-failed");
    return card;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
