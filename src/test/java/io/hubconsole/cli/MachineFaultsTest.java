package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.desk.machine.MachinePlace;
import io.hubconsole.desk.machine.MachineSettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What of IT's settings makes no sense is told by every command, which does its work. */
@Execution(ExecutionMode.CONCURRENT)
class MachineFaultsTest {
  @TempDir Path folder;

  private CommandLineRun commands(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("it.json"), text);
    return new CommandLineRun(new EmbeddedDoorsOfTests(), folder.resolve("home"))
        .withMachine(
            new MachineSettingsReader(_ -> true)
                .read(new MachinePlace(file, Optional.empty(), Optional.empty())));
  }

  @Test
  void isToldByFileAndKey() throws Exception {
    Outcome told = commands("{\"colour\": \"red\"}").run("--profile", "Nobody");
    assertThat(told.err())
        .startsWith(folder.resolve("it.json") + ": there is no key “colour”.\n")
        .contains("There is no profile Nobody");
    assertThat(told.exit()).isEqualTo(2);
  }

  @Test
  void isNotToldBesideHelpOrVersion() throws Exception {
    for (String word : new String[] {"--help", "--version"}) {
      Outcome told = commands("{\"colour\": \"red\"}").run(word);
      assertThat(told.err()).isEmpty();
      assertThat(told.exit()).isZero();
    }
  }

  @Test
  void aProfileThatItHasSetIsKnownByName() throws Exception {
    Outcome told =
        commands(
                "{\"profiles\": [{\"name\": \"Office\", \"kind\": \"remote\","
                    + " \"url\": \"https://hub.example.com\", \"purpose\": \"LIVE\"}]}")
            .run("--profile", "office");
    assertThat(told.err()).contains("This machine has no display");
    assertThat(told.exit()).isEqualTo(4);
  }
}
