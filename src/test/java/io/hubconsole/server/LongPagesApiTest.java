package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.server.ApiClient.Got;
import io.hubconsole.wire.ContractJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of the log whose rows are together more than is held in memory. */
@Execution(ExecutionMode.CONCURRENT)
class LongPagesApiTest extends ServedSeedTest {
  private static final String FIND = "/api/v3/requests/find";
  private static final int MEBIBYTE = 1024 * 1024;

  private void save(int rows, String text) {
    ServiceOrderHub hub = SeedHub.ofPartner1(served().hub());
    for (int i = 1; i <= rows; i++) {
      hub.saveRequest(
          new NewExternalRequest(
              "long",
              "success",
              null,
              RequestMeta.ofCase(SeedHub.FINAL_CASE),
              i + text,
              null,
              null,
              Optional.empty()));
    }
  }

  private static String page(int offset, int limit) {
    return "{\"pagination\":{\"offset\":" + offset + ",\"limit\":" + limit + "}}";
  }

  /** What a page of those rows must be: put together from pages of one, which are short. */
  private String together(int offset, int rows, int count) {
    StringBuilder body = new StringBuilder("{\"data\":[");
    for (int i = 0; i < rows; i++) {
      JsonNode one = client().json(post(FIND, page(offset + i, 1))).at("/data/0");
      body.append(i == 0 ? "" : ",").append(new ContractJson().text(one));
    }
    return body.append("],\"pagination\":{\"count\":" + count + ",\"offset\":" + offset + "}}")
        .toString();
  }

  @Test
  void sayByteForByteWhatShortOnesSay() {
    save(30, "<å>&\"'\u0001\ud83d\ude00".repeat(10_000));
    Got got = post(FIND, page(2, 25));
    assertThat(got.header("Content-Length")).as("sent as it is read").isEmpty();
    assertAnswer(got, 200, together(2, 25, 30));
    assertAnswer(post(FIND, page(20, 100)), 200, together(20, 10, 30));
    assertAnswer(post(FIND, page(30, 100)), 200, together(30, 0, 30));
  }

  @Test
  void ofShortRowsAreToldWithTheirLength() {
    save(30, "");
    Got got = post(FIND, page(0, 100));
    assertThat(got.header("Content-Length")).isNotEmpty();
    assertAnswer(got, 200, together(0, 30, 30));
    assertAnswer(post(FIND, page(5, 15)), 200, together(5, 15, 30));
  }

  @Test
  void comeInEveryFormAndEncoding() throws IOException {
    save(20, "<å>&\"'\ud83d\ude00".repeat(10_000));
    String plain = post(FIND, page(0, 20)).body();
    Got squeezed = client().post(ApiClient.PARTNER, FIND, page(0, 20), "Accept-Encoding", "gzip");
    assertThat(squeezed.header("Content-Encoding")).isEqualTo("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(squeezed.whole().body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    Got html = client().post(ApiClient.PARTNER, FIND, page(0, 20), "Accept", "text/html");
    assertThat(html.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    String shown = html.body().replaceFirst("(?s).*<pre>", "").replaceFirst("</pre>(?s).*", "");
    assertThat(shown).doesNotContain("<", "\"", "'");
    assertThat(
            shown
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"))
        .isEqualTo(new ContractJson().prettyText(new ContractJson().readTree(plain)));
  }

  private RawClient asking(String header) throws IOException {
    String body = page(0, 100);
    return new RawClient(served().uri())
        .send(
            "POST "
                + FIND
                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + header
                + "Content-Length: "
                + body.length()
                + "\r\nX-Hub-Api-Token: partner-1-token\r\n\r\n"
                + body);
  }

  /** Twenty are far more than lies between two sockets, squeezed or not. */
  private void saveTwentyOfAMebibyte() {
    byte[] random = new byte[3 * MEBIBYTE / 4 - 100];
    new Random(7).nextBytes(random);
    save(20, Base64.getEncoder().encodeToString(random));
    awaitIndex();
  }

  /** Twenty mebibytes without a word are not in the index at once. */
  private void awaitIndex() {
    try (ServiceOrderHub hub = SeedHub.ofPartner1(served().hub())) {
      // Each waits for a while by itself.
      for (int i = 0; i < 6; i++) {
        try {
          hub.findRequests(RequestFilter.ALL, PageRequest.first(1));
          return;
        } catch (HubException.Unavailable beingMade) {
          assertThat(beingMade.answered()).isEqualTo(HubException.Unavailable.Answered.LATER);
        }
      }
      throw new AssertionError("the log cannot be searched yet");
    }
  }

  @Test
  void areReadWhileTheyAreSent() throws IOException {
    saveTwentyOfAMebibyte();
    try (RawClient slow = asking("")) {
      assertThat(slow.until("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
      String oldest = "delete from external_request where id <= 10";
      served().hub().database().write(handle -> handle.execute(oldest));
      String rest = slow.untilClosed();
      assertThat(Pattern.compile("\"type\":\"long\"").matcher(rest).results()).hasSize(10);
      assertThat(rest.endsWith("\"pagination\":{\"count\":20,\"offset\":0}}\r\n0\r\n\r\n"))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Accept: text/html\r\n", "Accept-Encoding: gzip\r\n"})
  void thatCannotBeReadToTheirEndAreCutOff(String header) throws IOException {
    saveTwentyOfAMebibyte();
    try (RawClient slow = asking(header)) {
      assertThat(slow.until("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
      served().hub().close();
      String rest = slow.untilClosed();
      assertThat(rest.contains("pagination") || rest.endsWith("\n0\r\n\r\n")).isFalse();
    }
    served().close();
    assertThat(Files.readAllLines(ServedHubOfTests.accessLog(folder)))
        .singleElement()
        .satisfies(line -> assertThat(line).contains("/requests/find", "\"status\":500"));
  }
}
