package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A console that the system ends. */
class EndOfSessionTest {
  @TempDir Path folder;

  /** A hub that is closed leaves a mark of how far its file has come; one that is left, nought. */
  private static long mark(ConsoleProcess consoles) throws IOException {
    Path mark = consoles.home().practiceHub().resolve("hub.mark");
    return Long.parseLong(Files.readString(mark).strip());
  }

  /** Windows has no signal that asks a process of another to end. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aConsoleThatTheSystemEndsClosesItsHubAndKeepsThePlaceOfItsWindow() throws Exception {
    ConsoleProcess consoles = new ConsoleProcess(folder);
    Path answered = folder.resolve("answered");
    Process console = consoles.start("-Dhubconsole.started=" + answered);
    try {
      consoles.await(answered, console);
      assertThat(mark(consoles)).isZero();
      console.destroy();
      ConsoleProcess.awaitEnd(console);
      assertThat(mark(consoles)).isPositive();
      assertThat(new SettingsStore(consoles.home().settings()).get().window()).isPresent();
    } finally {
      console.destroyForcibly();
    }
  }
}
