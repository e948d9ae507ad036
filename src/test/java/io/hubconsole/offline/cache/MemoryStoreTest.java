package io.hubconsole.offline.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.store.StoreKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered, of whom, for how long, and in which order. */
class MemoryStoreTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Target TARGET = new Target("https://hub.example", Optional.empty(), "mark");
  private static final UUID GUID = new UUID(1, 2);

  @TempDir private Path folder;

  private MemoryStore open(Target target, Locale language, Instant now) {
    return MemoryStore.open(
        folder, new StoreKey("ab".repeat(32)), target, language, Clock.fixed(now, ZoneOffset.UTC));
  }

  private MemoryStore open(Instant now) {
    return open(TARGET, Locale.ENGLISH, now);
  }

  private static ServiceCase seen(String status) {
    return seen(GUID, status);
  }

  private static ServiceCase seen(UUID guid, String status) {
    return new ServiceCase(
        7,
        guid,
        1,
        null,
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        MONDAY,
        null,
        new JsonText("{\"channel\":\"web\"}"));
  }

  @Test
  void theNewestAnswerIsRemembered() {
    try (MemoryStore memory = open(MONDAY)) {
      memory.answers().keep("q", "first", memory.nextTurn());
      memory.answers().keep("q", "second", memory.nextTurn());
      assertThat(memory.answers().recall("q")).contains(new Remembered<>("second", MONDAY));
      assertThat(memory.answers().recall("other")).isEmpty();
    }
  }

  @Test
  void aLateAnswerDoesNotTakeThePlaceOfALaterOne() {
    try (MemoryStore memory = open(MONDAY)) {
      long early = memory.nextTurn();
      long late = memory.nextTurn();
      memory.answers().keep("q", "of the later asking", late);
      memory.answers().keep("q", "of the earlier asking", early);
      assertThat(memory.answers().recall("q").orElseThrow().value())
          .isEqualTo("of the later asking");
      memory.cases().keep(List.of(seen("final")), late);
      memory.cases().keep(List.of(seen("arrived")), early);
      memory.cases().forget(GUID, early);
      assertThat(memory.cases().find(GUID).orElseThrow().value()).isEqualTo(seen("final"));
    }
  }

  @Test
  void turnsGoOnAfterARestart() {
    try (MemoryStore memory = open(MONDAY)) {
      for (int i = 0; i < 100; i++) {
        memory.answers().keep("q", "old", memory.nextTurn());
      }
    }
    try (MemoryStore memory = open(MONDAY.plusSeconds(60))) {
      memory.answers().keep("q", "new", memory.nextTurn());
      assertThat(memory.answers().recall("q").orElseThrow().value()).isEqualTo("new");
    }
  }

  @Test
  void whatTheHubDoesNotHaveAnyMoreIsForgotten() {
    try (MemoryStore memory = open(MONDAY)) {
      memory.cases().keep(List.of(seen("final")), memory.nextTurn());
      memory.cases().forget(GUID, memory.nextTurn());
      assertThat(memory.cases().find(GUID)).isEmpty();
      assertThat(memory.cases().search(CaseSearch.ALL, PageRequest.first(1))).isEmpty();
    }
  }

  @Test
  void languagesHubsAndCallersAreKeptApart() {
    try (MemoryStore memory = open(MONDAY)) {
      memory.answers().keep("q", "english", memory.nextTurn());
    }
    try (MemoryStore memory = open(TARGET, Locale.forLanguageTag("sv-SE"), MONDAY)) {
      assertThat(memory.answers().recall("q")).isEmpty();
      memory.answers().keep("q", "svenska", memory.nextTurn());
    }
    for (Target other :
        List.of(
            new Target("https://other.example", Optional.empty(), "mark"),
            new Target("https://hub.example", Optional.empty(), "another"))) {
      try (MemoryStore memory = open(other, Locale.ENGLISH, MONDAY)) {
        assertThat(memory.answers().recall("q")).isEmpty();
      }
    }
    try (MemoryStore memory = open(MONDAY)) {
      assertThat(memory.answers().recall("q").orElseThrow().value()).isEqualTo("english");
    }
  }

  @Test
  void afterAMonthAnAnswerIsForgottenWhenAnotherComes() {
    try (MemoryStore memory = open(MONDAY)) {
      memory.answers().keep("old", "x", memory.nextTurn());
      memory.cases().keep(List.of(seen("final")), memory.nextTurn());
    }
    Instant later = MONDAY.plus(Duration.ofDays(31));
    try (MemoryStore memory = open(later)) {
      // While the hub is away, an old answer is better than none.
      assertThat(memory.answers().recall("old")).isPresent();
      memory.answers().keep("new", "y", memory.nextTurn());
      assertThat(memory.answers().recall("old")).isEmpty();
      assertThat(memory.answers().recall("new")).isPresent();
      memory.cases().keep(List.of(seen(new UUID(3, 4), "final")), memory.nextTurn());
      assertThat(memory.cases().find(GUID)).isEmpty();
    }
  }

  @Test
  void ofManyAnswersTheNewestStay() {
    try (MemoryStore memory = open(MONDAY)) {
      memory.answers().keep("first", "x", 1);
      memory.answers().keep("second", "x", 2);
      memory.answers().keep("last", "x", AnswerMemory.MOST + 1);
      assertThat(memory.answers().recall("first")).isEmpty();
      assertThat(memory.answers().recall("second")).isPresent();
    }
  }

  @Test
  void anyTextIsRemembered() {
    try (MemoryStore memory = open(MONDAY)) {
      for (String odd : List.of("", "😀 å \0 \u001a", "x".repeat(3_000_000))) {
        memory.answers().keep(odd, odd, memory.nextTurn());
        assertThat(memory.answers().recall(odd).orElseThrow().value().equals(odd)).isTrue();
      }
    }
  }

  /** A log of five rows of which none has come yet is not one without rows. */
  @Test
  void ofALogThatHasNotComeNothingIsTold() {
    try (MemoryStore memory = open(MONDAY)) {
      assertThat(memory.log().progress().takeNewest(LogGap.BOTTOM, List.of(), 5)).isTrue();
      assertThat(memory.log().known(RequestFilter.ALL, PageRequest.first(10))).isEmpty();
      assertThat(memory.log().knownHistogram(RequestFilter.ALL, HistogramInterval.DAY)).isEmpty();
    }
    Target other = new Target("https://other.example", Optional.empty(), "mark");
    try (MemoryStore memory = open(other, Locale.ENGLISH, MONDAY)) {
      assertThat(memory.log().progress().takeNewest(LogGap.BOTTOM, List.of(), 0)).isTrue();
      assertThat(memory.log().known(RequestFilter.ALL, PageRequest.first(10))).isPresent();
    }
  }

  @Test
  void whoeverAsksAClosedOneIsToldNothing() {
    MemoryStore memory = open(MONDAY);
    memory.answers().keep("q", "x", memory.nextTurn());
    memory.close();
    memory.close();
    assertThat(memory.answers().recall("q")).isEmpty();
    memory.answers().keep("q", "x", memory.nextTurn());
    assertThat(memory.log().progress().state()).isEmpty();
  }

  @Test
  void anInterruptedThreadDoesNoHarm() {
    try (MemoryStore memory = open(MONDAY)) {
      Thread.currentThread().interrupt();
      memory.answers().keep("q", "x", memory.nextTurn());
      assertThat(memory.answers().recall("q")).isPresent();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(memory.answers().recall("q")).isPresent();
    }
  }
}
