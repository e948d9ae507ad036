package io.hubconsole.offline.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one thread sleep until there is something to do; many calls wake it once. */
final class Wake {
  private final Semaphore calls = new Semaphore(0);

  void call() {
    calls.release();
  }

  /** Returns when somebody has called since the last time, or after so long. */
  void sleep(Duration longest) {
    try {
      if (calls.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        calls.drainPermits();
      }
    } catch (InterruptedException nobodysThread) {
      Thread.currentThread().interrupt();
    }
  }
}
