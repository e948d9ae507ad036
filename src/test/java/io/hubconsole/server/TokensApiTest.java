package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.server.ApiClient.Got;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may ask what; and the log that tells who did. */
@Execution(ExecutionMode.CONCURRENT)
class TokensApiTest extends ServedSeedTest {
  private static final String UNAUTHORIZED = error("Unauthorized");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v3/routing",
        "/api/v3/routing?colour=red",
        "/api/v3/routing?manufacturer=%zz",
        "/api/v3/requests/log",
        "/api/v3/nothing-there",
        "/api/v3/routing?accessToken=",
      })
  void nothingIsToldWithoutAToken(String path) {
    if (!path.contains("%zz")) {
      assertAnswer(client().get("", path), 401, UNAUTHORIZED);
      assertAnswer(client().get("nobody's", path), 401, UNAUTHORIZED);
    }
    assertAnswer(client().post("", "/api/v3/requests/log", "nonsense"), 401, UNAUTHORIZED);
  }

  @Test
  void theTokenMayStandInTheQueryInEveryNotation() {
    for (String name : List.of("accessToken", "access_token", "access-token")) {
      Got got = client().get("", "/api/v3/manufacturers?" + name + "=" + ApiClient.PARTNER);
      assertThat(got.status()).isEqualTo(200);
    }
    Got body = client().post("", "/api/v3/requests/find?accessToken=" + ApiClient.PARTNER, "{}");
    assertThat(body.status()).isEqualTo(200);
    assertAnswer(
        client().post(ApiClient.PARTNER, "/api/v3/requests/find?limit=1", "{}"),
        400,
        fault("limit", "is not allowed"));
  }

  private static final String ONE = "X-Hub-Api-Token: partner-1-token\r\n";

  private String answerTo(String query, String headers) throws IOException {
    try (RawClient raw = new RawClient(served().uri())) {
      return raw.send(
              "GET /api/v3/manufacturers"
                  + query
                  + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                  + headers
                  + "\r\n")
          .untilClosed();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'partner-1-token partner-2-token'",
    "'', 'partner-2-token partner-1-token'",
    "'', 'partner-1-token nobody'",
    "'', 'nobody partner-1-token'",
    "?accessToken=partner-2-token, partner-1-token",
    "?accessToken=nobody, partner-1-token",
    "?accessToken=, partner-1-token",
    "?accessToken=%zz, partner-1-token",
    "?accessToken=partner-1-token, nobody",
    "?accessToken=partner-1-token&access_token=partner-2-token, ''",
    "?accessToken=partner-1-token&accessToken=%zz, ''",
  })
  void ofTwoTokensThatDifferNoneIsTaken(String query, String tokens) throws IOException {
    String headers =
        Pattern.compile(" ")
            .splitAsStream(tokens)
            .filter(token -> !token.isEmpty())
            .map(token -> "X-Hub-Api-Token: " + token + "\r\n")
            .collect(Collectors.joining());
    assertThat(answerTo(query, headers))
        .startsWith("HTTP/1.1 401 ")
        .endsWith("\r\n\r\n" + UNAUTHORIZED);
  }

  @Test
  void theSameTokenTwiceIsOne() throws IOException {
    assertThat(answerTo("", ONE + ONE)).startsWith("HTTP/1.1 200 ");
    assertThat(answerTo("?accessToken=partner-1-token", ONE)).startsWith("HTTP/1.1 200 ");
    assertThat(answerTo("?accessToken=partner-1-token&access-token=partner-1-token", ""))
        .startsWith("HTTP/1.1 400 ")
        .endsWith(fault("accessToken", "must not be given twice"));
  }

  @Test
  void noOtherHeaderHoldsAToken() throws IOException {
    String bearer = "Authorization: Bearer partner-2-token\r\n";
    assertThat(answerTo("", bearer)).startsWith("HTTP/1.1 401 ");
    assertThat(answerTo("", bearer + ONE)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "routing",
        "routing/explanation",
        "manufacturers",
        "service-types",
        "product-types",
        "service-locations"
      })
  void workshopsAreForbiddenWhatIsForPartners(String operation) {
    assertAnswer(
        client().get(ApiClient.PROVIDER, "/api/v3/" + operation + "?colour=red"),
        403,
        error("Forbidden"));
  }

  @Test
  void unknownPathsAndMethodsAreTold() {
    String notFound = error("Not found");
    assertAnswer(get("/api/v3/nothing-there"), 404, notFound);
    assertAnswer(get("/api/v3/routing/"), 404, notFound);
    assertAnswer(client().get("", "/"), 404, notFound);
    Got got =
        client()
            .send(
                client()
                    .request(ApiClient.PARTNER, "/api/v3/requests/log")
                    .method("PUT", BodyPublishers.ofString("{}")));
    assertThat(got.status()).isEqualTo(405);
    assertThat(got.header("Allow")).isEqualTo("POST");
    assertThat(client().post("", "/health", "{}").header("Allow")).isEqualTo("GET");
    Got head = client().send(client().request(ApiClient.PARTNER, "/api/v3/routing").HEAD());
    assertThat(head.status()).isEqualTo(405);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void theEleventhBadTokenInAMinuteWaits() {
    for (int i = 0; i < 10; i++) {
      assertThat(client().get("bad-" + i, "/api/v3/routing").status()).isEqualTo(401);
    }
    Got got = client().get("bad", "/api/v3/routing");
    assertThat(got.status()).isEqualTo(429);
    assertThat(Integer.parseInt(got.header("Retry-After"))).isBetween(1, 60);
    assertThat(get("/api/v3/manufacturers").status()).isEqualTo(200);
    assertThat(client().get("", "/health").status()).isEqualTo(200);
  }

  @Test
  void theLogHoldsNoSecret() throws Exception {
    get("/api/v3/routing?clientPostalCode=35236&accessToken=" + ApiClient.PARTNER);
    post("/api/v3/requests/log", "{\"type\":\"secret\"}");
    client().get("", "/my/secret");
    served().close();
    List<String> lines = Files.readAllLines(ServedHubOfTests.accessLog(folder));
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst())
        .matches(
            "\\{\"time\":\"[^\"]+Z\",\"address\":\"127\\.0\\.0\\.1\",\"method\":\"GET\","
                + "\"operation\":\"/api/v3/routing\",\"caller\":\"partner:1\",\"status\":400,"
                + "\"bytes\":\\d+,\"micros\":\\d+}");
    assertThat(lines.getLast()).contains("\"operation\":\"other\",\"caller\":null,\"status\":404");
    assertThat(String.join("", lines)).doesNotContain("35236", "token", "secret");
  }

  @Test
  void theLogTellsOfRequestsWhoseClientWentAway() throws Exception {
    try (RawClient raw = new RawClient(served().uri())) {
      raw.send(
          "POST /api/v3/requests/log HTTP/1.1\r\nHost: x\r\nX-Hub-Api-Token: partner-1-token\r\n"
              + "Content-Length: 1000\r\n\r\n{");
    }
    get("/health");
    served().close();
    assertThat(Files.readAllLines(ServedHubOfTests.accessLog(folder)))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"operation\":\"/api/v3/requests/log\",\"caller\":\"partner:1\"")
                    .contains("\"status\":499,\"bytes\":0,"));
  }
}
