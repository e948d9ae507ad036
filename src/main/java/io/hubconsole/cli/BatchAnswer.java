package io.hubconsole.cli;

import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The columns that a batch adds to each row. */
final class BatchAnswer {
  static final List<String> COLUMNS =
      List.of(
          "outcome",
          "serviceProviderId",
          "serviceProviderName",
          "serviceProviderCompetenceId",
          "servicePartnerCompetenceId",
          "overrideCode",
          "paramsNeeded",
          "message");

  private BatchAnswer() {}

  static List<String> of(RoutingAnswer answer) {
    return switch (answer) {
      case RoutingAnswer.Workshop(var pair) -> workshop(pair);
      case RoutingAnswer.NotEnoughData(var needed) ->
          outcome(
              "needsData",
              needed.stream().map(RoutingParameter::wireName).collect(Collectors.joining(" ")),
              "");
      case RoutingAnswer.Nobody _ -> outcome("nobody", "", "");
      case RoutingAnswer.BadValue(var fault) -> outcome("badValue", "", fault.sentence());
    };
  }

  private static List<String> outcome(String word, String needed, String message) {
    return List.of(word, "", "", "", "", "", needed, message);
  }

  private static List<String> workshop(RoutedPair pair) {
    return List.of(
        "workshop",
        Integer.toString(pair.serviceProvider().id()),
        pair.serviceProvider().name(),
        Integer.toString(pair.serviceProviderCompetence().id()),
        Integer.toString(pair.servicePartnerCompetence().id()),
        Objects.requireNonNullElse(pair.serviceProviderCompetence().overrideCode(), ""),
        "",
        "");
  }
}
