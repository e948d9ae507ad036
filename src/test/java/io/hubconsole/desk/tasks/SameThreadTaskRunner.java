package io.hubconsole.desk.tasks;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Runs work at once, on the caller's thread, and timers when the test lets time pass. */
public final class SameThreadTaskRunner implements TaskRunner {
  /** Some are set by threads of stores that tell of changes. */
  private final List<Timer> timers = new CopyOnWriteArrayList<>();

  private volatile Duration now = Duration.ZERO;

  @Override
  public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    T result;
    try {
      result = work.call();
    } catch (Exception failure) {
      failed.accept(failure);
      return () -> {};
    }
    done.accept(result);
    return () -> {};
  }

  @Override
  public RunningTask later(Duration delay, Runnable action) {
    Timer timer = new Timer(now.plus(delay), action);
    timers.add(timer);
    return () -> timers.remove(timer);
  }

  /** Lets time pass; what falls due runs in order. */
  public void pass(Duration time) {
    now = now.plus(time);
    while (true) {
      var due =
          timers.stream()
              .filter(timer -> timer.at().compareTo(now) <= 0)
              .min(Comparator.comparing(Timer::at));
      if (due.isEmpty()) {
        return;
      }
      timers.remove(due.get());
      due.get().action().run();
    }
  }

  private record Timer(Duration at, Runnable action) {}
}
