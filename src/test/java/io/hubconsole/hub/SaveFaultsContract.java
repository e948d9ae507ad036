package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.InputFault.Kind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that cannot be saved: each told, and nothing of it kept. */
abstract class SaveFaultsContract extends HubContract {
  private long rowsBefore;

  SaveFaultsContract(Starter starter) {
    super(starter);
  }

  @BeforeEach
  void countRows() {
    rowsBefore = rows();
  }

  @AfterEach
  void nothingWasSaved() {
    assertThat(rows()).isEqualTo(rowsBefore);
  }

  private long rows() {
    return hub().findRequests(RequestFilter.ALL, PageRequest.first(1)).count().orElseThrow();
  }

  private void assertFault(NewExternalRequest request, String field, Kind kind) {
    assertThat(hub().saveRequest(request))
        .isInstanceOfSatisfying(
            SaveAnswer.BadValue.class,
            bad -> {
              assertThat(bad.fault().field()).isEqualTo(field);
              assertThat(bad.fault().kind()).isEqualTo(kind);
              assertThat(bad.fault().value().length()).isLessThanOrEqualTo(InputFault.VALUE_LENGTH);
              assertThat(bad.fault().sentence()).startsWith("child \"" + field + "\" fails");
            });
  }

  private static NewExternalRequest with(
      String type, String status, @Nullable String url, RequestMeta meta) {
    return new NewExternalRequest(type, status, url, meta, null, null, null, Optional.empty());
  }

  private static RequestMeta meta(String further) {
    return new RequestMeta(CASE, new JsonText(further));
  }

  @Test
  void aTypeIsNeeded() {
    assertFault(call(""), "type", Kind.REQUIRED);
    assertFault(call("x".repeat(65)), "type", Kind.TOO_LONG);
    assertFault(call("😀".repeat(33)), "type", Kind.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Success", "ok", "success ", "\0"})
  void aStatusIsOneOfTwoWords(String status) {
    assertFault(with("t", status, null, RequestMeta.ofCase(CASE)), "status", Kind.UNKNOWN_WORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "/path",
        "www.example.com",
        "ftp://example.com/",
        "mailto:a@b.se",
        "http:",
        "http://",
        "http:///x",
        "https://a b.se",
        "javascript:alert(1)",
        "http://example.com/\r\nX: y",
        "http://example.com/\0"
      })
  void aUrlIsAbsoluteHttp(String url) {
    assertFault(with("t", "success", url, RequestMeta.ofCase(CASE)), "url", Kind.BAD_URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "[]",
        "null",
        "1",
        "{",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "{\"caseId\":7680}",
        "{'a':1}",
        "{\"a\":NaN}"
      })
  void metaIsAnObjectBesideTheCase(String further) {
    assertFault(with("t", "success", null, meta(further)), "meta", Kind.BAD_META);
  }

  @Test
  void metaIsNotNestedWithoutEnd() {
    String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);
    assertFault(with("t", "success", null, meta(deep)), "meta", Kind.BAD_META);
  }

  @Test
  void textsLongerThanAMegabyteAreTooLong() {
    String text = "x".repeat(NewExternalRequest.TEXT_LENGTH + 1);
    RequestMeta meta = RequestMeta.ofCase(CASE);
    for (String field : List.of("request", "response", "message")) {
      assertFault(
          new NewExternalRequest(
              "t",
              "success",
              null,
              meta,
              field.equals("request") ? text : null,
              field.equals("response") ? text : null,
              field.equals("message") ? text : null,
              Optional.empty()),
          field,
          Kind.TOO_LONG);
    }
    assertFault(with("t", "success", "http://a.se/" + text, meta), "url", Kind.TOO_LONG);
    assertFault(
        with("t", "success", null, meta("{\"a\":\"" + text + "\"}")), "meta", Kind.TOO_LONG);
  }

  @Test
  void aCaseThatIsNotOnesOwnIsUnknown() {
    for (int caseId : List.of(0, -1, 1, 7680, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
      assertFault(
          with("t", "success", null, RequestMeta.ofCase(caseId)), "meta.caseId", Kind.UNKNOWN_CASE);
    }
    assertThat(
            hub(SECOND_PROVIDER).saveRequest(with("t", "success", null, RequestMeta.ofCase(9003))))
        .isInstanceOf(SaveAnswer.BadValue.class);
  }

  @Test
  void aKeyIsNeitherEmptyNorEndless() {
    for (String key : List.of("", " ", "k".repeat(256))) {
      NewExternalRequest request =
          new NewExternalRequest(
              "t", "success", null, RequestMeta.ofCase(CASE), null, null, null, Optional.of(key));
      assertFault(request, "Idempotency-Key", key.isBlank() ? Kind.REQUIRED : Kind.TOO_LONG);
    }
  }

  @Test
  void aFaultyCallLeavesItsKeyFree() {
    Optional<String> key = Optional.of("free again");
    NewExternalRequest faulty =
        new NewExternalRequest("t", "success", null, RequestMeta.ofCase(1), null, null, null, key);
    assertFault(faulty, "meta.caseId", Kind.UNKNOWN_CASE);
    assertFault(faulty, "meta.caseId", Kind.UNKNOWN_CASE);
    assertThat(
            hub(PARTNER_1)
                .saveRequest(
                    new NewExternalRequest(
                        "t", "success", null, RequestMeta.ofCase(7680), null, null, null, key)))
        .isInstanceOf(SaveAnswer.Saved.class);
  }
}
