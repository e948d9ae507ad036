package io.hubconsole.hub;

/** What became of a call to be logged. */
public sealed interface SaveAnswer {

  /** It is on disk. */
  record Saved(ExternalRequest request) implements SaveAnswer {}

  record BadValue(InputFault fault) implements SaveAnswer {}

  /** The idempotency key was used for another call. */
  record KeyReused() implements SaveAnswer {}
}
