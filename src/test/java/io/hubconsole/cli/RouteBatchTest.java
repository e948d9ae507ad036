package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.cli.CommandLineRun.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RouteBatchTest {
  private static final String ANSWER =
      "outcome,serviceProviderId,serviceProviderName,serviceProviderCompetenceId,"
          + "servicePartnerCompetenceId,overrideCode,paramsNeeded,message";
  private static final String FOUND = "workshop,1,InfoCare Workshop,1,1,infocare-override,,";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private SeedCommands commands;

  @BeforeEach
  void fill() {
    commands = new SeedCommands(folder);
  }

  @AfterEach
  void nothingUnfinishedIsLeft() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part") || name.endsWith(".tmp"));
    }
  }

  private Outcome batch(String in) {
    return commands.onHub(
        "route",
        "--batch",
        commands.path(in).toString(),
        "--out",
        commands.path("out.csv").toString());
  }

  private String answered(String text) throws Exception {
    commands.write("in.csv", text);
    Outcome done = batch("in.csv");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.out()).isEmpty();
    return Files.readString(commands.path("out.csv"));
  }

  /** Refused in that many words, and the file that was there before is as it was. */
  private void assertRefused(int exit, String sentence, String in) throws Exception {
    Path out = commands.write("out.csv", "mine");
    Outcome told = batch(in);
    assertThat(told.exit()).isEqualTo(exit);
    assertThat(told.err().strip()).isEqualTo(sentence);
    assertThat(out).hasContent("mine");
  }

  private void assertRefused(String key, String text, Object... further) throws Exception {
    Path in = commands.write("in.csv", text);
    Object[] told = new Object[further.length + 1];
    told[0] = in.toString();
    System.arraycopy(further, 0, told, 1, further.length);
    assertRefused(2, SeedCommands.text(key, told), "in.csv");
  }

  @Test
  void everyOutcomeBesideTheRowsOwnColumns() throws Exception {
    assertThat(
            answered(
                """
                ref,Manufacturer,SERVICE_TYPE,note
                1,acer,1,"a, ""b"" å"
                2,,1,
                3,lg,1,x
                4,acre,1,x
                """))
        .isEqualTo(
            """
            ref,Manufacturer,SERVICE_TYPE,note,%s
            1,acer,1,"a, ""b"" å",%s
            2,,1,,needsData,,,,,,manufacturer,
            3,lg,1,x,nobody,,,,,,,
            4,acre,1,x,badValue,,,,,,,"child ""manufacturer"" fails because [""manufacturer"" is not\
             known]"
            """
                .formatted(ANSWER, FOUND)
                .replace("\n", "\r\n"));
  }

  @Test
  void semicolonsAndTheByteOrderMarkAreKept() throws Exception {
    assertThat(answered("\uFEFFmanufacturer;service-type;a,b\r\nacer;1;x,y\r\n"))
        .isEqualTo(
            "\uFEFFmanufacturer;service-type;a,b;"
                + ANSWER.replace(',', ';')
                + "\r\nacer;1;x,y;"
                + FOUND.replace(',', ';')
                + "\r\n");
  }

  @Test
  void shortRowsAndColumnsWithoutANameKeepTheAnswerInLine() throws Exception {
    assertThat(answered("manufacturer,serviceType,,\nacer,1\nacer,1,x,y\n"))
        .isEqualTo(
            "manufacturer,serviceType,,,%s\r\nacer,1,,,%s\r\nacer,1,x,y,%s\r\n"
                .formatted(ANSWER, FOUND, FOUND));
  }

  @Test
  void manyRowsAreToldOfAsTheyGo() throws Exception {
    commands.write("in.csv", "manufacturer,serviceType\n" + "acer,1\n".repeat(20_001));
    Outcome done = batch("in.csv");
    assertThat(done.err().lines())
        .containsExactly(
            "10000 rows", "20000 rows", "20001 rows written to " + commands.path("out.csv"));
    assertThat(Files.readAllLines(commands.path("out.csv"))).hasSize(20_002);
  }

  @Test
  void aFileThatCannotBeRead() throws Exception {
    assertRefused(
        2, SeedCommands.text("batch.missing", commands.path("none.csv").toString()), "none.csv");
    Files.createDirectory(commands.path("folder"));
    assertRefused(
        2, SeedCommands.text("batch.unreadable", commands.path("folder").toString()), "folder");
  }

  @Test
  void aFileThatIsNoBatch() throws Exception {
    assertRefused("batch.noColumn", "");
    assertRefused("batch.noColumn", "a,b\n1,2\n");
    assertRefused("batch.twice", "manufacturer,Manufacturer\n1,2\n", "manufacturer");
    assertRefused("batch.broken", "manufacturer,a\n\"x\"y,1\n", "2");
    assertRefused("batch.tooManyValues", "manufacturer,a\nacer,1\nacer,1,2\n", "3", "3", "2");
  }

  @Test
  void aFileInAnotherEncoding() throws Exception {
    Path in = commands.path("in.csv");
    String late = "manufacturer,a\n" + "acer,x\n".repeat(5000) + "acer,å\n";
    for (String text : new String[] {"manufacturer,å\n", late}) {
      Files.write(in, text.getBytes(StandardCharsets.ISO_8859_1));
      assertRefused(2, SeedCommands.text("batch.notUtf8", in.toString()), "in.csv");
    }
  }

  @Test
  void aFileIsNotOverwrittenByItsOwnAnswers() throws Exception {
    Path in = commands.write("in.csv", "manufacturer\nacer\n");
    Path same = in.resolveSibling(".").resolve("in.csv");
    Outcome told = commands.onHub("route", "--batch", in.toString(), "--out", same.toString());
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err().strip()).isEqualTo(SeedCommands.text("batch.same", in.toString()));
    assertThat(in).hasContent("manufacturer\nacer\n");
  }

  @Test
  void anOutputThatCannotBeWritten() throws Exception {
    Path in = commands.write("in.csv", "manufacturer\nacer\n");
    Path nowhere = commands.path("missing").resolve("out.csv");
    Files.createDirectory(commands.path("folder"));
    for (Path out : new Path[] {nowhere, commands.path("folder")}) {
      Outcome told = commands.onHub("route", "--batch", in.toString(), "--out", out.toString());
      assertThat(told.exit()).isEqualTo(4);
      assertThat(told.err().strip())
          .isEqualTo(SeedCommands.text("batch.notWritten", out.toString()));
    }
    assertThat(commands.path("folder")).isEmptyDirectory();
  }

  @Test
  void aWorkshopMayNotAsk() throws Exception {
    Path in = commands.write("in.csv", "manufacturer\nacer\n");
    Outcome told =
        commands.onHub(
            "route",
            "--batch",
            in.toString(),
            "--out",
            commands.path("out.csv").toString(),
            "--token",
            "provider-1-token");
    assertThat(told.exit()).isEqualTo(1);
    assertThat(commands.path("out.csv")).doesNotExist();
  }

  @Test
  void bothFilesMustBeNamed() {
    assertThat(commands.onHub("route", "--batch", "in.csv").exit()).isEqualTo(2);
    assertThat(commands.onHub("route", "--out", "out.csv").exit()).isEqualTo(2);
  }
}
