package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.ExplanationAnswer.AskedAround;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.controls.ChipFlow;
import io.hubconsole.ui.controls.EmptyState;
import io.hubconsole.ui.controls.ProvenanceLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws each outcome so that it is told from the others at a glance: by colour, icon and word. */
final class OutcomePane {
  private static final int CHIPS_SHOWN = 6;

  private final RoutingViewModel model;
  private final Texts texts;
  private final Formats formats;
  private final Desktop desktop;
  private final LookupText copies;
  private Optional<ProvenanceLabel> from = Optional.empty();
  private Optional<Node> memoryBar = Optional.empty();

  OutcomePane(RoutingViewModel model, Texts texts, Formats formats, Desktop desktop) {
    this.model = model;
    this.texts = texts;
    this.formats = formats;
    this.desktop = desktop;
    this.copies = new LookupText(texts);
  }

  /** The pixels of an outcome. */
  List<Node> draw(RoutingOutcome outcome) {
    List<Node> drawn = new ArrayList<>(drawAnswer(outcome));
    memoryBar = outcome.from().map(this::memoryBar);
    memoryBar.ifPresent(drawn::addFirst);
    return drawn;
  }

  /** The same answer as is drawn came from somewhere else: the rest stays as it is. */
  void showFrom(Provenance now) {
    from.ifPresent(label -> label.show(now));
    memoryBar.ifPresent(bar -> bar.setVisible(now.isRemembered()));
  }

  /** Above an answer that the hub was not asked for: it could not be. */
  private Node memoryBar(Provenance of) {
    Label bar =
        wrapped(model.whyRemembered().map(why -> why + " ").orElse("") + texts.get("remembered"));
    bar.setGraphic(new FontIcon("fth-wifi-off"));
    bar.setGraphicTextGap(10);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setId("routing-remembered");
    bar.getStyleClass().addAll("outcome", "outcome-nobody", "memory-bar");
    bar.managedProperty().bind(bar.visibleProperty());
    bar.setVisible(of.isRemembered());
    return bar;
  }

  private List<Node> drawAnswer(RoutingOutcome outcome) {
    return switch (outcome) {
      case RoutingOutcome.Nothing _ -> List.of(empty());
      case RoutingOutcome.Workshop(var pair, var why, var provenance) -> {
        VBox card =
            card(
                "outcome-good",
                "fth-check-circle",
                texts.get("workshop.title", pair.serviceProvider().name()));
        card.getChildren().addAll(new WorkshopCard(pair, desktop, texts), foot(provenance));
        yield withWhy(card, why);
      }
      case RoutingOutcome.NeedsData(var questions, var why, var provenance) -> {
        VBox card = card("outcome-ask", "fth-help-circle", texts.get("needs.title"));
        card.getChildren().addAll(questions(questions), foot(provenance));
        yield withWhy(card, why);
      }
      case RoutingOutcome.Nobody(var why, var around, var provenance) -> {
        VBox card = card("outcome-nobody", "fth-slash", texts.get("nobody.title"));
        card.getChildren()
            .addAll(
                around.map(this::askedAround).orElseGet(() -> nearMisses(why)), foot(provenance));
        yield withWhy(card, why);
      }
      case RoutingOutcome.BadValue(String sentence) -> {
        VBox card = card("outcome-failed", "fth-alert-triangle", texts.get("bad.title"));
        card.getChildren().add(wrapped(sentence));
        yield List.of(card);
      }
      case RoutingOutcome.HalfTyped(String typed) -> {
        VBox card = card("outcome-ask", "fth-edit-3", texts.get("halfTyped.title"));
        card.getChildren().add(wrapped(texts.get("halfTyped.text", typed)));
        yield List.of(card);
      }
      case RoutingOutcome.CouldNotAsk(String sentence, var lastKnown) ->
          failed(sentence, lastKnown);
    };
  }

  private Node empty() {
    EmptyState empty = new EmptyState();
    empty.setIcon("fth-map-pin");
    empty.setTitle(texts.get("empty.title"));
    empty.setText(texts.get("empty.text"));
    VBox.setVgrow(empty, Priority.ALWAYS);
    return empty;
  }

  private VBox card(String style, String icon, String title) {
    Label heading = new Label(title, new FontIcon(icon));
    heading.getStyleClass().add("outcome-title");
    heading.setWrapText(true);
    heading.setGraphicTextGap(10);
    HBox.setHgrow(heading, Priority.ALWAYS);
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(10, heading);
    head.setAlignment(Pos.CENTER_LEFT);
    if (model.canUndoProperty().get()) {
      Button undo = new Button(texts.get("undo"), new FontIcon("fth-corner-up-left"));
      undo.setId("routing-undo");
      undo.setMinWidth(Region.USE_PREF_SIZE);
      undo.setOnAction(_ -> model.undo());
      head.getChildren().add(undo);
    }
    VBox card = new VBox(head);
    card.getStyleClass().addAll("outcome", style);
    return card;
  }

