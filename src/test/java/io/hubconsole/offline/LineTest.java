package io.hubconsole.offline;

import static io.hubconsole.hub.RoutingParameter.MANUFACTURER;
import static io.hubconsole.offline.GatedHub.awaitOffline;
import static io.hubconsole.offline.GatedHub.awaitOnline;
import static io.hubconsole.offline.GatedHub.dated;
import static io.hubconsole.offline.GatedHub.isOnline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.outbox.Outbox.Registration;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a hub is taken to be away, and how soon it is found to be back. */
@Execution(ExecutionMode.CONCURRENT)
class LineTest {
  private static final RoutingQuery ASKED = new RoutingQuery(Map.of(MANUFACTURER, "2001"));
  private static final RoutingQuery NOT_ASKED = new RoutingQuery(Map.of(MANUFACTURER, "2002"));

  private GatedHub away;
  private OfflineHub hub;

  @BeforeEach
  void open(@TempDir Path folder) {
    away = new GatedHub(folder);
    hub = away.open();
    // A call of the hub's own that the gate cuts off would count as an outage.
    GatedHub.awaitWholeLog(hub);
    hub.route(ASKED);
  }

  @AfterEach
  void close() {
    hub.close();
    away.close();
  }

  private Dated<RoutingAnswer> route() {
    return dated(hub, asked -> asked.route(ASKED));
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void aStatusThatTellsOfAnOutageIsOne(int status) {
    away.gate().say(status);
    assertThat(route().rememberedAt()).isPresent();
    assertThat(isOnline(hub)).isFalse();
    assertThatThrownBy(() -> hub.route(NOT_ASKED)).isInstanceOf(HubException.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 409, 418, 422, 429, 500, 501})
  void anyOtherStatusIsAnAnswer(int status) {
    away.gate().say(status);
    assertThatThrownBy(this::route)
        .isInstanceOfSatisfying(
            HubException.Unavailable.class,
            fault -> assertThat(fault.answered()).isNotEqualTo(Answered.NOTHING));
    assertThat(isOnline(hub)).isTrue();
  }

  @Test
  void aBadValueIsAnAnswer() {
    away.gate().say(400);
    Dated<RoutingAnswer> answer = route();
    assertThat(answer.value()).isInstanceOf(RoutingAnswer.BadValue.class);
    assertThat(answer.rememberedAt()).isEmpty();
    assertThat(isOnline(hub)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aRefusalIsAnAnswer(int status) {
    away.gate().say(status);
    assertThatThrownBy(this::route).isInstanceOf(HubException.Forbidden.class);
    assertThat(isOnline(hub)).isTrue();
  }

  @Test
  void whoIsRefusedWhenTheHubIsBackIsToldNothingMore() {
    away.gate().shut();
    assertThat(route().rememberedAt()).isPresent();
    away.gate().say(401);
    GatedHub.await(
        () ->
            GatedHub.memory(hub).line() instanceof Line.Offline(Instant _, String sentence)
                && sentence.contains("token"));
    assertThatThrownBy(this::route).isInstanceOf(HubException.Forbidden.class);
  }

  @Test
  void theLineTellsSinceWhenAndWhy() {
    Instant before = Instant.now();
    away.gate().shut();
    assertThat(route().rememberedAt()).isPresent();
    assertThat(GatedHub.memory(hub).line())
        .isInstanceOfSatisfying(
            Line.Offline.class,
            line -> {
              assertThat(line.since()).isBetween(before, Instant.now());
              assertThat(line.sentence()).contains("127.0.0.1");
            });
    Line first = GatedHub.memory(hub).line();
    away.gate().say(503);
    GatedHub.await(() -> !GatedHub.memory(hub).line().equals(first));
    // Another reason, of the same outage.
    assertThat(((Line.Offline) GatedHub.memory(hub).line()).since())
        .isEqualTo(((Line.Offline) first).since());
  }

  @Test
  void whoListensHearsOfIt() {
    AtomicInteger heard = new AtomicInteger();
    try (Registration _ = GatedHub.memory(hub).listen(heard::incrementAndGet)) {
      away.gate().shut();
      assertThat(route().rememberedAt()).isPresent();
      GatedHub.await(() -> heard.get() > 0);
      int before = heard.get();
      away.gate().open();
      awaitOnline(hub);
      GatedHub.await(() -> heard.get() > before);
    }
    int ended = heard.get();
    away.gate().shut();
    awaitOffline(hub);
    assertThat(heard.get()).isEqualTo(ended);
  }

  @Test
  void aHundredOutagesLeaveOneLine() {
    for (int i = 0; i < 100; i++) {
      away.gate().shut();
      // Asked, so that the outage is noticed.
      assertThat(route().rememberedAt()).isPresent();
      away.gate().open();
      if (i % 20 == 0) {
        awaitOnline(hub);
      }
    }
    awaitOnline(hub);
    GatedHub.await(() -> route().rememberedAt().isEmpty());
  }

  @Test
  void whereNothingIsRememberedASlowHubIsWaitedFor() {
    away.gate().delay(Duration.ofSeconds(5));
    Dated<RoutingAnswer> answer = dated(hub, asked -> asked.route(NOT_ASKED));
    assertThat(answer.rememberedAt()).isEmpty();
    assertThat(answer.value()).isEqualTo(away.itself().route(NOT_ASKED));
  }
}
