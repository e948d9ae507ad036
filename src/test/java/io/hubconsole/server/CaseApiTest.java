package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.server.ApiClient.Got;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case, and the search for cases. */
@Execution(ExecutionMode.CONCURRENT)
class CaseApiTest extends ServedSeedTest {
  private static final String CASE = "/api/v3/case?guid=" + FINAL_CASE;
  private static final String SEARCH = "/api/v3/search-cases";

  @Test
  void aCaseIsToldWholeAndWithItsRequests() {
    JsonNode plain = client().json(get(CASE)).path("data");
    assertThat(plain.path("id").asInt()).isEqualTo(7680);
    assertThat(plain.at("/consumer/lastName").asText()).isEqualTo("Öberg");
    assertThat(plain.has("externalRequests")).isFalse();
    post(
        "/api/v3/requests/log",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}");
    JsonNode whole = client().json(get(CASE + "&include_requests=1")).path("data");
    assertThat(whole.at("/externalRequests/0/type").asText()).isEqualTo("t");
    assertThat(whole.path("externalRequests")).hasSize(1);
  }

  @Test
  void somebodyElsesCaseDoesNotExist() {
    Got got = client().get(ApiClient.PARTNER_2, CASE);
    assertAnswer(got, 404, error("Case not found"));
    assertThat(client().get(ApiClient.PROVIDER, CASE).status()).isEqualTo(200);
  }

  @Test
  void aBadGuidIsNamed() {
    assertAnswer(get("/api/v3/case"), 400, fault("guid", "is required"));
    assertAnswer(get("/api/v3/case?guid=1-1-1-1-1"), 400, fault("guid", "must be a valid GUID"));
    assertAnswer(
        get(CASE + "&includeRequests=yes"), 400, fault("includeRequests", "must be one of [0, 1]"));
  }

  @Test
  void aSearchFindsOwnCasesPageByPage() {
    Got all = post(SEARCH, "{}");
    assertThat(client().json(all).path("data")).hasSize(3);
    assertThat(all.body()).endsWith("\"pagination\":{\"count\":3,\"offset\":0}}");
    Got second = post(SEARCH, "{\"pagination\":{\"offset\":1,\"limit\":1}}");
    assertThat(client().json(second).path("data")).hasSize(1);
    assertThat(second.body()).endsWith("\"pagination\":{\"count\":3,\"offset\":1}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"filters\":{\"id\":7680}}",
        "{\"filters\":{\"guid\":\"" + FINAL_CASE + "\"}}",
        "{\"filters\":{\"commonSearch\":\"customer@example\",\"currentStatus\":\"final\"}}",
      })
  void aFilterFindsTheOne(String body) {
    JsonNode found = client().json(post(SEARCH, body)).path("data");
    assertThat(found).hasSize(1);
    assertThat(found.at("/0/id").asInt()).isEqualTo(7680);
    String created = found.at("/0/createdAt").asText();
    String sameTime = "{\"filters\":{\"id\":7680,\"createdAt\":\"" + created + "\"}}";
    assertThat(client().json(post(SEARCH, sameTime)).path("data")).hasSize(1);
    String later = "{\"filters\":{\"id\":7680,\"createdAt\":{\"$gt\":\"" + created + "\"}}}";
    assertThat(client().json(post(SEARCH, later)).path("data")).isEmpty();
  }

  @Test
  void anUnknownFilterIsNamed() {
    assertAnswer(
        post(SEARCH, "{\"filters\":{\"name\":\"x\"}}"),
        400,
        fault("filters.name", "is not allowed"));
    assertAnswer(
        post(SEARCH, "{\"filters\":{\"guid\":\"x\"}}"),
        400,
        fault("filters.guid", "must be a valid GUID"));
  }

  @Test
  void theNewestHundredRequestsAreToldWithACase() {
    try (ServiceOrderHub hub = SeedHub.ofPartner1(served().hub())) {
      for (int i = 0; i < 105; i++) {
        hub.saveRequest(request("t" + i, ""));
      }
    }
    JsonNode told = client().json(get(CASE + "&includeRequests=1")).at("/data/externalRequests");
    assertThat(told).hasSize(100);
    assertThat(told.at("/0/type").asText()).isEqualTo("t104");
    assertThat(told.at("/99/type").asText()).isEqualTo("t5");
  }

  @Test
  void ofLongRequestsFewerAreToldWithACase() {
    String long1 = "x".repeat(NewExternalRequest.TEXT_LENGTH);
    try (ServiceOrderHub hub = SeedHub.ofPartner1(served().hub())) {
      for (int i = 0; i < 20; i++) {
        hub.saveRequest(request("t" + i, long1));
      }
    }
    JsonNode told = client().json(get(CASE + "&includeRequests=1")).at("/data/externalRequests");
    assertThat(told).hasSize(15);
    assertThat(told.at("/0/type").asText()).isEqualTo("t19");
  }

  private static NewExternalRequest request(String type, String message) {
    return new NewExternalRequest(
        type,
        "success",
        null,
        RequestMeta.ofCase(SeedHub.FINAL_CASE),
        null,
        null,
        message,
        Optional.empty());
  }

  @Test
  void aSearchOfTooManyWordsIsNamed() {
    assertAnswer(
        post(SEARCH, "{\"filters\":{\"commonSearch\":\"" + "w ".repeat(21) + "\"}}"),
        400,
        fault("filters.commonSearch", "must hold at most 20 words"));
  }

  @Test
  void aCaseThatNobodyHasIsNotFound() {
    Got got = get("/api/v3/case?guid=00000000-0000-4000-8000-000000000000");
    assertAnswer(got, 404, error("Case not found"));
  }
}