  private Node questions(List<RoutingParameter> questions) {
    VBox lines = new VBox(4);
    questions.stream()
        .findFirst()
        .ifPresent(
            first -> {
              Label best = wrapped(texts.get("needs.first", nameOf(first)));
              best.getStyleClass().add("section-title");
              lines.getChildren().add(best);
            });
    if (questions.size() > 1) {
      lines
          .getChildren()
          .add(
              wrapped(
                  texts.get(
                      "needs.all",
                      questions.stream().map(this::nameOf).collect(Collectors.joining(", ")))));
    }
    Label kept = wrapped(texts.get("needs.kept"));
    kept.getStyleClass().add("muted");
    lines.getChildren().add(kept);
    return lines;
  }

  /** Names only: what value would do is not known of a hub that does not tell why. */
  private Node askedAround(AskedAround asked) {
    String names =
        asked.wouldHelp().stream()
            .map(parameter -> nameOf(parameter).toLowerCase(texts.locale()))
            .collect(Collectors.joining(", "));
    VBox lines =
        new VBox(
            6,
            wrapped(
                names.isEmpty()
                    ? texts.get("nobody.askedInVain")
                    : texts.get("nobody.askedAround", names)));
    if (!asked.complete()) {
      lines.getChildren().add(wrapped(texts.get("nobody.askedInPart")));
    }
    return lines;
  }

  private Node nearMisses(Optional<RoutingExplanation> why) {
    SequencedMap<String, NearMiss> misses = new LinkedHashMap<>();
    why.map(RoutingExplanation::nearMisses).orElse(List.of()).stream()
        .filter(miss -> !miss.needed().isEmpty())
        .forEach(miss -> misses.putIfAbsent(textOf(miss), miss));
    if (misses.isEmpty()) {
      return wrapped(texts.get("nobody.far"));
    }
    ChipFlow chips = new ChipFlow(6, 6);
    misses.entrySet().stream()
        .limit(CHIPS_SHOWN)
        .forEach(miss -> chips.getChildren().add(chip(miss.getKey(), miss.getValue())));
    return new VBox(6, wrapped(texts.get("nobody.near")), chips);
  }

  private String textOf(NearMiss miss) {
    return texts.get(
        "near.chip",
        miss.pair().serviceProviderName(),
        nameOf(miss.parameter()).toLowerCase(texts.locale()),
        miss.needed().getFirst().label());
  }

  private Node chip(String text, NearMiss miss) {
    Button chip = new Button(text);
    chip.setWrapText(true);
    chip.getStyleClass().addAll("small", "near-miss");
    chip.setOnAction(_ -> model.attempt(miss));
    return chip;
  }

  private List<Node> failed(String sentence, Optional<RoutingOutcome> lastKnown) {
    VBox card = card("outcome-failed", "fth-wifi-off", texts.get("failed.title"));
    Button again = new Button(texts.get("failed.again"), new FontIcon("fth-refresh-cw"));
    again.setId("routing-again");
    again.setOnAction(_ -> model.askAgain());
    card.getChildren().addAll(wrapped(sentence), again);
    List<Node> all = new ArrayList<>(List.of(card));
    Optional<Provenance> known = lastKnown.flatMap(RoutingOutcome::from);
    if (lastKnown.isPresent() && known.isPresent()) {
      all.add(wrapped(texts.get("failed.last", formats.moment(known.get().at(), Instant.now()))));
      all.addAll(drawAnswer(lastKnown.get()));
    } else {
      card.getChildren().add(2, wrapped(texts.get("failed.none")));
    }
    return all;
  }

  private List<Node> withWhy(VBox card, Optional<RoutingExplanation> why) {
    List<Node> all = new ArrayList<>(List.of(card));
    all.add(
        why.<Node>map(known -> new WhyPane(known, model, texts))
            .orElseGet(() -> wrapped(texts.get("why.none"))));
    return all;
  }

  private Node foot(Provenance provenance) {
    ProvenanceLabel label = new ProvenanceLabel(formats).show(provenance);
    from = Optional.of(label);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(10, label, copyMenu());
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private Node copyMenu() {
    MenuButton copy = new MenuButton(texts.get("copy"), new FontIcon("fth-copy"));
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.getStyleClass().add("small");
    copy.getItems()
        .addAll(
            item("copy.sentence", this::sentence),
            item("copy.json", () -> copies.json(model.outcomeProperty().get())),
            item("copy.curl", () -> Optional.of(copies.curl(model.query()))));
    return copy;
  }

  /** Whoever reads it elsewhere must know as well that it may have changed since. */
  private Optional<String> sentence() {
    RoutingOutcome outcome = model.outcomeProperty().get();
    Optional<String> sentence = copies.sentence(outcome, model.lineOf(model.query()));
    return outcome
        .from()
        .filter(Provenance::isRemembered)
        .map(at -> formats.day(at.at()) + " " + formats.clockTime(at.at()))
        .map(at -> sentence.map(said -> texts.get("sentence.remembered", said, at)))
        .orElse(sentence);
  }

  private MenuItem item(String key, Supplier<Optional<String>> text) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(_ -> text.get().ifPresent(desktop::copy));
    return item;
  }

  private String nameOf(RoutingParameter parameter) {
    return texts.get("parameter." + parameter.name());
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
