package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CappedLogTest {
  private static final int FILES = 3;
  private static final int BYTES = 5000;

  @TempDir Path folder;

  private CappedLog log() {
    return new CappedLog(folder, FILES, BYTES);
  }

  private static LogRecord line(String text) {
    return new LogRecord(Level.WARNING, text);
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".log")).sorted().toList();
    }
  }

  @Test
  void neverTakesMoreThanItsRoom() throws Exception {
    CappedLog log = log();
    for (int number = 0; number < 1000; number++) {
      log.publish(line("line " + number + " " + "x".repeat(number)));
    }
    log.publish(line("y".repeat(100_000)));
    log.publish(line("the last"));
    assertThat(logs()).hasSize(FILES);
    for (Path file : logs()) {
      assertThat(Files.size(file)).isLessThanOrEqualTo(BYTES);
    }
    assertThat(Files.readString(folder.resolve("hub-console.0.log"))).contains("the last");
  }

  @Test
  void severalWriteAtOnceAndNoLineIsLost() throws Exception {
    List<Thread> writers = new ArrayList<>();
    CappedLog log = new CappedLog(folder, FILES, 1_000_000);
    for (int writer = 0; writer < 4; writer++) {
      int number = writer;
      writers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int row = 0; row < 50; row++) {
                      log.publish(line("writer " + number + " row " + row + "."));
                    }
                  }));
    }
    for (Thread writer : writers) {
      writer.join();
    }
    log.close();
    String all = Files.readString(folder.resolve("hub-console.0.log"));
    for (int writer = 0; writer < 4; writer++) {
      for (int row = 0; row < 50; row++) {
        assertThat(all).contains("writer " + writer + " row " + row + ".");
      }
    }
  }

  @Test
  void holdsNoSecretAndIsItsOwnersAlone() throws Exception {
    CappedLog log = log();
    log.publish(line("Authorization: Bearer abcdef123456 of anna@example.com"));
    log.publish(line("X-Hub-Api-Token: 4711-secret and http://me:pass@proxy.example.com"));
    Path file = folder.resolve("hub-console.0.log");
    assertThat(Files.readString(file))
        .contains("[token]")
        .doesNotContain("abcdef123456", "anna@", "4711-secret", "me:pass");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aPlaceThatCannotBeWrittenStopsNobody() throws Exception {
    Path blocked = Files.writeString(folder.resolve("file"), "x");
    CappedLog log = new CappedLog(blocked.resolve("log"), FILES, BYTES);
    log.publish(line("lost"));
    assertThat(logs()).isEmpty();
  }
}
