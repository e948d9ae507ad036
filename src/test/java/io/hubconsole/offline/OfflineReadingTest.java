package io.hubconsole.offline;

import static io.hubconsole.hub.RoutingParameter.CLIENT_POSTAL_CODE;
import static io.hubconsole.hub.RoutingParameter.MANUFACTURER;
import static io.hubconsole.hub.RoutingParameter.ORIGINATOR_TYPE;
import static io.hubconsole.hub.RoutingParameter.SERVICE_TYPE;
import static io.hubconsole.offline.GatedHub.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.hubs.ReadOnlyHub;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.Dated;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is told of a hub that is away: what it told before, with its age, and nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class OfflineReadingTest {
  private static final RoutingQuery ASKED =
      new RoutingQuery(
          Map.of(MANUFACTURER, "honest", SERVICE_TYPE, "2", CLIENT_POSTAL_CODE, "352 36"));
  private static final UUID GUID = UUID.fromString("00000000-0000-4000-8000-000000009001");

  private GatedHub away;

  @BeforeEach
  void open(@TempDir Path folder) {
    away = new GatedHub(folder);
  }

  @AfterEach
  void close() {
    away.close();
  }

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  @Test
  void aLookupThatWasAskedBeforeIsAnsweredWithItsAge() {
    Instant monday = Instant.parse("2026-11-23T10:00:00Z");
    RoutingAnswer answer;
    try (OfflineHub hub = away.open(at(monday))) {
      Dated<RoutingAnswer> now = dated(hub, asked -> asked.route(ASKED));
      assertThat(now.rememberedAt()).isEmpty();
      answer = now.value();
      assertThat(answer).isInstanceOf(RoutingAnswer.Workshop.class);
    }
    away.gate().shut();
    try (OfflineHub hub = away.open(at(monday.plus(Duration.ofDays(1))))) {
      assertThat(dated(hub, asked -> asked.route(ASKED)))
          .isEqualTo(new Dated<>(answer, Optional.of(monday)));
      RoutingQuery spelledOtherwise =
          ASKED.with(MANUFACTURER, " HONEST").with(CLIENT_POSTAL_CODE, "35236 ");
      assertThat(hub.route(spelledOtherwise)).isEqualTo(answer);
    }
  }

  @Test
  void nothingIsInferred() {
    try (OfflineHub hub = away.open()) {
      hub.route(ASKED);
      hub.route(ASKED.with(ORIGINATOR_TYPE, "private"));
      away.gate().shut();
      assertThat(hub.route(ASKED)).isInstanceOf(RoutingAnswer.Workshop.class);
      // What was under way may have broken; what is so from then on is found by the next try.
      GatedHub.await(
          () ->
              GatedHub.memory(hub).line() instanceof Line.Offline(Instant _, String sentence)
                  && sentence.contains("cannot be reached"));
      for (RoutingQuery other :
          List.of(
              RoutingQuery.EMPTY,
              ASKED.with(CLIENT_POSTAL_CODE, "35237"),
              ASKED.without(CLIENT_POSTAL_CODE),
              ASKED.with(ORIGINATOR_TYPE, "Private"))) {
        assertThatThrownBy(() -> hub.route(other))
            .isInstanceOf(HubException.Unavailable.class)
            .hasMessageContaining("cannot be reached");
      }
    }
  }

  @Test
  void everyKindOfAnswerIsTheSameLater() {
    List<RoutingQuery> queries =
        List.of(
            ASKED,
            RoutingQuery.EMPTY,
            ASKED.with(MANUFACTURER, "2003"),
            ASKED.with(CLIENT_POSTAL_CODE, "99999"),
            ASKED.with(MANUFACTURER, "nonsense"));
    try (OfflineHub hub = away.open()) {
      for (RoutingQuery query : queries) {
        hub.explain(query);
      }
      away.gate().shut();
      for (RoutingQuery query : queries) {
        assertThat(hub.explain(query)).isEqualTo(away.itself().explain(query));
        // Who was told why was told the answer.
        assertThat(hub.route(query)).isEqualTo(away.itself().route(query));
      }
    }
  }

  @Test
  void anAnswerWhoseReasonsNobodyAskedForIsToldWithoutThem() {
    try (OfflineHub hub = away.open()) {
      RoutingAnswer answer = hub.route(ASKED);
      away.gate().shut();
      assertThat(hub.explain(ASKED))
          .isEqualTo(new ExplanationAnswer.AskedAround(answer, List.of(), false));
    }
  }

  @Test
  void listsAreRememberedAndAreWiderRatherThanNone() {
    try (OfflineHub hub = away.open()) {
      List<ReferenceItem> all = hub.referenceItems(ReferenceKind.MANUFACTURER, RoutingQuery.EMPTY);
      RoutingQuery narrow = RoutingQuery.EMPTY.with(CLIENT_POSTAL_CODE, "99999");
      List<ReferenceItem> some = hub.referenceItems(ReferenceKind.MANUFACTURER, narrow);
      assertThat(some).isNotEqualTo(all);
      away.gate().shut();
      assertThat(hub.referenceItems(ReferenceKind.MANUFACTURER, narrow)).isEqualTo(some);
      assertThat(hub.referenceItems(ReferenceKind.MANUFACTURER, narrow.with(SERVICE_TYPE, "1")))
          .isEqualTo(all);
      assertThatThrownBy(() -> hub.referenceItems(ReferenceKind.PRODUCT_TYPE, ASKED))
          .isInstanceOf(HubException.Unavailable.class);
    }
  }

  @Test
  void casesThatWereSeenAreFoundByTheirWords() {
    try (OfflineHub hub = away.open()) {
      ServiceCase seen = hub.findCase(GUID).orElseThrow();
      hub.searchCases(CaseSearch.ofText("lindqvist"), PageRequest.first(10));
      away.gate().shut();
      Dated<Optional<ServiceCase>> found = dated(hub, asked -> asked.findCase(GUID));
      assertThat(found.value()).contains(seen);
      assertThat(found.rememberedAt()).isPresent();
      for (String words : List.of("9001", GUID.toString(), "sorensen ÅSA", "sn!1")) {
        Dated<CasePage> page =
            dated(hub, asked -> asked.searchCases(CaseSearch.ofText(words), PageRequest.first(9)));
        assertThat(page.value()).as(words).isEqualTo(new CasePage(List.of(seen), 1));
        assertThat(page.rememberedAt()).isPresent();
      }
      assertThat(hub.searchCases(CaseSearch.ALL, PageRequest.first(9)).cases())
          .extracting(ServiceCase::id)
          .containsExactly(9002, 9001);
    }
  }

  @Test
  void aCaseThatWasNotSeenIsNotSaidToBeMissing() {
    try (OfflineHub hub = away.open()) {
      hub.findCase(GUID);
      away.gate().shut();
      assertThatThrownBy(() -> hub.findCase(new UUID(1, 2)))
          .isInstanceOf(HubException.Unavailable.class);
      assertThatThrownBy(
              () -> hub.searchCases(CaseSearch.ofText("lindqvist"), PageRequest.first(9)))
          .isInstanceOf(HubException.Unavailable.class);
    }
  }

  @Test
  void theAgeIsThatOfTheOldestPart() {
    Instant monday = Instant.parse("2026-11-23T10:00:00Z");
    Instant tuesday = monday.plus(Duration.ofDays(1));
    try (OfflineHub hub = away.open(at(tuesday))) {
      hub.route(RoutingQuery.EMPTY);
    }
    try (OfflineHub hub = away.open(at(monday))) {
      hub.route(ASKED);
    }
    away.gate().shut();
    try (OfflineHub hub = away.open(at(tuesday.plusSeconds(1)))) {
      assertThat(dated(hub, asked -> List.of(asked.route(RoutingQuery.EMPTY), asked.route(ASKED))))
          .extracting(Dated::rememberedAt)
          .isEqualTo(Optional.of(monday));
      assertThat(dated(hub, ServiceOrderHub::describe).rememberedAt()).isEmpty();
    }
  }

  @Test
  void aClockThatIsMovedMakesNoAgeNegative() {
    Instant now = Instant.parse("2026-11-23T10:00:00Z");
    try (OfflineHub hub = away.open(at(now))) {
      hub.route(ASKED);
    }
    away.gate().shut();
    Duration year = Duration.ofDays(365);
    for (Instant moved : List.of(now.minus(year), now.plus(year))) {
      try (OfflineHub hub = away.open(at(moved))) {
        assertThat(dated(hub, asked -> asked.route(ASKED)).rememberedAt())
            .contains(moved.isBefore(now) ? moved : now);
      }
    }
  }

  @Test
  void aDeskThatStartsWithoutItsHubWorksFromMemory() {
    HubDescription description;
    try (OfflineHub hub = away.open()) {
      description = hub.describe();
      hub.route(ASKED);
    }
    away.gate().shut();
    try (OfflineHub hub = away.open()) {
      assertThat(GatedHub.memory(hub).line()).isInstanceOf(Line.Offline.class);
      assertThat(hub.describe()).isEqualTo(description);
      assertThat(hub.route(ASKED)).isInstanceOf(RoutingAnswer.Workshop.class);
    }
  }

  @Test
  void aHubThatHangsKeepsADeskWithAMemoryWaitingForSecondsOnly() {
    try (OfflineHub hub = away.open()) {
      hub.describe();
      hub.route(ASKED);
    }
    away.gate().hang();
    long begin = System.nanoTime();
    try (OfflineHub hub = away.open()) {
      assertThat(hub.route(ASKED)).isInstanceOf(RoutingAnswer.Workshop.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
      assertThat(GatedHub.memory(hub).line())
          .isInstanceOfSatisfying(
              Line.Offline.class,
              line -> assertThat(line.sentence()).contains("has not answered yet"));
    }
  }

  @Test
  void aDeskThatHasNeverSeenItsHubOpensAllTheSame() {
    away.gate().shut();
    try (OfflineHub hub = away.open()) {
      assertThat(hub.describe().place()).isEqualTo(away.gate().uri().getAuthority());
      assertThatThrownBy(() -> hub.route(ASKED))
          .isInstanceOf(HubException.Unavailable.class)
          .hasMessageContaining("cannot be reached");
      away.gate().open();
      GatedHub.awaitOnline(hub);
      assertThat(hub.route(ASKED)).isInstanceOf(RoutingAnswer.Workshop.class);
      assertThat(hub.describe().caller().id()).isEqualTo(10);
    }
  }

  @Test
  void aTokenThatTheHubDoesNotKnowOpensNothing() {
    assertThatThrownBy(() -> away.open("no such token", Clock.systemUTC()))
        .isInstanceOf(HubException.Forbidden.class);
    // Nothing of it is held open.
    away.open().close();
  }

  @Test
  void whatOneCallerWasToldIsNotToldToAnother() {
    try (OfflineHub hub = away.open()) {
      hub.route(ASKED);
      hub.findCase(GUID);
      GatedHub.awaitWholeLog(hub);
    }
    away.gate().shut();
    try (OfflineHub hub = away.open("partner-1-token", Clock.systemUTC())) {
      assertThatThrownBy(() -> hub.route(ASKED)).isInstanceOf(HubException.Unavailable.class);
      assertThatThrownBy(() -> hub.findCase(GUID)).isInstanceOf(HubException.Unavailable.class);
      assertThat(GatedHub.memory(hub).logSync().rows()).isZero();
    }
  }

  @Test
  void aHubThatIsOnlyReadRemembersAsWellAndRefusesEverywhere() {
    ResendOrder order = new ResendOrder(GUID.toString(), Optional.empty(), Optional.empty());
    try (ServiceOrderHub reading = new ReadOnlyHub(away.open(), "Reading only.")) {
      HubMemory memory = reading.memory().orElseThrow();
      assertThat(memory.dated(hub -> hub.route(ASKED)).rememberedAt()).isEmpty();
      assertThat(memory.dated(ServiceOrderHub::describe).value().readOnly()).isTrue();
      away.gate().shut();
      assertThat(memory.dated(hub -> hub.route(ASKED)).rememberedAt()).isPresent();
      assertThat(memory.line()).isInstanceOf(Line.Offline.class);
      assertThatThrownBy(() -> memory.dated(hub -> hub.sendCompletedEmail(order)))
          .isInstanceOf(HubException.ReadOnly.class);
      assertThatThrownBy(() -> reading.sendCompletedEmail(order))
          .isInstanceOf(HubException.ReadOnly.class);
    }
    assertThat(away.outbox().writes(true)).isEmpty();
  }
}
