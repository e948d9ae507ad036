package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.server.ApiClient.Got;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending a completion email again. */
@Execution(ExecutionMode.CONCURRENT)
class CompletedEmailApiTest extends ServedSeedTest {
  private static final String PATH = "/api/v3/case/send-completed-email";
  private static final String SENT = "{\"data\":{\"result\":true}}";
  private static final String ORDER =
      "{\"guid\":\"" + FINAL_CASE + "\",\"email\":\"test@example.com\"}";

  private long mails() throws IOException {
    Path mail = folder.resolve("mail");
    if (!Files.exists(mail)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(mail)) {
      return files.filter(file -> file.toString().endsWith(".eml")).count();
    }
  }

  @Test
  void isSentAndLogged() throws IOException {
    assertAnswer(post(PATH, ORDER), 200, SENT);
    assertAnswer(post(PATH, "{\"guid\":\"" + FINAL_CASE + "\",\"email\":\"\"}"), 200, SENT);
    assertThat(mails()).isEqualTo(2);
    Got log = post("/api/v3/requests/find", "{\"filters\":{\"type\":\"completedEmail\"}}");
    assertThat(client().json(log).at("/pagination/count").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"1, be1", "1, be2", "3, be4"})
  void aSentenceSaysWhyNothingWasSent(int partner, String end) throws IOException {
    String guid = FINAL_CASE.substring(0, FINAL_CASE.length() - 3) + end;
    Got got = client().post("partner-" + partner + "-token", PATH, "{\"guid\":\"" + guid + "\"}");
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body()).matches("\\{\"data\":\\{\"result\":\"Nothing was sent: .{20,}\"}}");
    assertThat(mails()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "1, be0, sent, consumer@example.com",
    "1, be1, case-not-final, ''",
    "1, be2, no-address, ''",
    "3, be4, emails-disabled, ''",
    "2, be0, '', ''"
  })
  void aHeaderSaysInAWordWhatBecameOfIt(int partner, String end, String word, String address) {
    String guid = FINAL_CASE.substring(0, FINAL_CASE.length() - 3) + end;
    Got got = client().post("partner-" + partner + "-token", PATH, "{\"guid\":\"" + guid + "\"}");
    assertThat(got.header("Completed-Email-Outcome")).isEqualTo(word);
    assertThat(got.header("Completed-Email-Address")).isEqualTo(address);
  }

  @Test
  void anotherPartnersCaseIsAsUnknownAsNone() {
    String notFound = error("Case not found");
    assertAnswer(client().post(ApiClient.PARTNER_2, PATH, ORDER), 404, notFound);
    String none = "{\"guid\":\"00000000-0000-0000-0000-000000000000\"}";
    assertAnswer(post(PATH, none), 404, notFound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"guid\":\"" + FINAL_CASE + "\",\"email\":\"a@b.example\\r\\nBcc: c@d.example\"}",
        "{\"guid\":\"" + FINAL_CASE + "\",\"email\":\"a@b@c.example\"}",
        "{\"guid\":\"" + FINAL_CASE + "\",\"email\":7}",
        "{\"guid\":\"" + FINAL_CASE + "\",\"to\":\"a@b.example\"}",
        "{\"guid\":\"nonsense\"}",
        "{\"guid\":\"\"}",
        "{\"guid\":null}",
        "{}",
      })
  void aBadOrderIsRefused(String body) throws IOException {
    Got got = post(PATH, body);
    assertThat(got.body()).startsWith("{\"error\":{\"message\":\"child \\\"");
    assertThat(got.status()).isEqualTo(400);
    assertThat(mails()).isZero();
  }

  @Test
  void aMissingGuidIsToldInTheContractsWords() {
    assertAnswer(post(PATH, "{}"), 400, fault("guid", "is required"));
  }

  @Test
  void aRepeatWithTheSameKeySendsNothing() throws IOException {
    String[] key = {"Idempotency-Key", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\""};
    Got first = client().post(ApiClient.PARTNER, PATH, ORDER, key);
    assertThat(first.header("Idempotency-Supported")).isEqualTo("true");
    assertAnswer(client().post(ApiClient.PARTNER, PATH, ORDER, key), 200, SENT);
    assertThat(mails()).isEqualTo(1);
    String other = "{\"guid\":\"" + FINAL_CASE + "\"}";
    Got reused = client().post(ApiClient.PARTNER, PATH, other, key);
    assertThat(reused.status()).isEqualTo(422);
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void aWorkshopMayNot() {
    assertAnswer(client().post(ApiClient.PROVIDER, PATH, ORDER), 403, error("Forbidden"));
  }

  @Test
  void racingRepeatsWithOneKeySendOnce() throws Exception {
    String[] key = {"Idempotency-Key", "race"};
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Got>> answers =
          IntStream.range(0, 8)
              .mapToObj(
                  _ -> clients.submit(() -> client().post(ApiClient.PARTNER, PATH, ORDER, key)))
              .toList();
      for (Future<Got> answer : answers) {
        assertAnswer(answer.get(), 200, SENT);
      }
    }
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void aKeyIsItsOwners() throws IOException {
    String[] key = {"Idempotency-Key", "same"};
    assertAnswer(client().post(ApiClient.PARTNER, PATH, ORDER, key), 200, SENT);
    Got other = client().post(ApiClient.PARTNER_2, PATH, ORDER, key);
    assertAnswer(other, 404, error("Case not found"));
    String log = "/api/v3/requests/log";
    String row = "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}";
    Got first = client().post(ApiClient.PARTNER, log, row, key);
    Got workshops = client().post(ApiClient.PROVIDER, log, row, key);
    assertThat(workshops.status()).isEqualTo(200);
    assertThat(workshops.body()).isNotEqualTo(first.body());
  }
}
