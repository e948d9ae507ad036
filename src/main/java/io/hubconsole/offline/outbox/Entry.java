package io.hubconsole.offline.outbox;

/** What became of a write that was to be queued. */
sealed interface Entry {
  /** It is queued. */
  record Fresh(long number) implements Entry {}

  /** The same was queued under the same key before; it is not queued again. */
  record Known(KeptWrite write) implements Entry {}

  /** Its key was used for another order. */
  record KeyTaken() implements Entry {}
}
