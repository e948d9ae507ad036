package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.ExplanationAnswer.AskedAround;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hub says to one lookup: the answer, why, and what the lists still allow.
 *
 * @param explanation empty where the hub has none
 * @param around what was found out instead by leaving out one answer at a time
 */
record RoutingReply(
    RoutingAnswer answer,
    Optional<RoutingExplanation> explanation,
    Optional<AskedAround> around,
    Map<RoutingParameter, List<Choice>> choices) {

  /** Asks; for a thread that may wait. */
  static RoutingReply ask(ServiceOrderHub hub, RoutingQuery query) {
    Map<RoutingParameter, List<Choice>> choices = new EnumMap<>(RoutingParameter.class);
    for (ReferenceKind kind : ReferenceKind.values()) {
      choices.put(kind.parameter(), RoutingChoices.of(hub.referenceItems(kind, query)));
    }
    try {
      return switch (hub.explain(query)) {
        case ExplanationAnswer.Explained(var why) ->
            new RoutingReply(why.answer(), Optional.of(why), Optional.empty(), choices);
        case AskedAround asked ->
            new RoutingReply(asked.answer(), Optional.empty(), Optional.of(asked), choices);
        case ExplanationAnswer.BadValue(var fault) ->
            new RoutingReply(
                new RoutingAnswer.BadValue(fault), Optional.empty(), Optional.empty(), choices);
      };
    } catch (HubException.NotOffered _) {
      return new RoutingReply(hub.route(query), Optional.empty(), Optional.empty(), choices);
    }
  }

  Optional<InputFault> fault() {
    return answer instanceof RoutingAnswer.BadValue(var fault)
        ? Optional.of(fault)
        : Optional.empty();
  }

  RoutingOutcome outcome(RoutingQuery query, Provenance provenance) {
    if (query.given().isEmpty()) {
      return new RoutingOutcome.Nothing();
    }
    return switch (answer) {
      case RoutingAnswer.Workshop(var pair) ->
          new RoutingOutcome.Workshop(pair, explanation, provenance);
      case RoutingAnswer.NotEnoughData(var needed) ->
          new RoutingOutcome.NeedsData(bestFirst(needed), explanation, provenance);
      case RoutingAnswer.Nobody _ -> new RoutingOutcome.Nobody(explanation, around, provenance);
      case RoutingAnswer.BadValue(var fault) -> new RoutingOutcome.BadValue(fault.sentence());
    };
  }

  private List<RoutingParameter> bestFirst(List<RoutingParameter> needed) {
    List<RoutingParameter> ordered = new ArrayList<>(needed);
    explanation
        .flatMap(RoutingExplanation::nextQuestion)
        .ifPresent(
            best -> {
              if (ordered.remove(best)) {
                ordered.addFirst(best);
              }
            });
    return ordered;
  }
}
