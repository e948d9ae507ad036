package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two consoles started on the same home. */
class SecondStartTest {
  @TempDir Path folder;

  @Test
  void theSecondSaysThatTheFirstShowsItsWindowAndEndsWell() throws Exception {
    ConsoleProcess consoles = new ConsoleProcess(folder);
    Process first = consoles.start();
    try {
      consoles.await(consoles.home().door(), first);
      Process second = consoles.start();
      ConsoleProcess.awaitEnd(second);
      assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
          .singleElement()
          .asString()
          .contains("open on " + consoles.home().path(), "in front");
      assertThat(second.exitValue()).isZero();
      assertThat(first.isAlive()).isTrue();
    } finally {
      first.destroyForcibly();
    }
  }
}
