package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A write that is not settled, without its order: enough to plan what goes next.
 *
 * @param since since when its age counts: when it was queued, or first left under its key
 * @param hasGlance whether the hub's log may tell what became of it
 */
record Waiting(
    long number, Lane lane, State state, boolean anyAge, Instant since, boolean hasGlance) {
  static Waiting of(
      long number,
      Lane lane,
      State state,
      boolean anyAge,
      Instant queuedAt,
      Optional<Instant> leftAt,
      boolean hasGlance) {
    return new Waiting(number, lane, state, anyAge, leftAt.orElse(queuedAt), hasGlance);
  }
}
