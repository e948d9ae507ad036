package io.hubconsole.ui.routing;

import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.AnswerJson;
import io.hubconsole.wire.ContractJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** A lookup and its answer as text to paste elsewhere. */
final class LookupText {
  private final Texts texts;
  private final ContractJson json = new ContractJson();

  LookupText(Texts texts) {
    this.texts = texts;
  }

  /** For a mail or a chat; empty where there is no answer. */
  Optional<String> sentence(RoutingOutcome outcome, String known) {
    return switch (outcome) {
      case RoutingOutcome.Workshop workshop ->
          Optional.of(
              texts.get("sentence.workshop", workshop.pair().serviceProvider().name(), known));
      case RoutingOutcome.NeedsData needs ->
          Optional.of(
              texts.get(
                  "sentence.needs",
                  needs.questions().stream()
                      .map(parameter -> texts.get("parameter." + parameter.name()))
                      .collect(Collectors.joining(", ")),
                  known));
      case RoutingOutcome.Nobody _ -> Optional.of(texts.get("sentence.nobody", known));
      case RoutingOutcome.Nothing _,
          RoutingOutcome.BadValue _,
          RoutingOutcome.HalfTyped _,
          RoutingOutcome.CouldNotAsk _ ->
          Optional.empty();
    };
  }

  /** The API's own body, indented; empty where there is no answer. */
  Optional<String> json(RoutingOutcome outcome) {
    return answer(outcome).map(answer -> json.prettyText(new AnswerJson(json).of(answer)));
  }

  private static Optional<RoutingAnswer> answer(RoutingOutcome outcome) {
    return switch (outcome) {
      case RoutingOutcome.Workshop(RoutedPair pair, var _, var _) ->
          Optional.of(new RoutingAnswer.Workshop(pair));
      case RoutingOutcome.NeedsData needs ->
          Optional.of(
              new RoutingAnswer.NotEnoughData(
                  needs.questions().stream()
                      .sorted(Comparator.comparing(RoutingParameter::wireName))
                      .toList()));
      case RoutingOutcome.Nobody _ -> Optional.of(new RoutingAnswer.Nobody());
      case RoutingOutcome.Nothing _,
          RoutingOutcome.BadValue _,
          RoutingOutcome.HalfTyped _,
          RoutingOutcome.CouldNotAsk _ ->
          Optional.empty();
    };
  }

  /** The same question to the HTTP API; the token is left to a variable of the shell. */
  String curl(RoutingQuery query) {
    String parameters =
        query.given().entrySet().stream()
            .map(
                value ->
                    value.getKey().wireName()
                        + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "curl -H \"X-Hub-Api-Token: $HUB_TOKEN\" \"$HUB_URL/api/v3/routing?" + parameters + "\"";
  }
}
