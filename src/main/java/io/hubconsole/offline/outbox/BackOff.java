package io.hubconsole.offline.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * When a write may be tried again: after 1 s, 2 s, 4 s … 5 min, each a little more or less so that
 * not all come at once.
 *
 * <p>By a clock that nobody can set; a process begins without memory of earlier failures.
 */
final class BackOff {
  private static final double FIRST_SECONDS = 1;
  private static final double LONGEST_SECONDS = 300;
  private static final double NANOS = 1e9;

  /** A wait is between so much and as much more of what it should be. */
  private static final double LEAST = 0.8;

  private static final double SPREAD = 0.4;

  private final Map<Long, Wait> waits = new ConcurrentHashMap<>();
  private final LongSupplier nanoTime;
  private final DoubleSupplier random;

  /**
   * Counts from nothing.
   *
   * @param nanoTime as {@link System#nanoTime}
   * @param random gives numbers from 0 to 1
   */
  BackOff(LongSupplier nanoTime, DoubleSupplier random) {
    this.nanoTime = nanoTime;
    this.random = random;
  }

  private record Wait(int failures, long until) {}

  /**
   * An attempt has failed.
   *
   * @param atLeast how long the hub wants to be left alone
   */
  void failed(long number, Optional<Duration> atLeast) {
    waits.compute(
        number,
        (_, earlier) -> {
          int failures = earlier == null ? 1 : earlier.failures() + 1;
          Duration wait = wait(failures);
          if (atLeast.isPresent() && atLeast.get().compareTo(wait) > 0) {
            wait = atLeast.get();
          }
          return new Wait(failures, nanoTime.getAsLong() + wait.toNanos());
        });
  }

  private Duration wait(int failures) {
    double seconds = FIRST_SECONDS * Math.pow(2, failures - 1.0);
    double spread = seconds * (LEAST + SPREAD * random.getAsDouble());
    return Duration.ofNanos((long) (Math.min(spread, LONGEST_SECONDS) * NANOS));
  }

  /** How long it is to wait still; zero where it need not. */
  Duration left(long number) {
    Wait wait = waits.get(number);
    return wait == null
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, wait.until() - nanoTime.getAsLong()));
  }

  /** What it counts by. */
  LongSupplier nanoTime() {
    return nanoTime;
  }

  /** It need not wait any more, and begins anew if it fails. */
  void forget(long number) {
    waits.remove(number);
  }
}
