package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens the console without the parser of the commands. */
class ConsoleWordsTest {
  private static final String LINK = "hubconsole://case/d647067f-20d4-4ac3-891e-a4549e727be0";

  @Test
  void noWordsOpenIt() {
    assertThat(ConsoleWords.in())
        .contains(
            new ConsoleWords(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void theWordsOfADesktopAreRead() {
    assertThat(ConsoleWords.in("--profile", "Växjö test", "--home", "/a b", LINK))
        .contains(
            new ConsoleWords(
                Optional.of(Path.of("/a b")),
                Optional.of("Växjö test"),
                Optional.of(LINK),
                Optional.empty()));
    assertThat(ConsoleWords.in("HubConsole:x").orElseThrow().link()).contains("HubConsole:x");
  }

  @Test
  void theNameOfEveryCommandIsKnown(@TempDir Path folder) {
    ByteArrayOutputStream nothing = new ByteArrayOutputStream();
    CommandLineRun line = new CommandLineRun(new EmbeddedDoorsOfTests(), folder);
    assertThat(ConsoleWords.COMMANDS)
        .isEqualTo(
            new CommandTree(line.context(Locale.ENGLISH, nothing, nothing))
                .spec()
                .subcommands()
                .keySet());
  }

  /** The parser knows more of them, and tells what is wrong with the others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "route",
        "--help",
        "--home",
        "--home=/a",
        "--home --profile",
        "--home /a --home /b",
        "--home /a route",
        "--home serve",
        "--profile support-bundle",
        "--profile a --profile b",
        "--home /a\0b",
        "--without-display /a",
        "--case " + LINK,
        LINK + " --home /a",
        "--home " + LINK + " " + LINK,
        "/a --home"
      })
  void allElseIsForTheParser(String words) {
    assertThat(ConsoleWords.in(words.split(" "))).isEmpty();
    assertThat(ConsoleWords.in("--home", "")).isEmpty();
  }
}
