package io.hubconsole.server.exchange;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts unknown tokens by address, so that nobody tries many. A token that is known is always
 * answered: an office behind one address is not locked out by one wrong script in it.
 */
final class BadTokens {
  private static final int MOST = 10;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final LongSupplier nanoTime;
  private final Map<String, Deque<Long>> tries = new LinkedHashMap<>();

  /**
   * @param nanoTime a clock that never goes back, in nanoseconds
   */
  BadTokens(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /**
   * Counts one more bad token.
   *
   * @return how long to wait where there were too many; empty where this one may be told so
   */
  synchronized Optional<Duration> count(String address) {
    long now = nanoTime.getAsLong();
    Deque<Long> times = tries.computeIfAbsent(address, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && now - times.getFirst() >= WINDOW.toNanos()) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      return Optional.of(WINDOW.minusNanos(now - times.getFirst()));
    }
    times.addLast(now);
    forgetOldest();
    return Optional.empty();
  }

  private void forgetOldest() {
    if (tries.size() > ADDRESSES) {
      tries.remove(tries.keySet().iterator().next());
    }
  }
}
