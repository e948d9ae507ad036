package io.hubconsole.offline;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The questions about routing, whose answers are kept word for word: nothing is inferred. */
final class Questions {
  private final AnswerText texts;

  Questions(AnswerText texts) {
    this.texts = texts;
  }

  Question<RoutingAnswer> route(RoutingQuery query) {
    return new Question<>(
        "route " + normal(query),
        hub -> hub.route(query),
        answer -> Optional.of(texts.of(answer)),
        texts::routing);
  }

  /** That a hub has no explanation is an answer as well, though it comes as an exception. */
  Question<Explained> explain(RoutingQuery query) {
    return new Question<>(
        "explain " + normal(query),
        hub -> {
          try {
            return new Explained.Answered(hub.explain(query));
          } catch (HubException.NotOffered told) {
            return new Explained.NotOffered(String.valueOf(told.getMessage()));
          }
        },
        answer -> isWhole(answer) ? Optional.of(texts.of(answer)) : Optional.empty(),
        texts::explained);
  }

  /** What a hub says when asked why. */
  sealed interface Explained {
    record Answered(ExplanationAnswer answer) implements Explained {}

    record NotOffered(String sentence) implements Explained {}
  }

  /** An answer that was broken off would take the place of a better one. */
  private static boolean isWhole(Explained answer) {
    return !(answer instanceof Explained.Answered(ExplanationAnswer.AskedAround around))
        || around.complete();
  }

  Question<List<ReferenceItem>> items(ReferenceKind kind, RoutingQuery given) {
    return new Question<>(
        "items " + kind.name() + " " + normal(given),
        hub -> hub.referenceItems(kind, given),
        items -> Optional.of(texts.ofItems(items)),
        texts::items);
  }

  /** The query as hubs understand it: how a code is spaced and an alias capitalised is the same. */
  private static String normal(RoutingQuery query) {
    StringBuilder words = new StringBuilder();
    query
        .given()
        .forEach(
            (parameter, value) ->
                words
                    .append(parameter.wireName())
                    .append('=')
                    .append(normal(parameter, value))
                    .append('\n'));
    return words.toString();
  }

  private static String normal(RoutingParameter parameter, String value) {
    return switch (parameter) {
      case CLIENT_POSTAL_CODE -> value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
      case MANUFACTURER, PRODUCT_TYPE, SERVICE_TYPE, SERVICE_LOCATION ->
          value.strip().toLowerCase(Locale.ROOT);
      // A hub takes these words as they are, and no others.
      case ORIGINATOR_TYPE, BOOKING_TYPE -> value;
    };
  }
}
