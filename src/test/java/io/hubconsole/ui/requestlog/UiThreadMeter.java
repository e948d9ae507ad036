package io.hubconsole.ui.requestlog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/**
 * Beats on the UI thread all the while: how late a beat comes is how long the thread was held up.
 *
 * <p>A busy machine and a slow software renderer hold it up as well. What the thread itself is to
 * blame for is the part of the wait in which it used a processor: it cannot be more than the wait,
 * nor more than its processor time since the beat before.
 */
public final class UiThreadMeter implements AutoCloseable {
  private static final long BEAT_MILLIS = 4;
  private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong busiest = new AtomicLong();
  private final AtomicLong late = new AtomicLong();
  private final AtomicLong beats = new AtomicLong();

  /** The processor time at the last beat; of the UI thread only. */
  private long workedBefore = -1;

  public UiThreadMeter() {
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
    long waited = System.nanoTime() - sent;
    if (workedBefore >= 0) {
      busiest.accumulateAndGet(Math.min(waited, worked - workedBefore), Math::max);
    }
    workedBefore = worked;
    latest.accumulateAndGet(waited, Math::max);
    late.addAndGet(waited > LATE_NANOS ? 1 : 0);
    beats.incrementAndGet();
  }

  /** The longest that a beat waited, in milliseconds. */
  public long longestWait() {
    return TimeUnit.NANOSECONDS.toMillis(latest.get());
  }

  /** How many beats waited more than 50 ms, for whatever reason. */
  public long lateBeats() {
    return late.get();
  }

  /** The longest that the thread itself kept a beat waiting, in milliseconds. */
  public long longestStall() {
    return TimeUnit.NANOSECONDS.toMillis(busiest.get());
  }

  public long beats() {
    return beats.get();
  }

  @Override
  public void close() {
    beat.shutdownNow();
  }
}
