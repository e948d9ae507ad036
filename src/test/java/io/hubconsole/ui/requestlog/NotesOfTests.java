package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.GroupNotes;
import java.nio.file.Path;
import java.time.Clock;

/** Notes on error groups in a folder of a test's own. */
final class NotesOfTests {
  private NotesOfTests() {}

  static GroupNotes in(Path folder) {
    return new GroupNotes(folder.resolve("notes.json"), "anna", Clock.systemUTC());
  }
}
