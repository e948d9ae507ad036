package io.hubconsole.offline;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RoutingQuery;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A hub that is back is found to be within two seconds, however it was away. */
@Isolated("it measures time")
class BackOnlineTest {
  private GatedHub away;
  private OfflineHub hub;

  @BeforeEach
  void open(@TempDir Path folder) {
    away = new GatedHub(folder);
    hub = away.open();
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
    assertThat(GatedHub.dated(hub, asked -> asked.route(RoutingQuery.EMPTY)).rememberedAt())
        .isEmpty();
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
}
