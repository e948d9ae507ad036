package io.hubconsole.hub;

import java.util.List;

/** What a hub says when asked why. */
public sealed interface ExplanationAnswer {

  record Explained(RoutingExplanation explanation) implements ExplanationAnswer {}

  /**
   * The hub does not tell why nobody takes the case: it was asked again with one given parameter
   * left out at a time.
   *
   * @param answer what it says to the whole query
   * @param wouldHelp the parameters of which another value would let a workshop in
   * @param complete whether each was tried: not where a newer lookup came or the hub went away
   */
  record AskedAround(RoutingAnswer answer, List<RoutingParameter> wouldHelp, boolean complete)
      implements ExplanationAnswer {
    public AskedAround {
      wouldHelp = List.copyOf(wouldHelp);
    }
  }

  /** A value was given that cannot be one. */
  record BadValue(InputFault fault) implements ExplanationAnswer {}
}
