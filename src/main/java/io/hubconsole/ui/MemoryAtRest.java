package io.hubconsole.ui;

import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.util.Subscription;

/**
 * Gives memory back once the operator has been at another window for a while, or has not touched
 * this one: Java keeps what it has taken until it collects all of it, and would not by itself. Not
 * while somebody types here, since all stands still for it, a fifth of a second.
 */
final class MemoryAtRest {
  /** So long the window is behind before. */
  static final Duration BEHIND = Duration.ofSeconds(5);

  /** So long nobody touches it before, and less than twice as long. */
  static final Duration UNTOUCHED = Duration.ofSeconds(15);

  private final TaskRunner tasks;
  private final Runnable collect;
  private RunningTask waiting = () -> {};
  private Subscription following = Subscription.EMPTY;
  private boolean inFront;
  private boolean touched;
  private boolean watching;

  /**
   * Follows nothing yet.
   *
   * @param collect gives the memory back
   */
  MemoryAtRest(TaskRunner tasks, Runnable collect) {
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
    inFront = false;
  }

  /** Somebody has typed, or moved the mouse; may come a thousand times a second. */
  void touch() {
    touched = true;
    if (inFront && !watching) {
      // What is to be collected may wait still, behind work for a hub that does not answer.
      waiting.cancel();
      watching = true;
      look();
    }
  }

  private void turned(boolean toFront) {
    waiting.cancel();
    inFront = toFront;
    watching = false;
    if (toFront) {
      touch();
    } else {
      waiting = tasks.later(BEHIND, this::giveBack);
    }
  }

  private void look() {
    if (touched) {
      touched = false;
      waiting = tasks.later(UNTOUCHED, this::look);
    } else {
      watching = false;
      giveBack();
    }
  }

  private void giveBack() {
    waiting =
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
