package io.hubconsole.ui.shell;

import io.hubconsole.desk.support.SupportBundle;
import io.hubconsole.desk.tasks.FollowedProgress;
import io.hubconsole.desk.tasks.LongJob;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Saves a bundle for whoever helps, as a job that can be seen and stopped. */
public final class SupportViewModel {
  private final SupportBundle bundle;
  private final TaskRunner tasks;
  private final LongJobs jobs;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final BooleanProperty asked = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");

  /**
   * Saves when it is told where to.
   *
   * @param faults takes what is a fault of the product
   */
  public SupportViewModel(
      SupportBundle bundle,
      TaskRunner tasks,
      LongJobs jobs,
      Texts texts,
      Consumer<Exception> faults) {
    this.bundle = bundle;
    this.tasks = tasks;
    this.jobs = jobs;
    this.texts = texts;
    this.faults = faults;
  }

  /** One bundle under way. */
  private final class Saving {
    private final Path file;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final FollowedProgress progress = new FollowedProgress(tasks);
    private final LongJob job =
        new LongJob(texts.get("support.job"), progress.shownProperty(), () -> stop.set(true));

    Saving(Path file) {
      this.file = file;
    }

    void begin() {
      jobs.begin(job);
      progress.begin();
      tasks.run(() -> bundle.write(file, progress::tell, stop::get), this::ended, this::failed);
    }

    private void end(String sentence) {
      progress.end();
      jobs.end(job);
      told.set(sentence);
    }

    private void ended(SupportBundle.Outcome outcome) {
      end(
          switch (outcome) {
            case WRITTEN -> texts.get("support.written", file.toString());
            case CANCELLED -> texts.get("support.cancelled");
          });
    }

    private void failed(Exception fault) {
      end(texts.get("support.notWritten", file.toString()));
      if (!(fault instanceof IOException)) {
        faults.accept(fault);
      }
    }
  }

  /** Asks for a place; the view shows where that is chosen. */
  void ask() {
    asked.set(true);
  }

  void save(Path file) {
    told.set("");
    new Saving(file).begin();
  }

  /** The outcome has been seen. */
  void seen() {
    told.set("");
  }

  String suggestedName() {
    return bundle.suggestedName();
  }

  /** Whether a place is to be chosen; the view takes it back. */
  BooleanProperty askedProperty() {
    return asked;
  }

  /** What came of the last one, in a sentence; empty for nothing. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }
}
