package io.hubconsole.ui.routing;

import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.Admission;
import io.hubconsole.hub.RoutingExplanation.Allowed;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingExplanation.OpenTest;
import io.hubconsole.hub.RoutingExplanation.PairName;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.controls.ChipFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Why a lookup was answered so: winner, runners-up and near misses, each with all its reasons. */
final class WhyPane extends VBox {
  private static final int VALUES_SHOWN = 4;

  private final Texts texts;
  private final RoutingViewModel model;

  WhyPane(RoutingExplanation why, RoutingViewModel model, Texts texts) {
    this.texts = texts;
    this.model = model;
    setSpacing(8);
    getStyleClass().add("why");
    Label title = new Label(texts.get("why.title"));
    title.getStyleClass().add("section-title");
    getChildren().add(title);
    why.winner().ifPresent(winner -> add(texts.get("why.winner"), List.of(pair(winner)), true));
    add(
        texts.get("why.runnersUp", why.runnersUp().size()),
        why.runnersUp().stream().map(this::pair).toList(),
        why.winner().isEmpty());
    add(
        texts.get("why.nearMisses", why.nearMisses().size()),
        why.nearMisses().stream().map(this::miss).toList(),
        why.winner().isEmpty() && why.runnersUp().isEmpty());
  }

  private void add(String title, List<Node> rows, boolean open) {
    if (!rows.isEmpty()) {
      TitledPane pane = new TitledPane(title, new VBox(rows.toArray(Node[]::new)));
      pane.setAnimated(false);
      pane.setExpanded(open);
      getChildren().add(pane);
    }
  }

  private Node pair(ExplainedPair explained) {
    List<Node> chips = new ArrayList<>();
    explained.admitted().forEach(admission -> chips.add(admitted(admission)));
    explained.open().forEach(open -> chips.add(open(open)));
    if (chips.isEmpty()) {
      chips.add(chip(texts.get("why.anything"), "chip"));
    }
    return row(explained.pair(), chips);
  }

  private Node miss(NearMiss miss) {
    List<Node> chips = new ArrayList<>();
    String parameter = nameOf(miss.parameter());
    chips.add(
        chip(
            miss.needed().isEmpty()
                ? texts.get("why.contradiction", parameter)
                : texts.get(
                    "why.missed",
                    parameter,
                    model.nameOf(miss.parameter(), miss.given()),
                    labels(miss.needed())),
            "chip-missed"));
    miss.admitted().forEach(admission -> chips.add(admitted(admission)));
    return row(miss.pair(), chips);
  }

  private Node row(PairName pair, List<Node> chips) {
    Label name =
        new Label(
            pair.city() == null
                ? pair.serviceProviderName()
                : pair.serviceProviderName() + ", " + pair.city());
    name.getStyleClass().add("why-name");
    name.setWrapText(true);
    String rank =
        texts.get(
            "why.rank",
            Integer.toString(pair.partnerPriority()),
            Integer.toString(pair.providerPriority()),
            Integer.toString(pair.servicePartnerCompetenceId()),
            Integer.toString(pair.serviceProviderCompetenceId()));
    Label numbers =
        new Label(
            pair.overrideCode() == null
                ? rank
                : rank + " · " + texts.get("why.code", pair.overrideCode()));
    numbers.getStyleClass().add("provenance");
    ChipFlow reasons = new ChipFlow(6, 4);
    reasons.getChildren().addAll(chips);
    VBox row = new VBox(name, numbers, reasons);
    row.getStyleClass().add("why-row");
    return row;
  }

  private Node admitted(Admission admission) {
    String parameter = nameOf(admission.parameter());
    String given = model.nameOf(admission.parameter(), admission.given());
    String allowed = labels(admission.allowedBy());
    return chip(
        allowed.equals(given)
            ? texts.get("why.same", parameter, given)
            : texts.get("why.admitted", parameter, given, allowed),
        "chip");
  }

  private Node open(OpenTest open) {
    String parameter = nameOf(open.parameter());
    return open.wanted().isEmpty()
        ? chip(texts.get("why.neverOpen", parameter), "chip-missed")
        : chip(texts.get("why.open", parameter, labels(open.wanted())), "chip-open");
  }

  private String nameOf(RoutingParameter parameter) {
    return texts.get("parameter." + parameter.name());
  }

  private static Label chip(String text, String style) {
    Label chip = new Label(text);
    chip.getStyleClass().addAll("chip", style);
    chip.setWrapText(true);
    return chip;
  }

  private static String labels(List<Allowed> values) {
    String shown =
        values.stream().limit(VALUES_SHOWN).map(Allowed::label).collect(Collectors.joining(", "));
    return values.size() > VALUES_SHOWN ? shown + " …" : shown;
  }
}
