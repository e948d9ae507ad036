package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class LogCommandsTest {
  private final ContractJson json = new ContractJson();

  @SuppressWarnings("NullAway.Init")
  private SeedCommands commands;

  @BeforeAll
  void fill(@TempDir Path folder) {
    commands = new SeedCommands(folder);
    add("--type", "first", "--message", "Ängslig timeout");
    add("--type", "second", "--status", "error", "--response", "TIMEOUT 100%");
    add("--type", "second", "--url", "https://api.example/x");
  }

  private Outcome add(String... options) {
    String[] words = new String[options.length + 4];
    words[0] = "log";
    words[1] = "add";
    words[2] = "--case-id";
    words[3] = "7680";
    System.arraycopy(options, 0, words, 4, options.length);
    Outcome added = commands.onLog(words);
    assertThat(added.exit()).as(added.err()).isZero();
    return added;
  }

  private JsonNode found(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "log";
    words[1] = "find";
    words[2] = "--json";
    System.arraycopy(options, 0, words, 3, options.length);
    Outcome found = commands.onLog(words);
    assertThat(found.exit()).as(found.err()).isZero();
    return json.readTree(found.out());
  }

  @ParameterizedTest
  @CsvSource({"-999999999-01-01,3", "+999999999-12-31,0"})
  void anyDayThatCanBeWrittenIsAnswered(String day, int found) {
    assertThat(found("--since=" + day, "--type=second").path("data")).hasSize(Math.min(found, 2));
  }

  @Test
  void whatIsAddedIsFoundByteForByte() {
    String odd = " 😀 שלום\r\n\t\"x\"\0 @/etc/hostname ${user.home} %d {0}";
    Outcome added =
        add(
            "--json",
            "--type",
            "odd",
            "--request",
            odd,
            "--response",
            "x".repeat(1 << 20),
            "--meta",
            "{\"parcel\":\"Å\",\"caseId\":1,\"n\":1.10}");
    JsonNode row = json.readTree(added.out()).path("data");
    assertThat(row.path("request").asText()).isEqualTo(odd);
    assertThat(row.path("meta").toString())
        .isEqualTo("{\"caseId\":7680,\"parcel\":\"Å\",\"n\":1.10}");
    JsonNode page = found("--type", "odd");
    assertThat(page.path("data").path(0)).isEqualTo(row);
    assertThat(page.path("pagination").toString()).isEqualTo("{\"count\":1,\"offset\":0}");
  }

  @ParameterizedTest
  @CsvSource({
    "--type,second,2",
    "--type,none,0",
    "--text,TIMEOUT,2",
    "--text,timeout ÄNGS,1",
    "--text,100%,1",
    "--since,2000-01-01,2",
    "--since,2000-01-01T00:00:00Z,2",
    "--since,2000-01-01T00:00:00.123+02:00,2",
    "--since,2999-01-01,0",
    "--case-id,7680,2",
    "--case-id,1,0",
    "--status,error,1"
  })
  void everyOptionNarrows(String option, String value, int atLeast) {
    int rows = found(option, value).path("data").size();
    if (atLeast == 0) {
      assertThat(rows).isZero();
    } else {
      assertThat(rows).isGreaterThanOrEqualTo(atLeast);
    }
    assertThat(rows).isLessThanOrEqualTo(found("--limit", "1000").path("data").size());
  }

  @Test
  void rowsAreToldInLines() {
    Outcome told = commands.onLog("log", "find", "--type", "second", "--limit", "1");
    assertThat(told.out().lines().toList())
        .hasSize(2)
        .element(0)
        .asString()
        .matches("\\d+  \\S+Z  success  second  7680  https://api.example/x");
    assertThat(told.out()).endsWith("1 of 2 shown" + System.lineSeparator());
  }

  @Test
  void aFilterGivenAsWordsIsToldWhereNothingHasThem() {
    Outcome none = commands.onLog("log", "find", "--text", "status:error");
    assertThat(none.exit()).isZero();
    assertThat(none.err().strip())
        .isEqualTo(
            "“status:error” was looked for as words."
                + " Use --status, --type, --case-id and --since for what those say.");
    assertThat(commands.onLog("log", "find", "--text", "nowhere").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --limit   | 0           | --limit goes from 1 to 1000.
          --text    | 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 | --text takes at most 20 words.
          --limit   | 1001        | --limit goes from 1 to 1000.
          --limit   | ten         | --limit cannot be “ten”.
          --status  | Error       | --status is success or error, not “Error”.
          --since   | yesterday   | --since takes a day (2026-11-24) or a time (2026-11-24T08:00:00Z), not “yesterday”.
          --since   | 2026-13-01  | --since takes a day (2026-11-24) or a time (2026-11-24T08:00:00Z), not “2026-13-01”.
          --case-id | 99999999999 | --case-id cannot be “99999999999”.
          """)
  void aBadValueIsWrongUsage(String option, String value, String sentence) {
    Outcome told = commands.onLog("log", "find", option, value);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err().lines()).containsExactly(sentence, "Help: hub-console log find --help");
  }

  @Test
  void whatTheHubRefusesExitsWithOne() {
    Outcome noCase = commands.onLog("log", "add", "--type", "t", "--case-id", "7683");
    assertThat(noCase.exit()).isEqualTo(1);
    assertThat(noCase.err().strip()).isEqualTo("There is no case 7683 among yours.");
    Outcome status =
        commands.onLog(
            "log", "add", "--json", "--type", "t", "--case-id", "7680", "--status", "ok");
    assertThat(status.exit()).isEqualTo(1);
    assertThat(status.out().strip())
        .isEqualTo(
            "{\"error\":{\"message\":\"child \\\"status\\\" fails because [\\\"status\\\" must be"
                + " one of [success, error]]\"}}");
    Outcome tooLong =
        commands.onLog(
            "log", "add", "--type", "t", "--case-id", "7680", "--message", "x".repeat(1 << 21));
    assertThat(tooLong.exit()).isEqualTo(1);
    assertThat(tooLong.err()).hasSizeLessThan(300);
  }

  @Test
  void metaIsAJsonObject() {
    for (String meta : new String[] {"", "[]", "x", "{\"a\":1,\"a\":2}"}) {
      Outcome told =
          commands.onLog("log", "add", "--type", "t", "--case-id", "7680", "--meta", meta);
      assertThat(told.exit()).isEqualTo(2);
      assertThat(told.err()).startsWith("--meta takes a JSON object, such as {\"parcel\"");
    }
  }

  @Test
  void theLogNeedsToBeToldWhat() {
    Outcome told = commands.run("log");
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).startsWith("Say what to do with the log: add or find.");
  }
}
