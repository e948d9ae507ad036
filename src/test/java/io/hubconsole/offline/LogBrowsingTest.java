package io.hubconsole.offline;

import static io.hubconsole.offline.GatedHub.awaitWholeLog;
import static io.hubconsole.offline.GatedHub.dated;
import static io.hubconsole.offline.GatedHub.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.CreatedBetween;
import io.hubconsole.hub.RequestFilter.HostIs;
import io.hubconsole.hub.RequestFilter.IdBetween;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The request log, looked at from here, from there, and in between. */
@Execution(ExecutionMode.CONCURRENT)
class LogBrowsingTest {
  private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
  private static final int CASE = 9001;

  private GatedHub away;

  @BeforeEach
  void open(@TempDir Path folder) {
    away = new GatedHub(folder);
  }

  @AfterEach
  void close() {
    away.close();
  }

  /** Rows a second apart, with ids from 1001 on. */
  private void log(int rows) {
    List<OwnedRequest> more =
        LongStream.rangeClosed(1001, 1000 + rows)
            .mapToObj(id -> new OwnedRequest(row(id), 10, 2))
            .toList();
    away.hub()
        .database()
        .write(
            handle -> {
              RequestRows table = new RequestRows(new ContractJson());
              table.insert(handle, more);
              table.skipIds(handle, 1000 + rows);
              return true;
            });
  }

  private static ExternalRequest row(long id) {
    Instant time = NOON.plusSeconds(id);
    return new ExternalRequest(
        id,
        "type" + id % 3,
        id % 5 == 0 ? RequestStatus.ERROR : RequestStatus.SUCCESS,
        "https://host" + id % 4 + ".example/path",
        new RequestMeta(CASE, new JsonText("{\"number\":" + id + "}")),
        "request " + id,
        "response",
        null,
        time,
        time);
  }

  private static List<RequestFilter> filters() {
    return List.of(
        RequestFilter.ALL,
        RequestFilter.ALL.and(new TypeIs("type1", Sense.ONLY)),
        RequestFilter.ALL.and(new TypeIs("type1", Sense.NOT)),
        RequestFilter.ALL.and(new StatusIs(RequestStatus.ERROR)),
        RequestFilter.ALL.and(new HostIs("HOST2.example", Sense.ONLY)),
        RequestFilter.ALL.and(new MetaIs("number", "1007", Sense.ONLY)),
        RequestFilter.ALL.and(new MetaIs("caseId", "9001", Sense.ONLY)),
        RequestFilter.ALL.and(new IdBetween(Optional.of(1100L), Optional.empty())),
        RequestFilter.ALL.and(
            new CreatedBetween(
                new TimeRange(Optional.of(NOON), Optional.of(NOON.plusSeconds(1050))))),
        RequestFilter.ALL.withCommonSearch("request 11"),
        RequestFilter.ALL.withCommonSearch("\"Request 110\" response"));
  }

  private static List<ExternalRequest> walk(ServiceOrderHub hub, RequestFilter filter) {
    List<ExternalRequest> walked = new ArrayList<>();
    List<ExternalRequest> rows = hub.findRequests(filter, PageRequest.first(30)).rows();
    while (!rows.isEmpty()) {
      walked.addAll(rows);
      rows =
          hub.findRequests(filter, new PageRequest.OlderThan(rows.getLast().position(), 30)).rows();
    }
    return walked;
  }

  private void assertSame(ServiceOrderHub hub) {
    ServiceOrderHub itself = away.itself();
    for (RequestFilter filter : filters()) {
      assertThat(walk(hub, filter).equals(walk(itself, filter))).as(filter.toString()).isTrue();
      assertThat(hub.findRequests(filter, PageRequest.first(10)).count())
          .isEqualTo(itself.findRequests(filter, PageRequest.first(10)).count());
      assertThat(hub.histogram(filter, HistogramInterval.MINUTE))
          .isEqualTo(itself.histogram(filter, HistogramInterval.MINUTE));
    }
  }

  @Test
  void aWholeLogIsReadHereAlone() {
    log(500);
    try (OfflineHub hub = away.open()) {
      awaitWholeLog(hub);
      hub.findRequests(RequestFilter.ALL, PageRequest.first(1));
      away.gate().requests();
      long begin = System.nanoTime();
      assertSame(hub);
      long seconds = (System.nanoTime() - begin) / 1_000_000_000;
      // Nothing but the polls, and the one comparison of counts that comes with a start.
      assertThat(away.gate().requests()).hasSizeLessThanOrEqualTo((int) seconds / 3 + 3);
      Dated<RequestPage> page =
          dated(hub, asked -> asked.findRequests(RequestFilter.ALL, PageRequest.first(1)));
      assertThat(page.rememberedAt()).isPresent();
    }
  }

