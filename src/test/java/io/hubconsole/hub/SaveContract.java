package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.hubconsole.hub.RequestFilter.IdIs;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls saved to the log. */
abstract class SaveContract extends HubContract {
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

  SaveContract(Starter starter) {
    super(starter);
  }

  private static NewExternalRequest withText(
      String type, @Nullable String text, Optional<String> key) {
    return new NewExternalRequest(
        type, "error", "https://api.example/å?q=1", meta("{}"), text, text, text, key);
  }

  private static RequestMeta meta(String further) {
    return new RequestMeta(CASE, new JsonText(further));
  }

  private ExternalRequest saved(NewExternalRequest request) {
    return hub().saveRequest(request) instanceof SaveAnswer.Saved(var row)
        ? row
        : fail("not saved");
  }

  private ExternalRequest read(long id) {
    RequestPage page =
        hub().findRequests(RequestFilter.ALL.and(new IdIs(id)), PageRequest.first(1));
    assertThat(page.rows()).hasSize(1);
    return page.rows().getFirst();
  }

  private long count(String type) {
    return hub()
        .findRequests(RequestFilter.ALL.and(new TypeIs(type, Sense.ONLY)), PageRequest.first(1))
        .count()
        .orElseThrow();
  }

  @Test
  void whatIsSavedIsWhatIsAnsweredAndRead() {
    ExternalRequest row = saved(withText("save.plain", "body", Optional.empty()));
    assertThat(row.type()).isEqualTo("save.plain");
    assertThat(row.status()).isEqualTo(RequestStatus.ERROR);
    assertThat(row.url()).isEqualTo("https://api.example/å?q=1");
    assertThat(row.createdAt())
        .isEqualTo(row.updatedAt())
        .isBetween(Instant.now().minus(CLOCKS_MAY_DIFFER), Instant.now().plus(CLOCKS_MAY_DIFFER));
    assertThat(row.createdAt()).isEqualTo(row.createdAt().truncatedTo(ChronoUnit.MILLIS));
    assertThat(read(row.id())).isEqualTo(row);
    assertThat(read(saved(call("save.bare")).id()).message()).isNull();
  }

  @Test
  void textsAreKeptByteForByte() {
    List<String> texts =
        List.of(
            "",
            " ",
            " lines\r\nof\rall\nkinds\t ",
            "😀👩‍👩‍👧‍👦 e\u0301 é \ufeff",
            "שלום עולם \u202eabc مرحبا",
            "a\0b\u0001",
            "null",
            "{\"a\": 1.0 , \"a\":2}",
            "'; drop table external_request; --",
            "å".repeat(underTest().longestTexts() / 2),
            "x".repeat(underTest().longestTexts()));
    for (String text : texts) {
      ExternalRequest row = saved(withText("save.texts", text, Optional.empty()));
      ExternalRequest read = read(row.id());
      assertThat(read.request()).isEqualTo(text);
      assertThat(read.response()).isEqualTo(text);
      assertThat(read.message()).isEqualTo(text);
    }
  }

  @Test
  void metaKeepsItsFurtherKeys() {
    String further =
        "{\"track\":\"Å😀\",\"amount\":1.10,\"big\":12345678901234567890.125,\"none\":null,"
            + "\"deep\":{\"list\":[1,\"2\",{}]},\"tiny\":1E-999999999,\"\":0}";
    NewExternalRequest request =
        new NewExternalRequest(
            "save.meta", "success", null, meta(further), null, null, null, Optional.empty());
    ExternalRequest row = saved(request);
    assertThat(row.meta()).isEqualTo(meta(further));
    assertThat(read(row.id()).meta()).isEqualTo(meta(further));
  }

  @Test
  void whatIsLongestOfOddCharactersIsKept() {
    String type = "\0\u001a".repeat(NewExternalRequest.TYPE_LENGTH / 2);
    assertThat(read(saved(call(type)).id()).type()).isEqualTo(type);
    String key = "\\u0000".repeat(200);
    String further =
        "{\"" + key + "\":\"x\",\"most\":999999999999999999999999.9999999,\"least\":-1e-7}";
    ExternalRequest row =
        saved(
            new NewExternalRequest(
                "save.odd", "success", null, meta(further), null, null, null, Optional.empty()));
    assertThat(
            hub()
                .findRequests(
                    RequestFilter.ALL.and(new MetaIs("\0".repeat(200), "x", Sense.ONLY)),
                    PageRequest.first(2))
                .rows())
        .extracting(ExternalRequest::id)
        .containsExactly(row.id());
  }

  @Test
  void aWorkshopSavesToItsOwnCase() {
    assertThat(hub(SECOND_PROVIDER).saveRequest(call("save.workshop")))
        .isInstanceOf(SaveAnswer.Saved.class);
    assertThat(count("save.workshop")).isEqualTo(1);
  }

  @Test
  void aRepeatUnderOneKeyAnswersTheSameAndSavesNothing() {
    NewExternalRequest first = withText("save.repeat", "x", Optional.of("repeat"));
    ExternalRequest row = saved(first);
    assertThat(saved(first)).isEqualTo(row);
    assertThat(count("save.repeat")).isEqualTo(1);
  }

  @Test
  void anotherBodyUnderOneKeyIsRefused() {
    saved(withText("save.reuse", null, Optional.of("reuse")));
    for (@Nullable String other : new @Nullable String[] {"null", "", "x"}) {
      assertThat(hub().saveRequest(withText("save.reuse", other, Optional.of("reuse"))))
          .isEqualTo(new SaveAnswer.KeyReused());
    }
    assertThat(count("save.reuse")).isEqualTo(1);
  }

  @Test
  void aKeyIsItsOwners() {
    saved(withText("save.owner", "a", Optional.of("owner")));
    assertThat(hub(SECOND_PROVIDER).saveRequest(withText("save.owner", "b", Optional.of("owner"))))
        .isInstanceOf(SaveAnswer.Saved.class);
    assertThat(count("save.owner")).isEqualTo(2);
  }

  @Test
  void racingRepeatsSaveOneRow() throws Exception {
    int repeats = 20;
    NewExternalRequest request = withText("save.race", "x", Optional.of("race"));
    Set<SaveAnswer> answers = new HashSet<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(repeats)) {
      List<Callable<SaveAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < repeats; i++) {
        calls.add(() -> hub().saveRequest(request));
      }
      for (Future<SaveAnswer> answer : callers.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).hasSize(1).allMatch(answer -> answer instanceof SaveAnswer.Saved);
    assertThat(count("save.race")).isEqualTo(1);
  }
}
