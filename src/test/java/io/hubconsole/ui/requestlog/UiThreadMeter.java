package io.hubconsole.ui.requestlog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Beats on the UI thread all the while: how late a beat comes is how long the thread was busy. The
 * thread's own processor time tells that apart from a machine that is busy elsewhere.
 */
final class UiThreadMeter implements AutoCloseable {
  private static final long BEAT_MILLIS = 4;

  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong busiest = new AtomicLong();
  private final AtomicLong beats = new AtomicLong();

  /** The processor time at the last beat; of the UI thread only. */
  private long workedBefore = -1;

  UiThreadMeter() {
    var _ =
        beat.scheduleAtFixedRate(
            () -> {
              long sent = System.nanoTime();
              Platform.runLater(() -> arrived(sent));
            },
            0,
            BEAT_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private void arrived(long sent) {
    long worked = threads.getCurrentThreadCpuTime();
    if (workedBefore >= 0) {
      busiest.accumulateAndGet(worked - workedBefore, Math::max);
    }
    workedBefore = worked;
    latest.accumulateAndGet(System.nanoTime() - sent, Math::max);
    beats.incrementAndGet();
  }

  /** The longest that a beat waited, in milliseconds. */
  long longestWait() {
    return TimeUnit.NANOSECONDS.toMillis(latest.get());
  }

  /** The most that the thread worked between two beats, in milliseconds of a processor. */
  long longestWork() {
    return TimeUnit.NANOSECONDS.toMillis(busiest.get());
  }

  long beats() {
    return beats.get();
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }
}
