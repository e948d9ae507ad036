package io.hubconsole.embedded.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Since when servers have been missed. A broken connection is made again within moments, and after
 * a restart of the database all are; only who stays away has ended. Used by many threads.
 */
final class Absences {
  /** Many times what a living server needs to connect again. */
  static final Duration GRACE = Duration.ofSeconds(10);

  private final LongSupplier nanos;
  private final Map<Integer, Absence> missed = new HashMap<>();

  /**
   * Nobody is missed yet.
   *
   * @param nanos a clock as {@link System#nanoTime}
   */
  Absences(LongSupplier nanos) {
    this.nanos = nanos;
  }

  private record Absence(long first, long last) {}

  /** Enters that a server was there. */
  synchronized void seen(int id) {
    missed.remove(id);
  }

  /** Enters that a server was not there; tells whether that has been so for long enough. */
  synchronized boolean isGoneWhenMissedAgain(int id) {
    long now = nanos.getAsLong();
    Absence before = missed.get(id);
    // Between two looks that lie so far apart it may have come and lost its connection again.
    long first = before != null && now - before.last() < GRACE.toNanos() ? before.first() : now;
    missed.put(id, new Absence(first, now));
    return now - first >= GRACE.toNanos();
  }

  /** Begins anew, after something that may have cut off everybody. */
  synchronized void forget() {
    missed.clear();
  }
}
