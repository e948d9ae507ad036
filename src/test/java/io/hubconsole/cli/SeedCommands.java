package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Commands over a hub of the seed, in a folder. */
final class SeedCommands {
  static final Path WORKSPACE = Path.of("src/test/resources/vectors/seed-workspace.json");
  static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private final CommandLineRun line;
  private final Path folder;

  SeedCommands(Path folder) {
    this.folder = folder;
    this.line = new CommandLineRun(new EmbeddedDoorsOfTests(), folder.resolve("home"));
    Outcome imported = run("import", "--data", data(), WORKSPACE.toString());
    assertThat(imported.exit()).as(imported.err()).isZero();
  }

  String data() {
    return folder.resolve("data").toString();
  }

  CommandLineRun line() {
    return line;
  }

  /** Runs a command as it stands; whatever comes of it, no stack trace is shown. */
  Outcome run(String... words) {
    return run(Locale.ENGLISH, words);
  }

  Outcome run(Locale locale, String... words) {
    Outcome outcome = line.run(locale, words);
    assertThat(outcome.out() + outcome.err())
        .doesNotContain("\tat ")
        .doesNotContain("Exception")
        .doesNotContain("io.hubconsole")
        .doesNotContainPattern("(partner|provider)-\\d-token");
    return outcome;
  }

  /** Runs a command on the hub in the folder, its words beginning with the command's name. */
  Outcome onHub(String... words) {
    return onHub(1, Locale.ENGLISH, words);
  }

  /** The same for a command of two words. */
  Outcome onLog(String... words) {
    return onHub(2, Locale.ENGLISH, words);
  }

  Outcome onHub(int names, Locale locale, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(names, List.of("--data", data()));
    return run(locale, all.toArray(String[]::new));
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  static String text(String key, Object... arguments) {
    return Texts.of(Commands.class, "cli", Locale.ENGLISH).get(key, arguments);
  }
}
