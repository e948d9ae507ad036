package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.QueuedWrites.Drained;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One drain that somebody waits for: everything that may leave is tried once, and not more. */
final class Round {
  private static final Duration NOT_IN_THIS_ROUND = Duration.ofDays(365);

  private final CompletableFuture<Drained> ended = new CompletableFuture<>();
  private final Set<Long> tried = ConcurrentHashMap.newKeySet();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  void tried(long number) {
    tried.add(number);
  }

  /** How long a write is left alone. */
  Duration left(long number) {
    return tried.contains(number) ? NOT_IN_THIS_ROUND : Duration.ZERO;
  }

  void count(State state) {
    switch (state) {
      case SENT -> sent.incrementAndGet();
      case REFUSED -> refused.incrementAndGet();
      case QUEUED, SENDING, UNKNOWN -> {}
    }
  }

  /** It is over, and this is what is not settled. */
  void end(List<Waiting> left) {
    int unknown = (int) left.stream().filter(write -> write.state() == State.UNKNOWN).count();
    ended.complete(new Drained(sent.get(), refused.get(), unknown, left.size() - unknown));
  }

  /** It could not be carried out. */
  void fail(RuntimeException fault) {
    ended.completeExceptionally(fault);
  }

  CompletableFuture<Drained> ended() {
    return ended;
  }
}
