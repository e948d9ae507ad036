package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Writes through the outbox by commands, to a hub behind the product's own server. */
@Execution(ExecutionMode.CONCURRENT)
class OutboxCommandsTest {
  private static final String TOKEN = "partner-1-token";
  private static final String FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be0";
  private static final String NOT_FINAL_CASE = "d647067f-20d4-4ac3-891e-a4549e727be1";

  @TempDir Path folder = Path.of(".");

  @SuppressWarnings("NullAway.Init")
  private ServedHubOfTests served;

  @BeforeEach
  void serve() {
    served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private Outcome run(String... words) {
    Outcome told =
        new CommandLineRun(
                new EmbeddedDoorsOfTests(),
                Map.of("HUB_CONSOLE_HOME", folder.resolve("home").toString(), "HUB_TOKEN", TOKEN))
            .run(words);
    assertThat(told.out() + told.err()).doesNotContain("Exception", "\tat ", TOKEN);
    return told;
  }

  private Outcome onHub(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--hub", served.uri().toString()));
    return run(all.toArray(String[]::new));
  }

  private JsonNode list(String... words) {
    List<String> all = new ArrayList<>(List.of("outbox", "list", "--json"));
    all.addAll(List.of(words));
    Outcome told = run(all.toArray(String[]::new));
    assertThat(told.exit()).as(told.err()).isZero();
    return new ContractJson().readTree(told.out());
  }

  private List<Path> mails() throws IOException {
    Path mail = folder.resolve("hub").resolve("mail");
    if (!Files.isDirectory(mail)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(mail)) {
      return files.toList();
    }
  }

  @Test
  void anEmailWaitsUntilItIsSentAndIsSentOnce() throws IOException {
    Outcome queued = onHub("resend", "--guid", FINAL_CASE, "--later");
    assertThat(queued)
        .isEqualTo(
            new Outcome(
                0,
                "Queued as number 1; it is sent by: outbox send, with the same --hub and"
                    + " --token-file"
                    + System.lineSeparator(),
                ""));
    assertThat(mails()).isEmpty();
    JsonNode one = list().path(0);
    assertThat(one.path("number").asInt()).isEqualTo(1);
    assertThat(one.path("state").asText()).isEqualTo("queued");
    assertThat(one.path("operation").asText()).isEqualTo("sendCompletedEmail");
    assertThat(one.path("hub").asText()).isEqualTo(served.uri() + "/");
    assertThat(one.path("caseGuid").asText()).isEqualTo(FINAL_CASE);
    assertThat(one.path("tries").asInt()).isZero();
    assertThat(one.path("lastWords").isNull()).isTrue();

    assertThat(onHub("outbox", "send"))
        .isEqualTo(
            new Outcome(
                0,
                served.uri()
                    + "/: 1 sent, 0 refused, 0 unknown, 0 still waiting."
                    + System.lineSeparator(),
                ""));
    assertThat(mails()).hasSize(1);
    assertThat(list()).isEmpty();
    assertThat(list("--all").path(0).path("state").asText()).isEqualTo("sent");
    assertThat(onHub("outbox", "send").out()).contains("0 sent");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void aLoggedCallWaitsToo() {
    Outcome queued =
        onHub("log", "add", "--type", "booking", "--case-id", "7680", "--later", "--json");
    assertThat(queued.out()).isEqualTo("{\"data\":{\"queued\":1}}" + System.lineSeparator());
    assertThat(list().path(0).path("operation").asText()).isEqualTo("saveRequest");
    assertThat(list().path(0).path("caseGuid").isNull()).isTrue();
    assertThat(onHub("log", "find", "--type", "booking").out()).startsWith("0 ");
    assertThat(onHub("outbox", "send").exit()).isZero();
    assertThat(onHub("log", "find", "--type", "booking").out()).contains("booking  7680");
  }

  @Test
  void whatTheHubWillNotDoIsRefusedWithItsWords() {
    onHub("resend", "--guid", NOT_FINAL_CASE, "--later");
    assertThat(onHub("outbox", "send").exit()).isEqualTo(1);
    JsonNode one = list().path(0);
    assertThat(one.path("state").asText()).isEqualTo("refused");
    assertThat(one.path("lastWords").asText()).contains("status");
    assertThat(run("outbox", "discard", "1").exit()).isZero();
    assertThat(list("--all")).isEmpty();
  }

  @Test
  void aHubThatIsAwayLeavesItQueued() {
    onHub("resend", "--guid", FINAL_CASE, "--later");
    String address = served.uri().toString();
    served.close();
    Outcome tried = run("outbox", "send", "--hub", address);
    assertThat(tried.exit()).isEqualTo(3);
    assertThat(tried.out()).contains("1 still waiting");
    assertThat(list().path(0).path("state").asText()).isEqualTo("queued");
    serve();
  }

  @Test
  void withoutAHubEveryOneIsAskedThatCanBeOpened() throws IOException {
    run("log", "add", "--type", "booking", "--case-id", practiceCase(), "--later");
    onHub("resend", "--guid", FINAL_CASE, "--later");
    Outcome sent = run("outbox", "send");
    assertThat(sent.exit()).isEqualTo(3);
    assertThat(sent.out()).contains("practice: 1 sent", "1 still waiting");
    assertThat(sent.err()).contains("Nobody told the token for " + served.uri());
    assertThat(mails()).isEmpty();
    assertThat(list()).hasSize(1);
  }

  /** Some case of the practice hub. */
  private String practiceCase() {
    String rows = run("log", "find", "--json", "--limit", "1").out();
    return new ContractJson()
        .readTree(rows)
        .path("data")
        .path(0)
        .path("meta")
        .path("caseId")
        .asText();
  }

  @Test
  void wrongWordsAreToldAndChangeNothing() {
    onHub("resend", "--guid", FINAL_CASE, "--later");
    assertThat(run("outbox").exit()).isEqualTo(2);
    assertThat(run("outbox", "discard", "7").exit()).isEqualTo(2);
    assertThat(run("outbox", "discard", "one").exit()).isEqualTo(2);
    assertThat(run("outbox", "resolve", "1", "maybe").exit()).isEqualTo(2);
    assertThat(run("outbox", "resolve", "1", "sent").exit()).isEqualTo(1);
    assertThat(run("resend", "--guid", "no guid", "--later").exit()).isEqualTo(2);
    assertThat(run("resend", "--guid", FINAL_CASE, "--later", "--hub", "ftp://x").exit())
        .isEqualTo(2);
    assertThat(list()).hasSize(1);
  }
}
