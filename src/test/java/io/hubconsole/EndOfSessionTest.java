package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A console that the system ends, in a process of its own. */
class EndOfSessionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private HomeFolder home() {
    return new HomeFolder(folder.resolve("home"));
  }

  private static void await(Path file) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(file)) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** A hub that is closed leaves a mark of how far its file has come; one that is left, nought. */
  private long mark() throws Exception {
    return Long.parseLong(Files.readString(home().practiceHub().resolve("hub.mark")).strip());
  }

  @Test
  void aConsoleThatTheSystemEndsClosesItsHub() throws Exception {
    Path answered = folder.resolve("answered");
    Process console =
        new ConsoleProcess(folder, home()).with("hubconsole.started", answered).start();
    try {
      await(answered);
      assertThat(mark()).isZero();
      console.destroy();
      assertThat(console.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(mark()).isPositive();
    } finally {
      console.destroyForcibly();
    }
  }
}
