package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.server.ApiClient.Got;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a server that is stopping finishes, and what it begins no more. */
@Timeout(60)
class StoppingApiTest {
  private static final String ROW =
      "{\"type\":\"late\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}";
  private static final String HEADERS =
      "POST /api/v3/requests/log HTTP/1.1\r\nHost: x\r\nX-Hub-Api-Token: partner-1-token\r\n"
          + "Expect: 100-continue\r\nContent-Length: "
          + ROW.length()
          + "\r\n\r\n";

  @TempDir Path folder;

  /** The first answer that is not the one of a server that goes on. */
  private static Got firstRefusal(ApiClient client) {
    Got got = client.get("", "/health");
    while (got.status() == 200) {
      got = client.get("", "/health");
    }
    return got;
  }

  @Test
  void whatIsUnderWayIsFinishedAndNothingNewIsBegun() throws Exception {
    ServedHubOfTests served = ServedHubOfTests.ofSeed(folder);
    URI uri = served.uri();
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        RawClient underWay = new RawClient(uri);
        ApiClient client = new ApiClient(uri)) {
      // The server says so once it waits for the body: the request is under way.
      assertThat(underWay.send(HEADERS).until("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
      Future<?> stopping = thread.submit(served::close);

      Got refused = firstRefusal(client);
      ServedSeedTest.assertAnswer(
          refused, 503, "{\"error\":{\"message\":\"The server is stopping\"}}");
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(refused.header("Connection")).isEqualTo("close");
      Got write = client.post(ApiClient.PARTNER, "/api/v3/requests/log", ROW);
      assertThat(write.status()).isEqualTo(503);
      assertThat(stopping.isDone()).isFalse();

      assertThat(underWay.send(ROW).untilClosed())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("\"type\":\"late\"");
      stopping.get(20, TimeUnit.SECONDS);
      assertThatThrownBy(() -> new RawClient(uri)).isInstanceOf(ConnectException.class);
    }
    assertOnlyTheFinishedOneIsSaved();
  }

  private void assertOnlyTheFinishedOneIsSaved() throws IOException {
    assertThat(Files.readAllLines(ServedHubOfTests.accessLog(folder)))
        .filteredOn(line -> line.contains("requests/log"))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"caller\":null,\"status\":503"),
            line -> assertThat(line).contains("\"caller\":\"partner:1\",\"status\":200"));
    try (ServedHubOfTests again = ServedHubOfTests.over(SeedHub.open(folder), folder);
        ApiClient client = new ApiClient(again.uri())) {
      Got log = client.post(ApiClient.PARTNER, "/api/v3/requests/find", "{}");
      assertThat(client.json(log).at("/pagination/count").asInt()).isEqualTo(1);
    }
  }
}
