package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.cli.ConsoleStarter.Opening;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.Profile.Purpose;
import io.hubconsole.desk.profiles.ProfileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong words: a sentence, a way to the help, exit 2, and nothing made. */
class UsageFaultsTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private CommandLineRun line;

  @BeforeEach
  void open() {
    line = new CommandLineRun(new EmbeddedDoorsOfTests(), folder);
  }

  private void assertWrong(String sentence, String command, String... words) {
    assertWrong(new Outcome(0, "", ""), sentence, "Help: " + command + " --help", words);
    assertThat(folder).isEmptyDirectory();
  }

  private void assertWrong(Outcome none, String sentence, String help, String... words) {
    Outcome told = line.run(words);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.out()).isEqualTo(none.out());
    assertThat(told.err().lines()).containsExactly(sentence, help);
  }

  @Test
  void aWordThatNobodyKnows() {
    assertWrong("“fly” is nothing that this command knows.", "hub-console", "fly");
    assertWrong("“--hub” is nothing that this command knows.", "hub-console", "--hub", "x");
    assertWrong(
        "“--sooner” is nothing that this command knows.",
        "hub-console resend",
        "resend",
        "--guid",
        "x",
        "--sooner");
    assertWrong("“remove” is nothing that this command knows.", "hub-console log", "log", "remove");
  }

  /** Or the hub of another home would be asked. */
  @Test
  void whatIsOfTheWindowAloneStandsBeforeNoCommand() {
    assertWrong(
        "--home before a command would be forgotten. Give it after the name:"
            + " hub-console resend --home …",
        "hub-console",
        "--home",
        folder.resolve("other").toString(),
        "resend",
        "--guid",
        "d647067f-20d4-4ac3-891e-a4549e727be0");
    assertWrong(
        "--home before a command would be forgotten. Give it after the name:"
            + " hub-console log find --home …",
        "hub-console",
        "--home=" + folder.resolve("other"),
        "log",
        "find");
    assertWrong(
        "--profile says how the window is opened; hub-console log find has no use for it.",
        "hub-console",
        "--profile=office",
        "log",
        "find");
  }

  @Test
  void aMistypedOptionTellsNoSecret() {
    assertWrong(
        "“--tokne” is nothing that this command knows.",
        "hub-console route",
        "route",
        "--tokne",
        "s3cret");
  }

  @Test
  void whatIsMissing() {
    assertWrong("FILE is missing.", "hub-console import", "import");
    assertWrong("--guid is missing.", "hub-console resend", "resend");
    assertWrong("--token is missing.", "hub-console route", "route", "--token");
  }

  @Test
  void aBatchStandsAlone() {
    String both = "--batch IN.csv and --out OUT.csv go together; give both.";
    assertWrong(both, "hub-console route", "route", "--batch", "in.csv");
    assertWrong(both, "hub-console route", "route", "--out", "out.csv");
    assertWrong(
        "--batch takes what is known from its file: leave out --explain, --json and single values.",
        "hub-console route",
        "route",
        "--batch",
        "in.csv",
        "--out",
        "out.csv",
        "--manufacturer",
        "acer");
  }

  @Test
  void aLogIsKeptByNumbers() {
    Outcome days = line.run("serve", "--data", "x", "--keep-log-days", "many");
    assertThat(days.exit()).isEqualTo(2);
    assertThat(days.err()).contains("--keep-log-days", "many").contains("serve --help");
    Outcome rows = line.run("serve", "--data", "x", "--keep-log-rows", "1.5");
    assertThat(rows.exit()).isEqualTo(2);
    assertThat(rows.err()).contains("--keep-log-rows", "1.5");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aTourThatCannotBeTaken() {
    String sizes = "--width and --height go from 400 to 8000 pixels.";
    String command = "hub-console tour";
    assertWrong(sizes, command, "tour", "--out", "x", "--width", "99999999");
    assertWrong(sizes, command, "tour", "--out", "x", "--height", "-5");
    assertWrong(
        "The screens do not speak “xx”. They speak: en, sv.",
        command,
        "tour",
        "--out",
        "x",
        "--language",
        "xx");
  }

  @Test
  void whatExcludesEachOther() {
    assertWrong(
        "--token and --partner exclude each other; give one of them.",
        "hub-console route",
        "route",
        "--data",
        "x",
        "--token",
        "t",
        "--partner",
        "1");
    assertWrong(
        "--token and --partner say on whose behalf a hub in --data DIR is asked; give that too.",
        "hub-console route",
        "route",
        "--token",
        "t");
  }

  @Test
  void whatIsGivenTwice() {
    assertWrong(
        "--guid is given twice.", "hub-console resend", "resend", "--guid", "a", "--guid", "b");
  }

  @Test
  void inSwedish() {
    assertThat(line.run(SeedCommands.SWEDISH, "resend").err().lines())
        .containsExactly("--guid saknas.", "Hjälp: hub-console resend --help");
  }

  @Test
  void picturesThatCannotBeWrittenAreTold() throws IOException {
    String file = Files.writeString(folder.resolve("file"), "").toString();
    for (String[] words :
        List.of(new String[] {"tour", "--out", file}, new String[] {"--without-display", file})) {
      Outcome tour = line.run(words);
      assertThat(tour.exit()).isEqualTo(4);
      assertThat(tour.err()).contains("cannot be written", file).doesNotContain("HC-");
    }
  }

  @Test
  void withoutADisplay() {
    Outcome none = line.run();
    assertThat(none.exit()).isEqualTo(4);
    assertThat(none.err().lines()).singleElement().asString().contains("no display", "route");
    Outcome tour = line.run("--without-display", "pictures");
    assertThat(tour.exit()).isZero();
    assertThat(tour.out()).contains("a job and its answer");
    assertThat(line.shown()).singleElement().asString().startsWith("pictures ");
  }

  @Test
  void whoeverStartsASecondConsoleIsToldWhatCameOfIt() {
    Outcome closed = line.withWindow(() -> Opening.CLOSED).run();
    assertThat(closed).isEqualTo(new Outcome(0, "", ""));
    Outcome raised = line.withWindow(() -> Opening.RAISED).run();
    assertThat(raised.exit()).isZero();
    assertThat(raised.err()).isEmpty();
    assertThat(raised.out().lines()).singleElement().asString().contains("open", "in front");
    Outcome silent = line.withWindow(() -> Opening.NO_ANSWER).run();
    assertThat(silent.exit()).isEqualTo(4);
    assertThat(silent.err().lines()).singleElement().asString().contains("does not answer");
    Outcome blind = line.withWindow(() -> Opening.NO_WINDOW).run();
    assertThat(blind.exit()).isEqualTo(4);
    assertThat(blind.err().lines()).singleElement().asString().contains("No window", "the log in");
    Outcome nowhere =
        line.withWindow(
                () -> {
                  throw new IOException("read-only");
                })
            .run();
    assertThat(nowhere.exit()).isEqualTo(4);
    assertThat(nowhere.err()).contains("cannot be written", folder.toString());
  }

  /** A desktop shows nobody what is said on stderr. */
  @Test
  void whyNoConsoleIsOpenedIsToldInAWindowToo() {
    line.withWindow(() -> Opening.NO_ANSWER).run();
    line.run("--profile", "live");
    line.run("hubconsole://case/nope");
    line.withWindow(
            () -> {
              throw new IOException("read-only");
            })
        .run();
    assertThat(line.refusals())
        .satisfiesExactly(
            silent -> assertThat(silent).contains("does not answer"),
            profile -> assertThat(profile).contains("There is no profile live"),
            link -> assertThat(link).contains("hubconsole://case/nope"),
            nowhere -> assertThat(nowhere).contains("cannot be written"));
    assertThat(line.run("route", "--home", folder.toString(), "--colour").exit()).isEqualTo(2);
    assertThat(line.refusals()).hasSize(4);
  }

  @Test
  void aProfileIsCalledByItsName() {
    Outcome unknown = line.run("--profile", "live");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).isEqualTo("There is no profile live. There are: practice.\n");
    new ProfileStore(new HomeFolder(folder).profiles())
        .change(
            all ->
                all.with(
                    new Profile(
                        "a", "Växjö", Purpose.LIVE, true, new Profile.Hub.Remote("https://x"))));
    assertThat(line.run("--profile", "live").err()).contains("There are: practice, Växjö.");
    assertThat(line.run("--profile", "VÄXJÖ").err()).contains("no display");
    assertThat(line.run("--profile", "Practice").exit()).isEqualTo(4);
  }
}
