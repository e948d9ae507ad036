package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.server.ApiClient.Got;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a clear refusal, in time, and never a failure of the server. */
@Execution(ExecutionMode.CONCURRENT)
class MalformedRequestsTest extends ServedSeedTest {
  private static final String LOG = "/api/v3/requests/log";
  private static final String CHUNKED = "\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String HEADERS =
      " HTTP/1.1\r\nHost: x\r\nX-Hub-Api-Token: partner-1-token\r\nConnection: close\r\n";

  private String raw(String request) throws IOException {
    try (RawClient raw = new RawClient(served().uri())) {
      return raw.send(request).untilClosed();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET /health HTTP/1.1\n\n",
        "GET /health HTTP/1.1\r\n\r\n",
        "GET /health HTTP/2.0\r\nHost: x\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n",
        "POST /api/v3/requests/log HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1" + CHUNKED,
        "GET /api/v3/routing?manufacturer=%zz" + HEADERS + "\r\n",
        "GET /api/v3/routing?manufacturer=%" + HEADERS + "\r\n",
        "GET /api/v3/routing?manufacturer=%C3" + HEADERS + "\r\n",
        "GET /api/v3/routing?=1" + HEADERS + "\r\n",
        "GET /api/v3/routing?manufacturer=<\"{}|^`>" + HEADERS + "\r\n",
        "POST /api/v3/requests/log" + HEADERS + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
        "POST /api/v3/requests/log" + HEADERS + "\r\n",
      })
  void whatIsNotProperHttpIsA400(String request) throws IOException {
    assertThat(raw(request))
        .startsWith("HTTP/1.1 400 Bad Request\r\n")
        .contains("\r\n\r\n{\"error\":{\"message\":\"")
        .doesNotContain("xception");
  }

  @Test
  void tooLongAnAddressIsA414() throws IOException {
    assertThat(raw("GET /" + "a".repeat(9000) + HEADERS + "\r\n")).startsWith("HTTP/1.1 414 ");
  }

  @Test
  void anAnswerToHeadHasNoBodyThatTheNextWouldBeginWith() throws IOException {
    String head = "HEAD /health HTTP/1.1\r\nHost: x\r\n\r\n";
    assertThat(raw(head + "GET /health" + HEADERS + "\r\n"))
        .matches("(?s)HTTP/1.1 405 .*?\r\nContent-Length: 42\r\n.*?\r\n\r\nHTTP/1.1 200 OK\r\n.*}");
  }

