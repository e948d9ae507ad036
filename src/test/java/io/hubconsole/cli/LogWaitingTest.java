package io.hubconsole.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.cli.CommandLineRun.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search on a hub that answers as it does while it makes its log ready for searching. */
class LogWaitingTest {
  private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());
  private static final String EMPTY =
      "{\"data\":[],\"pagination\":{\"count\":0,\"offset\":0,\"limit\":10}}";

  private static MockResponse answer(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  @Test
  void isAskedAgainAndItsAnswerAloneIsOnStandardOutput(@TempDir Path folder) throws Exception {
    SERVER_LOG.setLevel(Level.OFF);
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      // Opening the hub asks two questions.
      server.enqueue(answer(200, EMPTY));
      server.enqueue(answer(200, "{\"data\":[]}"));
      server.enqueue(
          answer(503, "{\"message\":\"later\"}")
              .newBuilder()
              .setHeader("Retry-After", "1")
              .setHeader("Hub-Is-Up", "true")
              .build());
      server.enqueue(answer(200, EMPTY));
      Outcome found =
          new CommandLineRun(
                  new EmbeddedDoorsOfTests(),
                  Map.of("HUB_CONSOLE_HOME", folder.toString(), "HUB_TOKEN", "partner-token"))
              .run("log", "find", "--json", "--hub", server.url("/").toString());
      assertThat(found.exit()).as(found.err()).isZero();
      assertThat(found.out()).startsWith("{\"data\":[]");
      assertThat(found.err().lines())
          .singleElement()
          .asString()
          .endsWith("(This command asks again by itself.)");
      assertThat(server.getRequestCount()).isEqualTo(4);
    }
  }
}
