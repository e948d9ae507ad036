package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.LongJob;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An export is seen, and can be stopped, from every view. */
@Execution(ExecutionMode.CONCURRENT)
class ExportJobTest {
  private final SameThreadTaskRunner tasks = new SameThreadTaskRunner();
  private final LongJobs jobs = new LongJobs();
  private final List<String> seen = new ArrayList<>();

  @TempDir Path folder;
  private FilledHub hub;
  private ExportViewModel export;

  @BeforeEach
  void open() {
    hub = new FilledHub(folder.resolve("hub"), 50);
    export =
        new RequestLogParts(
                hub.session(tasks),
                tasks,
                new SettingsStore(folder.resolve("settings.json")),
                Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH),
                new Formats(Locale.ENGLISH, ZoneOffset.UTC),
                fault -> seen.add(fault.toString()),
                jobs,
                NotesOfTests.in(folder))
            .model()
            .export();
    jobs.runningProperty()
        .addListener((_, _, running) -> running.stream().map(LongJob::name).forEach(seen::add));
  }

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void itIsShownUntilItEnds() {
    Path file = folder.resolve("rows.csv");
    export.write(file);
    assertThat(file).isNotEmptyFile();
    assertThat(seen).containsExactly("Exporting requests");
    assertThat(jobs.runningProperty()).isEmpty();
  }

  @Test
  void stoppedFromElsewhereItLeavesNothing() {
    jobs.runningProperty()
        .addListener((_, _, running) -> running.forEach(job -> job.cancel().run()));
    Path file = folder.resolve("rows.csv");
    export.write(file);
    assertThat(file).doesNotExist();
    assertThat(export.toldProperty().get()).isEqualTo("Cancelled; no file was left behind.");
    assertThat(jobs.runningProperty()).isEmpty();
  }

  @Test
  void oneThatFailsIsNoLongerShown() {
    export.write(folder.resolve("no such folder").resolve("rows.csv"));
    assertThat(export.failedProperty().get()).isTrue();
    assertThat(jobs.runningProperty()).isEmpty();
  }
}