  @Test
  void aWholeAddressIsUnderstood() throws IOException {
    for (String address : List.of("http://x/health", "HTTPS://x.example:8080/health")) {
      assertThat(raw("GET " + address + HEADERS + "\r\n")).startsWith("HTTP/1.1 200 ");
    }
    assertThat(raw("GET http://x" + HEADERS + "\r\n")).startsWith("HTTP/1.1 404 ");
    assertThat(raw("GET http://x/api/v3/manufacturers?colour=red" + HEADERS + "\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .contains("colour");
  }

  @Test
  void sixtyFourLevelsAreNotTooDeep() {
    // The body and its meta are two of them.
    String meta = "{\"caseId\":7680,\"a\":" + "[".repeat(62) + "]".repeat(62) + "}";
    String row = "{\"type\":\"t\",\"status\":\"success\",\"meta\":" + meta + "}";
    assertThat(post(LOG, row).status()).isEqualTo(200);
    assertThat(post("/api/v3/requests/find", "{}").body()).contains("[".repeat(62));
  }

  /** Many, one long one, one long name, one that has no end yet. */
  static List<String> tooLargeHeaders() {
    String most = "a".repeat(16 * 1024 + 50);
    return List.of(
        ("A: " + "a".repeat(4000) + "\r\n").repeat(4) + "E: " + "a".repeat(500) + "\r\n\r\n",
        "A: 1\r\n".repeat(4000) + "\r\n",
        "A: " + most + "\r\n\r\n",
        most + ": 1\r\n\r\n",
        "X-Hub-Api-Token: " + most);
  }

  @ParameterizedTest
  @MethodSource("tooLargeHeaders")
  void tooLargeHeadersAreA431(String headers) throws IOException {
    assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\n" + headers))
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n")
        .contains("\r\nConnection: close\r\n")
        .contains("\r\nContent-Type: application/json; charset=utf-8\r\n")
        .endsWith("\r\n\r\n" + error("The headers are too large"));
  }

  @Test
  void aMegabyteOfHeadersIsNotReadToItsEnd() throws IOException {
    try {
      assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nA: " + "a".repeat(1024 * 1024)))
          .startsWith("HTTP/1.1 431 ");
    } catch (SocketException closed) {
      // Who goes on writing to a closed connection need not get to read the answer.
      assertThat(closed).hasMessageMatching("Broken pipe|Connection reset");
    }
    assertThat(raw("GET /health" + HEADERS + "\r\n")).startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void headersThatJustFitAreTaken() throws IOException {
    String header = "A: " + "a".repeat(16 * 1024 - 100) + "\r\n\r\n";
    assertThat(raw("GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + header))
        .startsWith("HTTP/1.1 200 OK\r\n");
  }

  @Test
  void aRefusalRepeatsNothingOfTheRequest() throws IOException {
    assertThat(raw("GET /health HTTP/1.1\r\nHost: <Header size exceeded>\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .doesNotContain("Header size exceeded");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|The body is empty; it must be a JSON object",
        "'  '|The body is empty; it must be a JSON object",
        "{|The body is not JSON: look at line 1, column 2",
        "{}{}|The body is not JSON",
        "{\"meta\":{\"a\":1e99999999999}}|The body holds a number beyond all bounds",
        "[]|The body is not a JSON object",
        "null|The body is not a JSON object",
        "{'type':1}|The body is not JSON: look at line 1, column 2",
        "{\"type\":\"a\",\"type\":\"b\"}|The body has a key twice",
        "{\"meta\":{\"a\":1,\"a\":2}}|The body has a key twice",
        "{\"type\":\"\\ud800\"}|The body holds half a character: an escape from \\\\uD800 to"
            + " \\\\uDFFF",
      })
  void aBodyThatIsNotAnObjectIsA400(String body, String message) {
    Got got = post(LOG, body);
    assertThat(got.body()).startsWith("{\"error\":{\"message\":\"" + message);
    assertThat(got.status()).isEqualTo(400);
  }

  @Test
  void aBodyNestedTooDeepOrNotUtf8IsA400() {
    Got deep = post(LOG, "{\"meta\":" + "[".repeat(64) + "]".repeat(64) + "}");
    assertThat(deep.body()).contains("nested deeper than 64");
    assertThat(deep.status()).isEqualTo(400);
    Got latin =
        client()
            .send(
                client()
                    .request(ApiClient.PARTNER, LOG, "Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofByteArray("\"ö\"".getBytes(StandardCharsets.ISO_8859_1))));
    assertAnswer(latin, 400, error("The body is not UTF-8"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=latin1",
        "json"
      })
  void anotherTypeOfBodyIsA415(String type) {
    Got got =
        client()
            .send(
                client()
                    .request(ApiClient.PARTNER, LOG, "Content-Type", type)
                    .POST(BodyPublishers.ofString("{}")));
    assertThat(got.status()).isEqualTo(415);
  }

  @Test
  void anEncodedBodyIsA415() {
    Got got = client().post(ApiClient.PARTNER, LOG, "{}", "Content-Encoding", "gzip");
    assertThat(got.status()).isEqualTo(415);
  }

  @Test
  void aBodyOverAMebibyteIsA413() {
    String big = "{\"type\":\"" + "x".repeat(1024 * 1024) + "\"}";
    assertAnswer(post(LOG, big), 413, error("The body is larger than 1 MiB"));
    Got chunked =
        client()
            .send(
                client()
                    .request(ApiClient.PARTNER, LOG, "Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(big.getBytes(StandardCharsets.UTF_8)))));
    assertAnswer(chunked, 413, error("The body is larger than 1 MiB"));
    String fits = "{\"type\":\"" + "x".repeat(1024 * 1024 - 11) + "\"}";
    assertThat(post(LOG, fits).status()).isEqualTo(400);
    assertThat(client().post("", LOG, big).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        "POST /api/v3/requests/log HTTP/1.1\r\nHost: x\r\nX-Hub-Api-Token: partner-1-token\r\n"
            + "Content-Length: 1000\r\n\r\n{",
        "",
      })
  void whoDawdlesIsCutOffWithinTenSeconds(String beginning) throws IOException {
    long began = System.nanoTime();
    try (RawClient raw = new RawClient(served().uri())) {
      raw.send(beginning);
      assertThat(raw.untilClosed()).isEmpty();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void whoDripsIsCutOffAsWell() throws IOException {
    long began = System.nanoTime();
    try (RawClient raw = new RawClient(served().uri())) {
      raw.send("GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      assertThat(raw.drip()).isLessThan(40);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
  }
}
