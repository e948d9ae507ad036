package io.hubconsole.desk.tasks;

import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** How far work has come: told by its own thread, shown on the UI thread some times a second. */
public final class FollowedProgress {
  private static final Duration STEP = Duration.ofMillis(100);

  private final TaskRunner tasks;
  private final ReadOnlyDoubleWrapper shown = new ReadOnlyDoubleWrapper();
  private volatile double done;
  private RunningTask following = () -> {};

  public FollowedProgress(TaskRunner tasks) {
    this.tasks = tasks;
  }

  /** Follows from nothing on. */
  public void begin() {
    done = 0;
    shown.set(0);
    follow();
  }

  private void follow() {
    following =
        tasks.later(
            STEP,
            () -> {
              shown.set(done);
              follow();
            });
  }

  /**
   * Takes how far it is, on any thread.
   *
   * @param part from 0 to 1
   */
  public void tell(double part) {
    done = part;
  }

  /** Follows no more. */
  public void end() {
    following.cancel();
  }

  /** From 0 to 1. */
  public ReadOnlyDoubleProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }
}
