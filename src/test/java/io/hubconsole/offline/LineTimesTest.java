package io.hubconsole.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How soon a hub that is back is found to be, however it was away, and for how long one is waited
 * for whose answer is remembered.
 */
@Isolated("it measures time")
class LineTimesTest {
  private GatedHub away;
  private OfflineHub hub;

  @BeforeEach
  void open(@TempDir Path folder) {
    away = new GatedHub(folder);
    hub = away.open();
    // A call of the hub's own that the gate cuts off would count as an outage.
    GatedHub.awaitWholeLog(hub);
    hub.route(RoutingQuery.EMPTY);
  }

  @AfterEach
  void close() {
    hub.close();
    away.close();
  }

  private void assertBackWithinTwoSeconds() {
    assertThat(GatedHub.isOnline(hub)).isFalse();
    away.gate().open();
    long opened = System.nanoTime();
    GatedHub.awaitOnline(hub);
    assertThat(Duration.ofNanos(System.nanoTime() - opened)).isLessThan(Duration.ofSeconds(2));
    assertThat(route().rememberedAt()).isEmpty();
  }

  private Dated<RoutingAnswer> route() {
    return GatedHub.dated(hub, asked -> asked.route(RoutingQuery.EMPTY));
  }

  @Test
  void afterItWasRefusing() {
    away.gate().shut();
    hub.route(RoutingQuery.EMPTY);
    assertBackWithinTwoSeconds();
  }

  @Test
  void afterItHung() throws InterruptedException {
    away.gate().say(503);
    hub.route(RoutingQuery.EMPTY);
    away.gate().hang();
    int before = away.gate().connections();
    Thread.sleep(Duration.ofSeconds(7));
    // Tries that hang are few at once.
    assertThat(away.gate().connections() - before).isLessThanOrEqualTo(8);
    assertBackWithinTwoSeconds();
  }

  @Test
  void aLateAnswerIsNotWaitedForAndIsRememberedAllTheSame() {
    Instant before = route().rememberedAt().orElse(Instant.now());
    away.gate().delay(Duration.ofSeconds(6));
    long asked = System.nanoTime();
    Dated<RoutingAnswer> answer = route();
    assertThat(Duration.ofNanos(System.nanoTime() - asked))
        .isBetween(Duration.ofSeconds(3), Duration.ofMillis(5_500));
    assertThat(answer.rememberedAt()).isPresent();
    assertThat(GatedHub.isOnline(hub)).isTrue();
    Instant told = answer.rememberedAt().orElseThrow();
    assertThat(told).isBefore(before.plusSeconds(1));
    // It comes, and is what is told from then on.
    GatedHub.await(() -> route().rememberedAt().orElseThrow().isAfter(told.plusSeconds(3)));
  }
}
