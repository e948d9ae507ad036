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

  /**
   * The hub could not be asked.
   *
   * @param lastKnown what it answered last, if anything
   */
  record CouldNotAsk(String sentence, Optional<RoutingOutcome> lastKnown)
      implements RoutingOutcome {}
}
