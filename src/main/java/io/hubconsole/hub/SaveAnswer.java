package io.hubconsole.hub;

/** What became of a call to be logged. */
public sealed interface SaveAnswer {

  /** It is on disk. */
  record Saved(ExternalRequest request) implements SaveAnswer {}

  /**
   * It is kept, and leaves by itself when the hub can be reached.
   *
   * @param number in the outbox
   * @param mayHaveArrived whether the hub may have it already, and is asked again under the same
   *     idempotency key
   */
  record Queued(long number, boolean mayHaveArrived) implements SaveAnswer {}

  record BadValue(InputFault fault) implements SaveAnswer {}

  /** The idempotency key was used for another call. */
  record KeyReused() implements SaveAnswer {}
}
