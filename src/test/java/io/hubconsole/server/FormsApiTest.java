package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.server.ApiClient.Got;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which form and encoding an answer comes. */
@Execution(ExecutionMode.CONCURRENT)
class FormsApiTest extends ServedSeedTest {
  private static final String PATH = "/api/v3/manufacturers";
  private static final String LONG = "/api/v3/openapi.json";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json|application/json",
        "*/*|application/json",
        "application/*;q=0.1|application/json",
        "text/html|text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html",
        "application/json, text/html|application/json",
        "text/html;q=0.5, application/json|application/json",
      })
  void theFormIsWhatIsAccepted(String accept, String type) {
    Got got = client().get(ApiClient.PARTNER, PATH, "Accept", accept);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.header("Content-Type")).isEqualTo(type + "; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"text/xml", "application/json;q=0", "image/png, text/plain", ";;;"})
  void anotherFormCannotBeHad(String accept) {
    Got got = client().get(ApiClient.PARTNER, PATH, "Accept", accept);
    assertThat(got.status()).isEqualTo(406);
    assertThat(got.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void aPageShowsTheSameAndRunsNothing() {
    Got got =
        client()
            .get(
                ApiClient.PARTNER,
                "/api/v3/routing?%3Cscript%3Ealert(1)%3C%2Fscript%3E=1",
                "Accept",
                "text/html");
    assertThat(got.status()).isEqualTo(400);
    assertThat(got.body()).contains("&lt;script&gt;").doesNotContain("<script");
    assertThat(got.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
  }

  @Test
  void longAnswersAreSqueezed() throws Exception {
    String plain = get(LONG).body();
    Got gzip = client().get(ApiClient.PARTNER, LONG, "Accept-Encoding", "gzip, deflate;q=0.5");
    assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip.whole().body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    Got deflate = client().get(ApiClient.PARTNER, LONG, "Accept-Encoding", "deflate");
    assertThat(deflate.header("Content-Encoding")).isEqualTo("deflate");
    try (InputStream in =
        new InflaterInputStream(new ByteArrayInputStream(deflate.whole().body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    assertThat(client().get(ApiClient.PARTNER, LONG, "Accept-Encoding", "br").body())
        .isEqualTo(plain);
    Got little = client().get(ApiClient.PARTNER, PATH, "Accept-Encoding", "gzip");
    assertThat(little.header("Content-Encoding")).isEmpty();
  }

  @Test
  void aStoreThatIsGoneIsToldAsUnavailable() {
    String sentence = error("The store does not answer; nothing was done");
    assertThat(post("/api/v3/requests/find", "{}").status()).isEqualTo(200);
    served().hub().close();
    String someCase = "/api/v3/case?guid=d647067f-20d4-4ac3-891e-a4549e727be0";
    for (Got got : List.of(client().get("", "/health"), get(someCase))) {
      assertAnswer(got, 503, sentence);
      assertThat(got.header("Retry-After")).isEqualTo("5");
    }
    Got search = post("/api/v3/requests/find", "{}");
    assertAnswer(search, 503, error("The search of the log was stopped. Ask again."));
    assertThat(search.header("Retry-After")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', /api/v3/routing, 401",
    "partner-1-token, /api/v3/nothing-there, 404",
    "partner-1-token, /api/v3/requests/find, 405",
    "provider-1-token, /api/v3/routing, 403",
    "partner-1-token, /api/v3/routing?manufacturer=nokia, 400",
  })
  void everyErrorIsAPageToWhoTakesPages(String token, String path, int status) {
    Got got = client().get(token, path, "Accept", "text/html");
    assertThat(got.status()).isEqualTo(status);
    assertThat(got.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(got.body()).startsWith("<!DOCTYPE html>").contains("&quot;error&quot;");
  }
}
