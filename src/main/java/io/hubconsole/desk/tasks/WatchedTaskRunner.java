package io.hubconsole.desk.tasks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Knows whether anything is still under way or waits for its time. */
public final class WatchedTaskRunner implements TaskRunner {
  /** Timers that wait longer are not what a screen is waiting for. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final TaskRunner runner;
  private final AtomicInteger open = new AtomicInteger();

  public WatchedTaskRunner(TaskRunner runner) {
    this.runner = runner;
  }

  /** Whether nothing is under way; timers longer than a second do not count. */
  public boolean isIdle() {
    return open.get() == 0;
  }

  @Override
  public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    Once ended = new Once();
    RunningTask task =
        runner.run(
            work,
            result -> {
              try {
                done.accept(result);
              } finally {
                ended.end();
              }
            },
            failure -> {
              try {
                failed.accept(failure);
              } finally {
                ended.end();
              }
            });
    return () -> {
      task.cancel();
      ended.end();
    };
  }

  @Override
  public RunningTask later(Duration delay, Runnable action) {
    if (delay.compareTo(LONGEST_WAIT) > 0) {
      return runner.later(delay, action);
    }
    Once ended = new Once();
    RunningTask task =
        runner.later(
            delay,
            () -> {
              try {
                action.run();
              } finally {
                ended.end();
              }
            });
    return () -> {
      task.cancel();
      ended.end();
    };
  }

  /** One task, counted while it is open. */
  private final class Once {
    private final AtomicBoolean ended = new AtomicBoolean();

    Once() {
      open.incrementAndGet();
    }

    void end() {
      if (!ended.getAndSet(true)) {
        open.decrementAndGet();
      }
    }
  }
}
