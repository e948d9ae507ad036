package io.hubconsole.desk.tasks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Runs work off the UI thread and brings its outcome back onto it.
 *
 * <p>No failure is swallowed: one whose receiver fails itself, or that is an {@link Error}, goes to
 * the thread's handler of uncaught exceptions.
 */
public interface TaskRunner {

  /**
   * Runs work and delivers either its result or what it threw, never both, and neither once the
   * task is cancelled.
   */
  <T> RunningTask run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

  /** Runs an action on the UI thread after a while, unless it is cancelled before. */
  RunningTask later(Duration delay, Runnable action);

  /** Work under way, or an action that waits. */
  interface RunningTask {
    /**
     * Withdraws the interest in the outcome. Work that has begun goes on to its end: it may be
     * inside a database, where an interrupt does harm.
     */
    void cancel();
  }
}
