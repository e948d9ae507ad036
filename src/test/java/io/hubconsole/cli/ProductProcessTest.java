package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hubconsole.HubConsole;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.embedded.ChildJvm;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The product as it is started, in a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class ProductProcessTest {
  private static final Duration LONGEST = Duration.ofSeconds(50);

  @TempDir Path folder;

  private Outcome run(String... words) throws Exception {
    ProcessBuilder product = new ProcessBuilder(ChildJvm.command(HubConsole.class, words));
    product.environment().put("HUB_CONSOLE_HOME", folder.resolve("home").toString());
    product.environment().put("LC_ALL", "C.UTF-8");
    return outcome(product);
  }

  private Outcome outcome(ProcessBuilder product) throws Exception {
    Path err = folder.resolve("err");
    // Of a server that is not there.
    product.environment().put("DISPLAY", ":4711");
    Path out = folder.resolve("out");
    Process running = product.redirectError(err.toFile()).redirectOutput(out.toFile()).start();
    try {
      assertThat(running.waitFor(LONGEST)).as("it has ended").isTrue();
      return new Outcome(running.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      running.destroyForcibly();
    }
  }

  @Test
  void importsAndRoutes() throws Exception {
    String data = folder.resolve("data").toString();
    assertThat(run("import", "--data", data, SeedCommands.WORKSPACE.toString()).exit()).isZero();
    Outcome found =
        run("route", "--data", data, "--json", "--manufacturer", "acer", "--service-type", "1");
    assertThat(found.exit()).isZero();
    assertThat(found.err()).isEmpty();
    assertThat(found.out()).startsWith("{\"data\":{\"serviceProvider\":").contains("\"Växjö\"");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void aDamagedHubIsOneSentence() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.write(data.resolve("hub.mv.db"), new byte[5000]);
    Outcome told = run("route", "--data", data.toString());
    assertThat(told.exit()).isEqualTo(3);
    assertThat(told.out()).isEmpty();
    assertThat(told.err().lines()).singleElement().asString().contains("is damaged");
  }

  /** With a window as without, since the log wants the folder before either. */
  @Test
  void aHomeThatTheLanguageOfTheSystemHasNoLettersForIsOneSentence() throws Exception {
    assumeThat(System.getProperty("os.name")).startsWith("Linux");
    // By a shell: this Java's own language may have no such letter either.
    List<String> shell =
        List.of(
            "sh", "-c", "HUB_CONSOLE_HOME=$(printf '/h\\303\\266me') LC_ALL=C exec \"$0\" \"$@\"");
    for (String[] words : new String[][] {{}, {"outbox", "list"}}) {
      List<String> command = new ArrayList<>(shell);
      command.addAll(ChildJvm.command(HubConsole.class, words));
      Outcome told = outcome(new ProcessBuilder(command));
      assertThat(told.exit()).isEqualTo(4);
      assertThat(told.err().lines()).singleElement().asString().contains("HUB_CONSOLE_HOME");
    }
  }

  @Test
  void aDisplayThatCannotBeOpenedIsOneSentence() throws Exception {
    assumeThat(System.getProperty("os.name")).startsWith("Linux");
    Outcome told = run();
    assertThat(told.exit()).isEqualTo(4);
    assertThat(told.out()).isEmpty();
    assertThat(told.err().lines()).singleElement().asString().startsWith("No window");
    assertThat(folder.resolve("home/log/hub-console.0.log")).content().contains("StartingToolkit");
  }

  @Test
  void aProductOfWhichAPartIsMissingIsOneSentenceWithACode() throws Exception {
    List<String> command = new ArrayList<>(ChildJvm.command(HubConsole.class, "--version"));
    command.replaceAll(ProductProcessTest::withoutPicocli);
    ProcessBuilder product = new ProcessBuilder(command);
    product.environment().put("HUB_CONSOLE_HOME", folder.resolve("home").toString());
    Outcome told = outcome(product);
    assertThat(told.exit()).isEqualTo(4);
    assertThat(told.out()).isEmpty();
    assertThat(told.err().lines()).singleElement().asString().matches(".*HC-[0-9A-F]{6}.*");
    assertThat(folder.resolve("home/log/hub-console.0.log")).content().contains("picocli");
  }

  private static String withoutPicocli(String word) {
    return Stream.of(word.split(File.pathSeparator))
        .filter(part -> !part.contains("picocli"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
