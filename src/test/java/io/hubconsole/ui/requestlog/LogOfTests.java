package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Consumer;

/** What the log of a hub shows, without pixels: in English and UTC. */
final class LogOfTests {
  private LogOfTests() {}

  /**
   * The whole of it.
   *
   * @param folder where settings and notes are kept
   */
  static RequestLogViewModel of(
      FilledHub hub, Path folder, TaskRunner tasks, Consumer<Exception> faults) {
    return new RequestLogParts(
            hub.session(tasks),
            tasks,
            new SettingsStore(folder.resolve("settings.json")),
            Texts.of(RequestLogView.class, "requestlog", Locale.ENGLISH),
            new Formats(Locale.ENGLISH, ZoneOffset.UTC),
            faults,
            new LongJobs(),
            NotesOfTests.in(folder))
        .model();
  }
}
