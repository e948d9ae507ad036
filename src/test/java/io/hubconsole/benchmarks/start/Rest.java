package io.hubconsole.benchmarks.start;

import io.hubconsole.benchmarks.log.LongLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The memory of a console at which nobody works, its view of a long log open. */
final class Rest {
  static final int ROWS = 1_000_000;

  /** So long that all has gone back that goes back by itself. */
  static final Duration UNTOUCHED = Duration.ofSeconds(90);

  private static final Duration A_MOMENT = Duration.ofSeconds(3);

  private final Path home;

  /**
   * Measures it.
   *
   * @param home of a console that has been started, whose practice hub gets the long log
   */
  Rest(Path home) {
    this.home = home;
  }

  /** In MiB, as the system counts it; needs xdotool, which opens the view by keys. */
  long memory(Path program) throws Exception {
    Path hub = home.resolve("practice");
    remove(hub);
    LongLog.make(hub, ROWS);
    Process console =
        new ProcessBuilder(program.toString(), "--home", home.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      // Which waits for the window.
      xdotool("search", "--sync", "--onlyvisible", "--name", "Hub Console", "windowfocus");
      LockSupport.parkNanos(A_MOMENT.toNanos());
      xdotool("key", "ctrl+3");
      LockSupport.parkNanos(UNTOUCHED.toNanos());
      return Watched.residentMebibytes(console);
    } finally {
      console.destroy();
      console.waitFor();
    }
  }

  private static void xdotool(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("xdotool"), Stream.of(words)).toList();
    int ended = new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    if (ended != 0) {
      throw new IOException("xdotool ended with " + ended);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
