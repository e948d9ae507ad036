package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;

/** An answer in a line, to compare: {@code 200 3+17}, {@code 400 [serviceType]}, {@code 404}. */
final class AnswerInShort {
  private AnswerInShort() {}

  static String of(RoutingAnswer answer) {
    return switch (answer) {
      case RoutingAnswer.Workshop(var pair) ->
          "200 "
              + pair.servicePartnerCompetence().id()
              + "+"
              + pair.serviceProviderCompetence().id();
      case RoutingAnswer.NotEnoughData(var needed) ->
          "400 " + needed.stream().map(RoutingParameter::wireName).toList();
      case RoutingAnswer.Nobody _ -> "404";
      case RoutingAnswer.BadValue(var fault) -> fault.sentence();
    };
  }
}
