package io.hubconsole.ui;

import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.util.Subscription;

/**
 * Gives memory back once the operator has been at another window for a while: Java keeps what it
 * has taken until it collects all of it, and would not by itself. Not while somebody types here,
 * since all stands still for it, a fifth of a second.
 */
final class MemoryBehind {
  /** So long the window is behind before. */
  static final Duration AFTER = Duration.ofSeconds(5);

  private final TaskRunner tasks;
  private final Runnable collect;
  private RunningTask waiting = () -> {};
  private Subscription following = Subscription.EMPTY;

  /**
   * Follows nothing yet.
   *
   * @param collect gives the memory back
   */
  MemoryBehind(TaskRunner tasks, Runnable collect) {
    this.tasks = tasks;
    this.collect = collect;
  }

  /** Follows a window, until the end. */
  void follow(ReadOnlyBooleanProperty focused) {
    following = focused.subscribe(this::turned);
  }

  /** Follows it no more. */
  void end() {
    following.unsubscribe();
    waiting.cancel();
  }

  private void turned(boolean isInFront) {
    waiting.cancel();
    if (!isInFront) {
      waiting = tasks.later(AFTER, this::giveBack);
    }
  }

  private void giveBack() {
    var _ =
        tasks.run(
            () -> {
              collect.run();
              return true;
            },
            _ -> {},
            fault -> {
              throw new IllegalStateException(fault);
            });
  }
}
