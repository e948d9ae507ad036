package io.hubconsole.desk.tasks;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/** The long jobs under way, oldest first; for the UI thread. */
public final class LongJobs {
  private final ReadOnlyListWrapper<LongJob> running =
      new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

  public ReadOnlyListProperty<LongJob> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** A job is under way; whoever begins it must {@link #end} it. */
  public void begin(LongJob job) {
    running.add(job);
  }

  /** A job has ended, in whatever way. */
  public void end(LongJob job) {
    running.remove(job);
  }
}
