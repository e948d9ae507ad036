package io.hubconsole;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes the hub and keeps the place of the window where the system ends the console: at a log-out
 * or a shutdown. Else the files of its hubs would be left as by a crash: nothing is lost then, but
 * the next start has to look through them. What fails meanwhile is in no log: Java closes that as
 * well.
 */
final class EndOfSession implements AutoCloseable {
  /** A system that waits for less ends it by force before: Windows after five seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread end;

  /**
   * Waits for the system.
   *
   * @param ask asks the console to close, from a thread of the system's
   */
  EndOfSession(Runnable ask) {
    this.end = new Thread(() -> askAndWait(ask), "session-end");
    try {
      Runtime.getRuntime().addShutdownHook(end);
    } catch (IllegalStateException ending) {
      ask.run();
    }
  }

  private void askAndWait(Runnable ask) {
    ask.run();
    try {
      var _ = closed.await(LONGEST.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException endedByForce) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells that all is closed. */
  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException ending) {
      // It is what waited for this.
    }
  }
}
