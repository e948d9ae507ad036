package io.hubconsole.benchmarks.start;

import io.hubconsole.benchmarks.log.LongLog;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The memory of a console at which nobody works, its view of a long log open. */
final class Rest {
  static final int ROWS = 1_000_000;

  /** So long that all has gone back that goes back by itself. */
  static final Duration UNTOUCHED = Duration.ofSeconds(90);

  private static final Duration LONGEST = Duration.ofMinutes(2);

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
  long memory(Path program) throws Exception {
    HomeFolder home = new HomeFolder(folder);
    LongLog.make(Files.createDirectories(home.practiceHub()), ROWS);
    // Where it was left is where it opens.
    new SettingsStore(home.settings()).change(kept -> kept.withView("REQUEST_LOG"));
    Path mark = folder.resolve("answered");
    ProcessBuilder starting =
        new ProcessBuilder(program.toString(), "--home", folder.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    starting.environment().put("JAVA_TOOL_OPTIONS", "-Dhubconsole.started=" + mark);
    Process console = starting.start();
    try {
      awaitAnswer(mark);
      LockSupport.parkNanos(UNTOUCHED.toNanos());
      return Watched.residentMebibytes(console);
    } finally {
      console.destroy();
      if (!console.waitFor(20, TimeUnit.SECONDS)) {
        console.destroyForcibly().waitFor();
      }
    }
  }

  private static void awaitAnswer(Path mark) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!Files.exists(mark)) {
      if (System.nanoTime() - end > 0) {
        throw new IOException("the log was not seen within " + LONGEST);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
