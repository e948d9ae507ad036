package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.SettingsStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A start at which the profile that was open last is not there: IT's file may be broken today. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs({OS.LINUX, OS.MAC})
final class MissingProfileTest {
  @TempDir Path folder;

  @Test
  void isRememberedUntilItIsBack() throws Exception {
    assertThat(profileAfterAStartWith("it-of-the-office")).isEqualTo("it-of-the-office");
  }

  @Test
  void practiceIsRememberedWhereNoneWas() throws Exception {
    assertThat(profileAfterAStartWith("")).isEqualTo("practice");
  }

  private String profileAfterAStartWith(String remembered) throws Exception {
    ConsoleProcess consoles = new ConsoleProcess(folder);
    if (!remembered.isEmpty()) {
      new SettingsStore(consoles.home().settings()).change(kept -> kept.withProfile(remembered));
    }
    Path answered = folder.resolve("answered");
    Process console = consoles.start("-Dhubconsole.started=" + answered);
    try {
      consoles.await(answered, console);
      console.destroy();
      ConsoleProcess.awaitEnd(console);
    } finally {
      console.destroyForcibly();
    }
    return new SettingsStore(consoles.home().settings()).get().profile().orElse("none");
  }
}
