package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.server.ApiClient.Got;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The log of external requests. */
@Execution(ExecutionMode.CONCURRENT)
class RequestLogApiTest extends ServedSeedTest {
  private static final String LOG = "/api/v3/requests/log";
  private static final String FIND = "/api/v3/requests/find";
  private static final String SEED =
      """
      {"type": "testRequest", "status": "success", "url": "https://umbarov.com/",
       "meta": {"caseId": 7680}, "request": "{}", "response": "Some cool content"}\
      """;

  private void save(String type, String status, String meta, String message) {
    String body =
        """
        {"type":"%s","status":"%s","meta":%s,"message":"%s"}\
        """
            .formatted(type, status, meta, message);
    assertThat(post(LOG, body).status()).isEqualTo(200);
  }

  private List<String> types(String body) {
    Got got = post(FIND, body);
    assertThat(got.status()).as(got.body()).isEqualTo(200);
    List<String> types = new ArrayList<>();
    client().json(got).path("data").forEach(row -> types.add(row.path("type").asText()));
    return types;
  }

  @Test
  void theSeedsExampleIsSavedAndComesBackTheSame() {
    Got got = post(LOG, SEED);
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body())
        .matches(
            "\\{\"data\":\\{\"id\":\\d+,\"type\":\"testRequest\",\"status\":\"success\","
                + "\"url\":\"https://umbarov.com/\",\"meta\":\\{\"caseId\":7680},"
                + "\"request\":\"\\{}\",\"response\":\"Some cool content\",\"message\":null,"
                + "\"createdAt\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)\","
                + "\"updatedAt\":\"\\1\"}}");
    JsonNode saved = client().json(got).path("data");
    Got found = post(FIND, "{}");
    assertThat(client().json(found).at("/data/0")).isEqualTo(saved);
    assertThat(found.body()).endsWith("\"pagination\":{\"count\":1,\"offset\":0}}");
  }

  @Test
  void textsAndFurtherMetaAreKeptByteForByte() {
    String body =
        """
        {"type":"t","status":"error","meta":{"caseId":7680,"b":1.50,"a":[null,{"x":"ö"}]},\
        "request":" \\u0001\\r\\n😀<>&\\"","response":"","message":"\\u2028"}\
        """;
    JsonNode saved = client().json(post(LOG, body)).path("data");
    assertThat(saved.path("meta").toString())
        .isEqualTo("{\"caseId\":7680,\"b\":1.50,\"a\":[null,{\"x\":\"ö\"}]}");
    assertThat(saved.path("request").asText()).isEqualTo(" \u0001\r\n😀<>&\"");
    assertThat(saved.path("response").asText()).isEmpty();
    assertThat(saved.path("message").asText()).isEqualTo("\u2028");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|type|is required",
        "{\"type\":\"\",\"status\":\"success\",\"meta\":{\"caseId\":7680}}|type|is required",
        "{\"type\":\"t\"}|status|is required",
        "{\"type\":\"t\",\"status\":\"ok\",\"meta\":{\"caseId\":7680}}|status|must be one of"
            + " [success, error]",
        "{\"type\":\"t\",\"status\":\"success\"}|meta|is required",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":[]}|meta|must be an object",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{}}|meta.caseId|is required",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":\"7680\"}}|meta.caseId|must be"
            + " an integer",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":1.5}}|meta.caseId|must be an"
            + " integer",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7683}}|meta.caseId|must be the"
            + " id of a case",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680},\"url\":\"umbarov.com\"}|url|must"
            + " be an absolute http or https url",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680},\"request\":{}}|request|must"
            + " be a string",
        "{\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":7680},\"id\":1}|id|is not"
            + " allowed",
      })
  void aBadFieldIsNamed(String body, String field, String reason) {
    assertAnswer(post(LOG, body), 400, fault(field, reason));
  }

  @Test
  void aRepeatWithTheSameKeySavesNothing() {
    String[] key = {"Idempotency-Key", "key-1"};
    Got first = client().post(ApiClient.PARTNER, LOG, SEED, key);
    Got second = client().post(ApiClient.PARTNER, LOG, SEED, key);
    assertAnswer(second, 200, first.body());
    Got other = client().post(ApiClient.PARTNER, LOG, SEED.replace("Some", "Other"), key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(client().json(post(FIND, "{}")).at("/pagination/count").asInt()).isEqualTo(1);
  }

  @Test
  void filtersFindWhatTheySay() {
    save("a", "success", "{\"caseId\":7680,\"parcel\":\"1Z\"}", "the quick fox");
    save("b", "error", "{\"caseId\":7681,\"tries\":3}", "a lazy dog");
    save("c", "error", "{\"caseId\":7680,\"tries\":5}", "quick dog");
    assertThat(types("{}")).containsExactly("c", "b", "a");
    assertThat(types("{\"filters\":{\"type\":\"a\"}}")).containsExactly("a");
    assertThat(types("{\"filters\":{\"status\":\"error\"}}")).containsExactly("c", "b");
    assertThat(types("{\"filters\":{\"id\":1}}")).containsExactly("a");
    assertThat(types("{\"filters\":{\"id\":{\"$gt\":1,\"$lt\":3}}}")).containsExactly("b");
    assertThat(types("{\"filters\":{\"meta.caseId\":7680}}")).containsExactly("c", "a");
    assertThat(types("{\"filters\":{\"meta\":{\"parcel\":\"1Z\"}}}")).containsExactly("a");
    assertThat(types("{\"filters\":{\"meta.tries\":{\"$gt\":3}}}")).containsExactly("c");
    assertThat(types("{\"filters\":{\"commonSearch\":\"QUI dog\"}}")).containsExactly("c");
    assertThat(types("{\"filters\":{\"createdAt\":{\"$gt\":\"2017-01-01\"}}}")).hasSize(3);
    assertThat(types("{\"filters\":{\"createdAt\":{\"$lt\":\"2017-01-01T00:00:00+02:00\"}}}"))
        .isEmpty();
    assertThat(types("{\"filters\":{\"type\":{\"$ne\":[\"a\",\"b\"]}}}")).containsExactly("c");
    assertThat(types("{\"filters\":{\"type\":{\"$ne\":\"a\"}}}")).containsExactly("c", "b");
    assertThat(types("{\"filters\":{\"meta.tries\":{\"$ne\":[3]}}}")).containsExactly("c", "a");
    assertThat(types("{\"filters\":{\"meta.tries\":{\"$ne\":5,\"$gt\":0}}}")).containsExactly("b");
    assertThat(types("{\"filters\":{\"urlHost\":\"none.example\"}}")).isEmpty();
    assertThat(types("{\"pagination\":{\"offset\":1,\"limit\":1}}")).containsExactly("b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"filters\":{\"colour\":\"red\"}}|filters.colour|is not allowed",
        "{\"filters\":[]}|filters|must be an object",
        "{\"filters\":{\"id\":\"x\"}}|filters.id|must be an integer",
        "{\"filters\":{\"status\":\"ok\"}}|filters.status|must be one of [success, error]",
        "{\"filters\":{\"createdAt\":\"yesterday\"}}|filters.createdAt|must be a valid ISO 8601"
            + " date",
        "{\"filters\":{\"id\":{\"$ne\":1}}}|filters.id.$ne|is not allowed",
        "{\"filters\":{\"type\":{\"$gt\":1}}}|filters.type|must be a string",
        "{\"filters\":{\"type\":{}}}|filters.type|must be a value, or an object with $lt or $gt",
        "{\"filters\":{\"urlHost\":{\"$gt\":\"a\"}}}|filters.urlHost|must be a string",
        "{\"filters\":{\"type\":{\"$ne\":[1]}}}|filters.type|must be a string",
        "{\"filters\":{\"meta.a\":[1]}}|filters.meta.a|must be a string, a number or a boolean",
        "{\"pagination\":{\"limit\":101}}|pagination.limit|must be less than or equal to 100",
        "{\"pagination\":{\"limit\":0}}|pagination.limit|must be larger than or equal to 1",
        "{\"pagination\":{\"offset\":-1}}|pagination.offset|must be larger than or equal to 0",
        "{\"page\":1}|page|is not allowed",
      })
  void aBadSearchIsNamed(String body, String field, String reason) {
    assertAnswer(post(FIND, body), 400, fault(field, reason));
  }

  @Test
  void everybodySeesTheirOwnCasesOnly() {
    save("a", "success", "{\"caseId\":7680}", "");
    Got other = client().post(ApiClient.PARTNER_2, FIND, "{}");
    assertAnswer(other, 200, "{\"data\":[],\"pagination\":{\"count\":0,\"offset\":0}}");
    Got workshop = client().post(ApiClient.PROVIDER, FIND, "{}");
    assertThat(client().json(workshop).at("/pagination/count").asInt()).isEqualTo(1);
  }

  @Test
  void theHistogramCounts() {
    save("a", "success", "{\"caseId\":7680}", "");
    save("b", "error", "{\"caseId\":7680}", "");
    Got got = post("/api/v3/requests/histogram", "{\"filters\":{},\"interval\":\"day\"}");
    assertThat(got.body())
        .matches(
            "\\{\"data\":\\[\\{\"from\":\"[-\\d]{10}T00:00:00\\.000Z\",\"success\":1,\"error\":1}]}");
    assertAnswer(
        post("/api/v3/requests/histogram", "{\"interval\":\"week\"}"),
        400,
        fault("interval", "must be one of [minute, hour, day]"));
  }

  private static String several(int count, String each) {
    return IntStream.range(0, count).mapToObj(each::formatted).collect(Collectors.joining(","));
  }

  @Test
  void aSearchOfMoreThanAHubCanBearIsNamed() {
    String most = several(20, "\"meta.k%d\":\"v\"");
    assertThat(types("{\"filters\":{\"status\":\"error\",\"id\":1," + most + "}}")).isEmpty();
    String many = several(21, "\"meta.k%d\":\"v\"");
    String reason = "must hold at most 20 conditions";
    assertAnswer(post(FIND, "{\"filters\":{" + many + "}}"), 400, fault("filters", reason));
    assertAnswer(
        post("/api/v3/requests/histogram", "{\"interval\":\"day\",\"filters\":{" + many + "}}"),
        400,
        fault("filters", reason));
    String split = "\"meta\":{" + several(11, "\"k%d\":1") + "},\"type\":{\"$ne\":[";
    assertAnswer(
        post(FIND, "{\"filters\":{" + split + several(10, "\"t%d\"") + "]}}}"),
        400,
        fault("filters", reason));
    assertAnswer(
        post(FIND, "{\"filters\":{\"type\":{\"$ne\":[" + several(21, "\"t%d\"") + "]}}}"),
        400,
        fault("filters.type.$ne", "must hold at most 20 values"));
    assertThat(types("{\"filters\":{\"commonSearch\":\"" + "w ".repeat(20) + "\"}}")).isEmpty();
    assertAnswer(
        post(FIND, "{\"filters\":{\"commonSearch\":\"" + "w ".repeat(21) + "\"}}"),
        400,
        fault("filters.commonSearch", "must hold at most 20 words"));
  }

  @Test
  void textsMayLieBetweenTwo() {
    save("a", "success", "{\"caseId\":7680}", "");
    save("b", "error", "{\"caseId\":7680}", "");
    assertThat(post(LOG, SEED).status()).isEqualTo(200);
    assertThat(types("{\"filters\":{\"type\":{\"$gt\":\"a\"}}}"))
        .containsExactly("testRequest", "b");
    assertThat(types("{\"filters\":{\"type\":{\"$gt\":\"a\",\"$lt\":\"c\"}}}"))
        .containsExactly("b");
    assertThat(types("{\"filters\":{\"type\":{\"$gt\":\"a\",\"$ne\":\"b\"}}}"))
        .containsExactly("testRequest");
    assertThat(types("{\"filters\":{\"status\":{\"$gt\":\"error\"}}}"))
        .containsExactly("testRequest", "a");
    assertThat(types("{\"filters\":{\"status\":{\"$lt\":\"s\"}}}")).containsExactly("b");
    assertThat(types("{\"filters\":{\"status\":{\"$lt\":\"z\"}}}")).hasSize(3);
    assertThat(types("{\"filters\":{\"status\":{\"$gt\":\"t\"}}}")).isEmpty();
    assertThat(types("{\"filters\":{\"url\":{\"$gt\":\"https://u\",\"$lt\":\"https://v\"}}}"))
        .containsExactly("testRequest");
    assertThat(types("{\"filters\":{\"url\":\"https://umbarov.com/\"}}"))
        .containsExactly("testRequest");
    assertThat(types("{\"filters\":{\"url\":{\"$ne\":\"https://umbarov.com/\"}}}"))
        .containsExactly("b", "a");
  }

  @Test
  void anOffsetMayBeWrittenWithoutItsColon() {
    save("a", "success", "{\"caseId\":7680}", "");
    for (String offset : List.of("+02:00", "+0200", "+02", "Z", "")) {
      assertThat(
              types(
                  "{\"filters\":{\"createdAt\":{\"$gt\":\"2017-01-01T00:00:00" + offset + "\"}}}"))
          .containsExactly("a");
    }
    for (String bad : List.of("ZZ", "+02:00Z", "+02:00+0200", "Z+02", "+2", "+99:00", "+02:0")) {
      Got got =
          post(
              "/api/v3/requests/find",
              "{\"filters\":{\"createdAt\":{\"$gt\":\"2017-01-01T00:00:00" + bad + "\"}}}");
      assertThat(got.status()).as(bad).isEqualTo(400);
      assertThat(got.body()).as(bad).contains("createdAt");
    }
  }

  @Test
  void theHistogramOfMinutesCountsWhatTheFilterFinds() {
    save("a", "success", "{\"caseId\":7680}", "");
    save("b", "error", "{\"caseId\":7681}", "");
    Got got =
        post(
            "/api/v3/requests/histogram",
            "{\"filters\":{\"meta.caseId\":7681},\"interval\":\"minute\"}");
    assertThat(got.body())
        .matches(
            "\\{\"data\":\\[\\{\"from\":\"[-\\d]{10}T\\d\\d:\\d\\d:00\\.000Z\",\"success\":0,\"error\":1}]}");
  }
}
