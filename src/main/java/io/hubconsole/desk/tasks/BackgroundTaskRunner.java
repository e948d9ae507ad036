package io.hubconsole.desk.tasks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs work on a few threads of its own; {@code uiThread} takes the outcomes. */
public final class BackgroundTaskRunner implements TaskRunner, AutoCloseable {
  private static final int THREADS = 4;

  private final ExecutorService workers;
  private final ScheduledExecutorService timer;
  private final Executor uiThread;

  public BackgroundTaskRunner(Executor uiThread) {
    this.uiThread = uiThread;
    this.workers =
        Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().name("hub-work-", 1).daemon().factory());
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hub-timer").daemon().factory());
  }

  @Override
  public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    Interest interest = new Interest();
    workers.execute(() -> carryOut(work, done, failed, interest));
    return interest;
  }

  private <T> void carryOut(
      Callable<T> work, Consumer<T> done, Consumer<Exception> failed, Interest interest) {
    if (interest.isGone()) {
      return;
    }
    try {
      T result = work.call();
      uiThread.execute(() -> interest.deliver(() -> done.accept(result)));
    } catch (Exception failure) {
      uiThread.execute(() -> interest.deliver(() -> failed.accept(failure)));
    }
  }

  @Override
  public RunningTask later(Duration delay, Runnable action) {
    Interest interest = new Interest();
    var _ =
        timer.schedule(
            () -> uiThread.execute(() -> interest.deliver(action)),
            delay.toMillis(),
            TimeUnit.MILLISECONDS);
    return interest;
  }

  /** Lets work that has begun end, and takes no more. */
  @Override
  public void close() {
    timer.shutdown();
    workers.shutdown();
  }

  /** Whether anybody still wants the outcome. */
  private static final class Interest implements RunningTask {
    private final AtomicBoolean gone = new AtomicBoolean();

    @Override
    public void cancel() {
      gone.set(true);
    }

    boolean isGone() {
      return gone.get();
    }

    void deliver(Runnable outcome) {
      if (!gone.getAndSet(true)) {
        outcome.run();
      }
    }
  }
}
