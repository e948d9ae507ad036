package io.hubconsole.offline.sync;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** When the newest rows are to be asked for, and who waits until they were. */
final class PollTimes {
  private static final Duration POLL_EVERY = Duration.ofSeconds(3);

  private long nextPoll = System.nanoTime();
  private long restsUntil = System.nanoTime();
  private long expected;
  private long polled;
  private long changes;
  private boolean open = true;

  /** What a poll has to begin after: it is asked for at once. */
  synchronized void expectNews() {
    expected++;
    wake();
  }

  /** Something has changed that whoever pauses must look at. */
  synchronized void wake() {
    changes++;
    notifyAll();
  }

  /** A number that is another one after every change. */
  synchronized long changes() {
    return changes;
  }

  synchronized boolean isOpen() {
    return open;
  }

  synchronized boolean isResting() {
    return System.nanoTime() - restsUntil < 0;
  }

  synchronized boolean isDue() {
    return !isResting() && (polled < expected || System.nanoTime() - nextPoll >= 0);
  }

  /** A poll begins: it sees all that was expected before. */
  synchronized long begin() {
    return expected;
  }

  /** A poll has ended well. */
  synchronized void end(long begun) {
    polled = Math.max(polled, begun);
    nextPoll = System.nanoTime() + POLL_EVERY.toNanos();
    notifyAll();
  }

  /** The hub is left alone for some time. */
  synchronized void rest(Duration time) {
    restsUntil = System.nanoTime() + time.toNanos();
    nextPoll = restsUntil;
    notifyAll();
  }

  /** Waits for a change since that number was given. */
  synchronized void pause(long since) {
    try {
      while (open && changes == since) {
        wait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      open = false;
    }
  }

  /** Waits for a change, or until the next poll is due. */
  synchronized void pauseUntilDue(long since) {
    try {
      while (open && changes == since && !isDue()) {
        long now = System.nanoTime();
        wait(millis(Math.max(nextPoll - now, restsUntil - now)));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      open = false;
    }
  }

  /** Never 0, which would be for ever. */
  private static long millis(long nanoseconds) {
    return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanoseconds)) + 1;
  }

  /**
   * Waits until a poll has ended that began after what is expected.
   *
   * @return false where that takes longer, or the hub is left alone just now
   */
  synchronized boolean awaitNews(Duration longest) {
    long wanted = expected;
    long end = System.nanoTime() + longest.toNanos();
    try {
      while (polled < wanted) {
        long left = end - System.nanoTime();
        if (left <= 0 || !open || isResting()) {
          return false;
        }
        wait(millis(left));
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  synchronized void close() {
    open = false;
    notifyAll();
  }
}