  @Test
  void aWholeLogIsReadTheSameWhileTheHubIsAway() {
    log(500);
    try (OfflineHub hub = away.open()) {
      awaitWholeLog(hub);
    }
    away.gate().shut();
    Instant before = Instant.now();
    try (OfflineHub hub = away.open()) {
      assertSame(hub);
      assertThat(memory(hub).logSync().whole()).isTrue();
      assertThat(memory(hub).logSync().running()).isFalse();
      assertThat(
              dated(hub, asked -> asked.histogram(RequestFilter.ALL, HistogramInterval.DAY))
                  .rememberedAt()
                  .orElseThrow())
          .isBefore(before);
    }
  }

  @Test
  void whatOneDoesIsSeenAtOnce() {
    try (OfflineHub hub = away.open()) {
      awaitWholeLog(hub);
      for (int i = 0; i < 5; i++) {
        ExternalRequest saved =
            ((SaveAnswer.Saved)
                    hub.saveRequest(
                        new NewExternalRequest(
                            "mine",
                            "success",
                            null,
                            RequestMeta.ofCase(CASE),
                            null,
                            null,
                            null,
                            Optional.empty())))
                .request();
        assertThat(hub.findRequests(RequestFilter.ALL, PageRequest.first(1)).rows())
            .containsExactly(saved);
      }
    }
  }

  @Test
  void aLogThatIsHereInPartIsReadFromTheHubAsAWhole() {
    log(3000);
    away.gate().delay(Duration.ofMillis(30));
    try (OfflineHub hub = away.open()) {
      GatedHub.await(() -> memory(hub).logSync().rows() > 300);
      assertThat(memory(hub).logSync().whole()).isFalse();
      ServiceOrderHub itself = away.itself();
      RequestFilter all = RequestFilter.ALL;
      assertThat(hub.findRequests(all, PageRequest.first(50)))
          .isEqualTo(itself.findRequests(all, PageRequest.first(50)));
      PageRequest oldest = new PageRequest.OlderThan(row(1040).position(), 50);
      assertThat(hub.findRequests(all, oldest)).isEqualTo(itself.findRequests(all, oldest));
      assertThat(hub.histogram(all, HistogramInterval.HOUR))
          .isEqualTo(itself.histogram(all, HistogramInterval.HOUR));
    }
  }

  @Test
  void ofALogThatIsHereInPartWhatIsKnownIsToldWhileTheHubIsAway() {
    log(3000);
    away.gate().delay(Duration.ofMillis(30));
    List<ExternalRequest> looked;
    try (OfflineHub hub = away.open()) {
      looked =
          hub.findRequests(RequestFilter.ALL, new PageRequest.OlderThan(row(1040).position(), 20))
              .rows();
      GatedHub.await(() -> memory(hub).logSync().rows() > 300);
    }
    away.gate().shut();
    try (OfflineHub hub = away.open()) {
      assertThat(memory(hub).logSync().whole()).isFalse();
      assertThat(memory(hub).logSync().total()).hasValue(3006);
      long known = memory(hub).logSync().rows();
      RequestPage page = hub.findRequests(RequestFilter.ALL, PageRequest.first(100));
      assertThat(page.count()).hasValue(known);
      assertThat(page.rows().getFirst().id()).isEqualTo(4000);
      // An older page that was looked at is there as well.
      assertThat(
              hub.findRequests(
                      RequestFilter.ALL, new PageRequest.OlderThan(row(1040).position(), 20))
                  .rows())
          .isEqualTo(looked);
    }
  }

  @Test
  void ofALogThatWasNeverSeenNothingIsTold() {
    away.gate().shut();
    try (OfflineHub hub = away.open()) {
      assertThatThrownBy(() -> hub.findRequests(RequestFilter.ALL, PageRequest.first(1)))
          .isInstanceOf(HubException.Unavailable.class);
      assertThatThrownBy(() -> hub.histogram(RequestFilter.ALL, HistogramInterval.DAY))
          .isInstanceOf(HubException.Unavailable.class);
      assertThat(memory(hub).logSync().total()).isEmpty();
    }
  }

  @Test
  void theNewestPartIsReadHereWhileTheRestIsOnItsWay() {
    log(3000);
    away.gate().delay(Duration.ofMillis(30));
    try (OfflineHub hub = away.open()) {
      GatedHub.await(() -> memory(hub).logSync().rows() > 600);
      Dated<RequestPage> newest =
          dated(
              hub,
              asked ->
                  asked.findRequests(
                      RequestFilter.ALL, new PageRequest.OlderThan(row(3950).position(), 50)));
      assertThat(newest.rememberedAt()).isPresent();
      assertThat(newest.value().rows()).extracting(ExternalRequest::id).startsWith(3949L);
      Dated<RequestPage> oldest =
          dated(
              hub,
              asked ->
                  asked.findRequests(
                      RequestFilter.ALL, new PageRequest.OlderThan(row(1040).position(), 20)));
      assertThat(oldest.rememberedAt()).isEmpty();
    }
  }
}
