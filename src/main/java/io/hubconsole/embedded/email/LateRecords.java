package io.hubconsole.embedded.email;

import io.hubconsole.embedded.store.HubDatabase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/**
 * What became of attempts while the store did not answer: tried again until the store is back, or
 * until this is closed; then the next start settles them as unknown.
 */
final class LateRecords implements AutoCloseable {
  private static final long FIRST_PAUSE_MILLIS = 1_000;
  private static final long LONGEST_PAUSE_MILLIS = 60_000;

  private final HubDatabase database;
  private final Queue<Predicate<Handle>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean trying = new AtomicBoolean();
  private final CountDownLatch closing = new CountDownLatch(1);

  LateRecords(HubDatabase database) {
    this.database = database;
  }

  /**
   * Adds a record.
   *
   * @param record tells whether it is written, else it is tried again; writing it twice, at once or
   *     in turn, does no more than writing it once
   */
  void add(Predicate<Handle> record) {
    waiting.add(record);
    tryOnAThread();
  }

  /** Records those that wait, as far as the store answers. */
  void recordIfPossible() {
    try {
      record();
    } catch (RuntimeException stillAway) {
      // They wait on.
    }
  }

  /**
   * Records those that wait, all that can be.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store still does not answer
   */
  void record() {
    RuntimeException first = null;
    for (Predicate<Handle> late : List.copyOf(waiting)) {
      try {
        if (database.write(late::test)) {
          waiting.remove(late);
        }
      } catch (RuntimeException fault) {
        // One with a fault of its own does not keep the others back.
        first = first == null ? fault : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void tryOnAThread() {
    if (closing.getCount() > 0 && trying.compareAndSet(false, true)) {
      Thread.ofVirtual().name("late-records").start(this::tryNowAndThen);
    }
  }

  private void tryNowAndThen() {
    long pause = FIRST_PAUSE_MILLIS;
    while (!waiting.isEmpty() && !isClosing(pause)) {
      recordIfPossible();
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
    trying.set(false);
    if (!waiting.isEmpty()) {
      // One came in after the last look.
      tryOnAThread();
    }
  }

  private boolean isClosing(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return true;
    }
  }

  /** Records what can be, for the last time. */
  @Override
  public void close() {
    closing.countDown();
    recordIfPossible();
  }
}
