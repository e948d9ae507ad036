package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two consoles started on the same home, each a process of its own that paints into memory. */
class SecondStartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir Path folder;

  private HomeFolder home() {
    return new HomeFolder(folder.resolve("home"));
  }

  private Process start() throws IOException {
    return new ConsoleProcess(folder, home()).start();
  }

  private void awaitDoor() {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(home().door())) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Test
  void theSecondSaysThatTheFirstShowsItsWindowAndEndsWell() throws Exception {
    Process first = start();
    try {
      awaitDoor();
      Process second = start();
      assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
          .singleElement()
          .asString()
          .contains("open on " + home().path(), "in front");
      assertThat(second.exitValue()).isZero();
      assertThat(first.isAlive()).isTrue();
    } finally {
      first.destroyForcibly();
    }
  }
}
