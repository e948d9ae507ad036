package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.practice.MadePracticeHub;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WorkspaceCommandsTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SeedCommands commands;

  @BeforeEach
  void fill() {
    commands = new SeedCommands(folder);
  }

  @Test
  void anImportTellsItsCounts() {
    Outcome imported =
        commands.run(
            "import",
            "--data",
            folder.resolve("new").toString(),
            SeedCommands.WORKSPACE.toString());
    assertThat(imported.exit()).isZero();
    assertThat(imported.err()).isEmpty();
    assertThat(imported.out().lines()).contains("manufacturers: 2", "cases: 5", "accessTokens: 4");
  }

  @Test
  void anExportImportsAsTheSame() throws Exception {
    Path file = folder.resolve("export.json");
    assertThat(commands.onHub("export", "--out", file.toString()))
        .isEqualTo(
            new Outcome(
                0, "The workspace was written to " + file + "." + System.lineSeparator(), ""));
    String again = folder.resolve("again").toString();
    assertThat(commands.run("import", "--data", again, file.toString()).exit()).isZero();
    Outcome printed = commands.run("export", "--data", again);
    assertThat(printed.exit()).isZero();
    assertThat(printed.out()).isEqualTo(Files.readString(file));
    assertThat(
            commands
                .run("route", "--data", again, "--token", "partner-2-token", "--manufacturer", "lg")
                .out())
        .isEqualTo("Nobody takes it." + System.lineSeparator());
  }

  @Test
  void faultsAreNamedAndNothingIsImported() throws Exception {
    Path wrong =
        commands.write(
            "wrong.json", "{\"manufacturers\":[\n{\"id\":1,\"name\":\"New\"},\n{\"id\":\"x\"}]}");
    String before = commands.onHub("export").out();
    Outcome refused = commands.onHub("import", wrong.toString());
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("wrong.json:3: manufacturers[1].id")
        .endsWith(SeedCommands.text("import.refused") + System.lineSeparator());
    assertThat(commands.onHub("export").out()).isEqualTo(before);
    assertThat(commands.onHub(1, SeedCommands.SWEDISH, "import", wrong.toString()).err())
        .contains("Ingenting importerades");
    assertThat(commands.onHub("import", folder.resolve("none.json").toString()).exit())
        .isEqualTo(1);
  }

  @Test
  void aRefusedImportLeavesNoHubBehind() throws Exception {
    Path wrong = commands.write("wrong.json", "{\"manufacturers\":[{\"id\":\"x\"}]}");
    Path made = folder.resolve("made/for/this");
    assertThat(commands.run("import", "--data", made.toString(), wrong.toString()).exit())
        .isEqualTo(1);
    assertThat(made).doesNotExist();
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(commands.run("import", "--data", empty.toString(), wrong.toString()).exit())
        .isEqualTo(1);
    assertThat(empty).isEmptyDirectory();
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    Path kept = Files.createFile(theirs.resolve("notes.txt"));
    assertThat(commands.run("import", "--data", theirs.toString(), wrong.toString()).exit())
        .isEqualTo(1);
    assertThat(theirs.toFile().list()).containsExactly(kept.getFileName().toString());
  }

  @Test
  void neitherAnImportNorAnExportMakesAnIndexOfTheLog() {
    Path hub = folder.resolve("hub of its own");
    String place = hub.toString();
    assertThat(commands.run("import", "--data", place, SeedCommands.WORKSPACE.toString()).exit())
        .isZero();
    assertThat(commands.run("export", "--data", place).exit()).isZero();
    assertThat(hub).isNotEmptyDirectory();
    assertThat(hub.resolve(HubInstance.LOG_INDEX)).doesNotExist();
  }

  @Test
  void anEmptyWorkspaceIsSaidToBeOne() throws Exception {
    assertThat(commands.onHub("import", commands.write("empty.json", "{}").toString()).out())
        .isEqualTo("The files held nothing to import." + System.lineSeparator());
  }

  @Test
  void anExportThatCannotBeWritten() {
    Outcome told = commands.onHub("export", "--out", folder.toString());
    assertThat(told.exit()).isEqualTo(4);
    assertThat(told.err()).contains("could not be written");
    assertThat(folder).isDirectory();
  }

  @Test
  void aHubThatIsNotThere() {
    String none = folder.resolve("none").toString();
    for (String[] words :
        new String[][] {
          {"export", "--data", none},
          {"route", "--data", none},
          {"log", "find", "--data", none},
          {"resend", "--data", none, "--guid", "x"}
        }) {
      Outcome told = commands.run(words);
      assertThat(told.exit()).isEqualTo(2);
      assertThat(told.err()).startsWith("There is no hub in " + none);
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aFolderThatCannotBeUsedExitsWithThree() throws Exception {
    Path file = commands.write("file", "mine");
    Outcome told =
        commands.run("import", "--data", file.toString(), SeedCommands.WORKSPACE.toString());
    assertThat(told)
        .isEqualTo(
            new Outcome(
                3,
                "",
                file
                    + " is a file, not a folder. Choose another place for the data."
                    + System.lineSeparator()));
    Files.write(folder.resolve("data/hub.mv.db"), new byte[100]);
    Outcome damaged = commands.onHub(1, SeedCommands.SWEDISH, "route");
    assertThat(damaged.exit()).isEqualTo(3);
    assertThat(damaged.err()).contains("är skadad och har lämnats som den är");
  }

  @Test
  void withoutAHubThePracticeHubIsAsked() {
    // Made before: that a first use makes it is PracticeHubTest's, and takes as long as all else.
    MadePracticeHub.into(folder.resolve("home/practice"));
    Outcome found = commands.run("log", "find", "--limit", "1");
    assertThat(found.exit()).as(found.err()).isZero();
    assertThat(found.out()).containsPattern("1 of \\d{5} shown");
  }
}
