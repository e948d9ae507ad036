package io.hubconsole.hub;

/** What a hub says when asked why. */
public sealed interface ExplanationAnswer {

  record Explained(RoutingExplanation explanation) implements ExplanationAnswer {}

  /** A value was given that cannot be one. */
  record BadValue(InputFault fault) implements ExplanationAnswer {}
}
