package io.hubconsole.ui.requestlog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Beats on the UI thread all the while: how late a beat comes is how long the thread was held up.
 *
 * <p>A busy machine and a slow software renderer hold it up as well. A control, a thread that does
 * nothing else, gets the same beats: how late they come there is the machine's part. What the UI
 * thread's own work is to blame for is the part of the wait in which it used a processor: it cannot
 * be more than the wait, nor more than its processor time since the beat before. And where it waits
 * inside the product's code, for a lock, an answer or a disk, it is found standing still.
 */
public final class UiThreadMeter implements AutoCloseable {
  private static final long BEAT_MILLIS = 4;
  private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long LOOK_MILLIS = 10;
  private static final String PRODUCT = "io.hubconsole.";

  /** What waits for bytes counts as running. */
  private static final List<String> INPUT = List.of("sun.nio.", "java.net.", "java.io.");

  private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService control = Executors.newSingleThreadExecutor();
  private final AtomicLong latestOfControl = new AtomicLong();
  private final AtomicLong longestStandstill = new AtomicLong();
  private final AtomicReference<@Nullable Thread> uiThread = new AtomicReference<>();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong busiest = new AtomicLong();
  private final AtomicLong late = new AtomicLong();
  private final AtomicLong beats = new AtomicLong();

  /** In how many looks on end it stood still; of the looking thread only. */
  private long still;

  /** The processor time at the last beat; of the UI thread only. */
  private long workedBefore = -1;

  public UiThreadMeter() {
    var _ =
        beat.scheduleAtFixedRate(
            () -> {
              long sent = System.nanoTime();
              Platform.runLater(() -> arrived(sent));
              control.execute(
                  () -> latestOfControl.accumulateAndGet(System.nanoTime() - sent, Math::max));
            },
            0,
            BEAT_MILLIS,
            TimeUnit.MILLISECONDS);
    Platform.runLater(() -> uiThread.set(Thread.currentThread()));
    // After each look a pause: while the machine stands still, nothing is counted.
    var _ = looks.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void look() {
    Thread ui = uiThread.get();
    still = ui != null && standsStill(ui) ? still + 1 : 0;
    longestStandstill.accumulateAndGet(still * LOOK_MILLIS, Math::max);
  }

  /** Whether it waits for something, and the product's code made it. */
  private static boolean standsStill(Thread ui) {
    boolean waits = ui.getState() != Thread.State.RUNNABLE;
    StackTraceElement[] stack = ui.getStackTrace();
    boolean reads =
        stack.length > 0 && INPUT.stream().anyMatch(stack[0].getClassName()::startsWith);
    return (waits || reads)
        && Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith(PRODUCT));
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

  /** The longest that a beat waited on a thread that does nothing else, in milliseconds. */
  public long longestWaitOfControl() {
    return TimeUnit.NANOSECONDS.toMillis(latestOfControl.get());
  }

  /** The longest that the thread stood still inside the product's code, in milliseconds. */
  public long longestStandstill() {
    return longestStandstill.get();
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
    looks.shutdownNow();
    control.shutdownNow();
  }
}
