package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A console that the system ends, in a process of its own. */
class EndOfSessionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private HomeFolder home() {
    return new HomeFolder(folder.resolve("home"));
  }

  private void await(Path file, Process console) throws Exception {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(file)) {
      assertThat(console.isAlive()).as(Files.readString(folder.resolve("errors"))).isTrue();
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  /** A hub that is closed leaves a mark of how far its file has come; one that is left, nought. */
  private long mark() throws Exception {
    return Long.parseLong(Files.readString(home().practiceHub().resolve("hub.mark")).strip());
  }

  /** Windows has no signal that asks a process of another to end. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aConsoleThatTheSystemEndsClosesItsHubAndKeepsThePlaceOfItsWindow() throws Exception {
    Path answered = folder.resolve("answered");
    Process console =
        new ConsoleProcess(folder, home()).with("hubconsole.started", answered).start();
    try {
      await(answered, console);
      assertThat(mark()).isZero();
      console.destroy();
      assertThat(console.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(mark()).isPositive();
      assertThat(new SettingsStore(home().settings()).get().window()).isPresent();
    } finally {
      console.destroyForcibly();
    }
  }
}
