package io.hubconsole.ui.email;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.desk.tasks.TaskRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Keeps work back until the test lets it run, in any order. */
final class HeldTaskRunner implements TaskRunner {
  private final SameThreadTaskRunner timers = new SameThreadTaskRunner();
  private final List<Runnable> held = new ArrayList<>();

  @Override
  public <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    AtomicBoolean gone = new AtomicBoolean();
    held.add(
        () ->
            timers.run(
                work,
                result -> {
                  if (!gone.get()) {
                    done.accept(result);
                  }
                },
                failure -> {
                  if (!gone.get()) {
                    failed.accept(failure);
                  }
                }));
    return () -> gone.set(true);
  }

  @Override
  public RunningTask later(Duration delay, Runnable action) {
    return timers.later(delay, action);
  }

  void pass(Duration time) {
    timers.pass(time);
  }

  /** Lets everything run that is held, the last first. */
  void releaseBackwards() {
    while (!held.isEmpty()) {
      List<Runnable> now = List.copyOf(held.reversed());
      held.clear();
      now.forEach(Runnable::run);
    }
  }

  /** Lets everything run that is held, in its order. */
  void releaseForwards() {
    while (!held.isEmpty()) {
      List<Runnable> now = List.copyOf(held);
      held.clear();
      now.forEach(Runnable::run);
    }
  }

  int held() {
    return held.size();
  }
}
