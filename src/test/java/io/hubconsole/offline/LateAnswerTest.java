package io.hubconsole.offline;

import static io.hubconsole.hub.RoutingParameter.MANUFACTURER;
import static io.hubconsole.offline.GatedHub.dated;
import static io.hubconsole.offline.GatedHub.isOnline;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** How long a hub is waited for whose answer is remembered. */
@Isolated("it measures time")
class LateAnswerTest {
  private static final RoutingQuery ASKED = new RoutingQuery(Map.of(MANUFACTURER, "2001"));

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

  @Test
  void isNotForLongAndTheLateAnswerIsRememberedAllTheSame() {
    Instant before = route().rememberedAt().orElse(Instant.now());
    away.gate().delay(Duration.ofSeconds(6));
    long asked = System.nanoTime();
    Dated<RoutingAnswer> answer = route();
    assertThat(Duration.ofNanos(System.nanoTime() - asked))
        .isBetween(Duration.ofSeconds(3), Duration.ofMillis(5_500));
    assertThat(answer.rememberedAt()).isPresent();
    assertThat(isOnline(hub)).isTrue();
    Instant told = answer.rememberedAt().orElseThrow();
    assertThat(told).isBefore(before.plusSeconds(1));
    // It comes, and is what is told from then on.
    GatedHub.await(() -> rememberedNow().isAfter(told.plusSeconds(3)));
  }

  private Instant rememberedNow() {
    return route().rememberedAt().orElseThrow();
  }
}
