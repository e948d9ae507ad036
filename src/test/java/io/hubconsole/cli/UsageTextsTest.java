package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.text.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The help of every command, in every language. */
@Execution(ExecutionMode.CONCURRENT)
class UsageTextsTest {
  private static final Set<String> HEADINGS =
      Set.of(
          "usage.synopsisHeading",
          "usage.parameterListHeading",
          "usage.optionListHeading",
          "usage.commandListHeading");

  @TempDir Path folder;
  private CommandLineRun line = new CommandLineRun(new EmbeddedDoorsOfTests(), Path.of("."));

  @BeforeEach
  void open() {
    line = new CommandLineRun(new EmbeddedDoorsOfTests(), folder);
  }

  private List<CommandSpec> commands(Locale locale) {
    List<CommandSpec> all = new ArrayList<>();
    add(
        new CommandTree(
                line.context(locale, new ByteArrayOutputStream(), new ByteArrayOutputStream()))
            .spec(),
        all);
    return all;
  }

  private static void add(CommandSpec command, List<CommandSpec> all) {
    all.add(command);
    command.subcommands().values().forEach(below -> add(below.getCommandSpec(), all));
  }

  private static List<ArgSpec> arguments(CommandSpec command) {
    List<ArgSpec> all = new ArrayList<>(command.options());
    all.addAll(command.positionalParameters());
    return all;
  }

  @Test
  void theCommandsAreThoseThatWork() {
    assertThat(commands(Locale.ENGLISH))
        .extracting(command -> command.qualifiedName(" "))
        .containsExactlyInAnyOrder(
            "hub-console",
            "hub-console serve",
            "hub-console import",
            "hub-console export",
            "hub-console route",
            "hub-console resend",
            "hub-console log",
            "hub-console log add",
            "hub-console log find",
            "hub-console outbox",
            "hub-console outbox list",
            "hub-console outbox send",
            "hub-console outbox discard",
            "hub-console outbox resolve",
            "hub-console tour",
            "hub-console support-bundle");
  }

  @Test
  void everyTextIsThereAndNoneIsLeftOver() {
    Set<String> asked = new TreeSet<>(HEADINGS);
    for (CommandSpec command : commands(Locale.ENGLISH)) {
      asked.add(command.qualifiedName(".") + ".usage.description");
      arguments(command).forEach(argument -> asked.add(argument.descriptionKey()));
    }
    for (Locale locale : Texts.LANGUAGES) {
      ResourceBundle bundle = Texts.of(Commands.class, "usage", locale).bundle();
      assertThat(new TreeSet<>(Collections.list(bundle.getKeys()))).isEqualTo(asked);
    }
  }

  @Test
  void everyCommandAndOptionIsDescribedInTheHelp() {
    for (Locale locale : Texts.LANGUAGES) {
      ResourceBundle bundle = Texts.of(Commands.class, "usage", locale).bundle();
      for (CommandSpec command : commands(locale)) {
        List<String> words = new ArrayList<>(List.of(command.qualifiedName(" ").split(" ")));
        words.removeFirst();
        words.add("--help");
        Outcome help = line.run(locale, words.toArray(String[]::new));
        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        String shown = spaced(help.out());
        assertThat(shown)
            .contains(spaced(bundle.getString(command.qualifiedName(".") + ".usage.description")))
            .contains(spaced(bundle.getString("usage.synopsisHeading")));
        for (ArgSpec argument : arguments(command)) {
          String text = bundle.getString(argument.descriptionKey());
          assertThat(shown).contains(spaced(text.replaceAll("\\$\\{.*", "")));
        }
      }
    }
  }

  /** Without the line breaks and columns of the help, which breaks words too. */
  private static String spaced(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void theVersionIsTold() {
    Outcome version = line.run("--version");
    assertThat(version.exit()).isZero();
    assertThat(version.out()).startsWith("hub-console ");
  }
}
