package io.hubconsole.offline;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.offline.Questions.Explained;
import io.hubconsole.offline.cache.Remembered;
import java.util.List;
import java.util.Optional;

/** Lookups, their reasons and the lists they choose from: of the hub, or as it told them before. */
final class RoutingReading {
  private final Asking asking;
  private final Questions questions;

  RoutingReading(Asking asking, Questions questions) {
    this.asking = asking;
    this.questions = questions;
  }

  Dated<RoutingAnswer> route(RoutingQuery query) {
    return asking.ask(questions.route(query));
  }

  Dated<Explained> explain(RoutingQuery query) {
    Question<Explained> question = questions.explain(query);
    Question<RoutingAnswer> plain = questions.route(query);
    return asking.ask(
        question.asked(),
        (answer, asked) -> {
          asking.keep(question, answer, asked);
          routed(answer).ifPresent(routed -> asking.keep(plain, routed, asked));
        },
        () ->
            asking
                .recall(question)
                .or(() -> asking.recall(plain).map(RoutingReading::unexplained)));
  }

  /** The answer that an explanation explains. */
  private static Optional<RoutingAnswer> routed(Explained answer) {
    return switch (answer) {
      case Explained.NotOffered _ -> Optional.empty();
      case Explained.Answered(ExplanationAnswer.Explained(var why)) -> Optional.of(why.answer());
      case Explained.Answered(ExplanationAnswer.AskedAround around) -> Optional.of(around.answer());
      case Explained.Answered(ExplanationAnswer.BadValue(var fault)) ->
          Optional.of(new RoutingAnswer.BadValue(fault));
    };
  }

  /** Nobody has asked why, and nobody can now. */
  private static Remembered<Explained> unexplained(Remembered<RoutingAnswer> before) {
    ExplanationAnswer answer =
        before.value() instanceof RoutingAnswer.BadValue(var fault)
            ? new ExplanationAnswer.BadValue(fault)
            : new ExplanationAnswer.AskedAround(before.value(), List.of(), false);
    return new Remembered<>(new Explained.Answered(answer), before.at());
  }

  /**
   * The items that the query allows; where those are not remembered, all items in use: a list may
   * offer more than a lookup takes.
   */
  Dated<List<ReferenceItem>> items(ReferenceKind kind, RoutingQuery given) {
    Question<List<ReferenceItem>> question = questions.items(kind, given);
    return asking.ask(
        question.asked(),
        (answer, asked) -> asking.keep(question, answer, asked),
        () ->
            asking
                .recall(question)
                .or(() -> asking.recall(questions.items(kind, RoutingQuery.EMPTY))));
  }
}
