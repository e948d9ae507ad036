package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.ExplanationAnswer.AskedAround;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingParameter;
import java.util.List;
import java.util.Optional;

/** What the routing view shows. */
sealed interface RoutingOutcome {

  /** Nothing is known yet. */
  record Nothing() implements RoutingOutcome {}

  /** A workshop takes it. */
  record Workshop(RoutedPair pair, Optional<RoutingExplanation> why, Provenance provenance)
      implements RoutingOutcome {}

  /**
   * More must be known.
   *
   * @param questions the best first
   */
  record NeedsData(
      List<RoutingParameter> questions, Optional<RoutingExplanation> why, Provenance provenance)
      implements RoutingOutcome {
    public NeedsData {
      questions = List.copyOf(questions);
    }
  }

  record Nobody(
      Optional<RoutingExplanation> why, Optional<AskedAround> around, Provenance provenance)
      implements RoutingOutcome {}

  /** A field holds what cannot be a value; the field says what. */
  record BadValue(String sentence) implements RoutingOutcome {}

  /** A field holds the begin of what it may become, and somebody is typing it. */
  record HalfTyped(String typed) implements RoutingOutcome {}

  /**
   * The hub could not be asked.
   *
   * @param lastKnown what it answered to the same question last, if anything
   */
  record CouldNotAsk(String sentence, Optional<RoutingOutcome> lastKnown)
      implements RoutingOutcome {}

  /** Where the answer is from; empty where this is none. */
  default Optional<Provenance> from() {
    return switch (this) {
      case Workshop(var _, var _, Provenance from) -> Optional.of(from);
      case NeedsData(var _, var _, Provenance from) -> Optional.of(from);
      case Nobody(var _, var _, Provenance from) -> Optional.of(from);
      case Nothing _, BadValue _, HalfTyped _, CouldNotAsk _ -> Optional.empty();
    };
  }

  /** Whether another is the same answer, wherever each is from. */
  default boolean saysTheSameAs(RoutingOutcome other) {
    return other.from().filter(from -> with(from).equals(other)).isPresent();
  }

  private RoutingOutcome with(Provenance other) {
    return switch (this) {
      case Workshop(var pair, var why, var _) -> new Workshop(pair, why, other);
      case NeedsData(var questions, var why, var _) -> new NeedsData(questions, why, other);
      case Nobody(var why, var around, var _) -> new Nobody(why, around, other);
      case Nothing _, BadValue _, HalfTyped _, CouldNotAsk _ -> this;
    };
  }
}
