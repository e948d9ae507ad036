package io.hubconsole.benchmarks.start;

import io.hubconsole.benchmarks.log.LongLog;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The memory of a console at which nobody works, its view of a long log open. */
final class Rest {
  static final int ROWS = 1_000_000;

  /** So long that all has gone back that goes back by itself. */
  static final Duration UNTOUCHED = Duration.ofSeconds(90);

  private final Path folder;

  /**
   * Measures it.
   *
   * @param folder an empty one, for a home whose practice hub has the long log
   */
  Rest(Path folder) {
    this.folder = folder;
  }

  /** In MiB, as the system counts it. */
  long memory(Path program, EmptyScreen screen) throws Exception {
    HomeFolder home = new HomeFolder(folder);
    LongLog.make(Files.createDirectories(home.practiceHub()), ROWS);
    // Where it was left is where it opens.
    new SettingsStore(home.settings()).change(kept -> kept.withView("REQUEST_LOG"));
    Watched console =
        new Watched(
            "console with a long log",
            List.of(program.toString()),
            Optional.of(folder),
            folder.resolve("answered"),
            UNTOUCHED);
    console.start(screen, true);
    return console.middleMemory();
  }
}
