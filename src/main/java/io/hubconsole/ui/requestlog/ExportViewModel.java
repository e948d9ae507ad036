package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.ExportFormat;
import io.hubconsole.desk.requestlog.ExportOutcome;
import io.hubconsole.desk.requestlog.Redaction;
import io.hubconsole.desk.requestlog.RequestExport;
import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.FollowedProgress;
import io.hubconsole.desk.tasks.LongJob;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.ProvenanceWords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Writes what the filter finds to a file. */
final class ExportViewModel {
  private final HubSession session;
  private final FilterViewModel filter;
  private final Texts texts;
  private final Formats formats;
  private final Consumer<Exception> faults;
  private final LongJobs jobs;
  private final LongJob job;
  private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.CSV);
  private final BooleanProperty redacted = new SimpleBooleanProperty(true);
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final FollowedProgress progress;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private AtomicBoolean cancelled = new AtomicBoolean();

  ExportViewModel(
      HubSession session,
      TaskRunner tasks,
      FilterViewModel filter,
      Texts texts,
      Formats formats,
      Consumer<Exception> faults,
      LongJobs jobs) {
    this.session = session;
    this.progress = new FollowedProgress(tasks);
    this.filter = filter;
    this.texts = texts;
    this.formats = formats;
    this.faults = faults;
    this.jobs = jobs;
    this.job = new LongJob(texts.get("export.job"), progress.shownProperty(), this::cancel);
  }

  /** Writes the file. */
  void write(Path file) {
    if (working.get()) {
      return;
    }
    RequestExport export =
        new RequestExport(
            filter.filterProperty().get(),
            format.get(),
            redacted.get() ? Redaction.SECRETS_AND_ADDRESSES : Redaction.NONE,
            file);
    AtomicBoolean stop = new AtomicBoolean();
    cancelled = stop;
    told.set("");
    working.set(true);
    jobs.begin(job);
    progress.begin();
    var _ = session.ask(hub -> export.run(hub, progress::tell, stop::get), this::tell, this::fail);
  }

  private void end(boolean wrong, String sentence) {
    progress.end();
    jobs.end(job);
    working.set(false);
    failed.set(wrong);
    told.set(sentence);
  }

  private void tell(Answer<ExportOutcome> answer) {
    switch (answer.value()) {
      case ExportOutcome.Written(Path file, long rows, long bytes) -> {
        String written =
            texts.get("export.written", rows, file.toString(), Math.max(1, (bytes + 1023) / 1024));
        end(false, answer.provenance().isRemembered() ? remembered(written, answer) : written);
      }
      case ExportOutcome.Cancelled _ -> end(false, texts.get("export.cancelled"));
      case ExportOutcome.NotWritten(Path file, var reason) ->
          end(true, texts.get("export.fault." + reason.name(), file.toString()));
    }
  }

  private String remembered(String written, Answer<?> answer) {
    String age = new ProvenanceWords(formats).age(answer.provenance().at(), Instant.now());
    return texts.get("export.remembered", written, age);
  }

  private void fail(Exception fault) {
    if (fault instanceof HubException known) {
      end(true, String.valueOf(known.getMessage()));
    } else {
      end(true, texts.get("failed.unexpected"));
      faults.accept(fault);
    }
  }

  /** Stops at the next row; nothing is left behind. */
  void cancel() {
    cancelled.set(true);
  }

  /** The name that a file is offered under. */
  String suggestedName() {
    return "request-log." + format.get().extension();
  }

  ObjectProperty<ExportFormat> formatProperty() {
    return format;
  }

  BooleanProperty redactedProperty() {
    return redacted;
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return progress.shownProperty();
  }

  /** What became of the last export; empty while none has ended. */
  ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  void dispose() {
    cancel();
    progress.end();
    jobs.end(job);
  }
}
