package io.hubconsole.offline.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The ages of what was given or left in this process, by a clock that nobody can set: a clock on
 * the wall that is a year ahead makes nothing of today too old.
 */
final class SteadyAges {
  private final LongSupplier nanoTime;
  private final Map<Begin, Long> begins = new ConcurrentHashMap<>();

  /**
   * Counts from nothing.
   *
   * @param nanoTime as {@link System#nanoTime}
   */
  SteadyAges(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** When the age of a write begins, as it was told by the clock on the wall. */
  private record Begin(long number, Instant since) {}

  /** The age of a write begins now, at what the clock on the wall shows as that. */
  void begin(long number, Instant since) {
    begins.values().removeIf(began -> age(began).compareTo(Plan.LONGEST_WAIT) > 0);
    begins.put(new Begin(number, since), nanoTime.getAsLong());
  }

  /** Whether an age began in this process, and has not become too long since. */
  boolean isYoung(long number, Instant since) {
    Long began = begins.get(new Begin(number, since));
    return began != null && age(began).compareTo(Plan.LONGEST_WAIT) <= 0;
  }

  private Duration age(long began) {
    return Duration.ofNanos(nanoTime.getAsLong() - began);
  }
}
