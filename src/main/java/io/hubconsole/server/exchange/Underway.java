package io.hubconsole.server.exchange;

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Counts the requests that are under way, so that a server can stop between them. */
public final class Underway {
  private final Phaser requests = new Phaser(1);
  private volatile boolean stopping;

  /** One more, unless the server is stopping; each that may begin must {@link #end}. */
  boolean begin() {
    requests.register();
    if (stopping) {
      requests.arriveAndDeregister();
      return false;
    }
    return true;
  }

  void end() {
    requests.arriveAndDeregister();
  }

  /**
   * Lets no more begin and waits for those that have.
   *
   * @return whether all have ended in that time
   */
  public boolean finish(Duration most) {
    stopping = true;
    int phase = requests.arriveAndDeregister();
    if (phase < 0) {
      return true;
    }
    try {
      requests.awaitAdvanceInterruptibly(phase, most.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException slow) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
