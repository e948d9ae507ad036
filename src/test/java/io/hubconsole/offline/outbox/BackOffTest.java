package io.hubconsole.offline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Ever longer waits, by a clock that nobody sets. */
class BackOffTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);

  private List<Long> waits(double random, int failures) {
    BackOff backOff = new BackOff(nanos::get, () -> random);
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < failures; i++) {
      backOff.failed(1, Optional.empty());
      millis.add(backOff.left(1).toMillis());
    }
    return millis;
  }

  @Test
  void theWaitDoublesUpToFiveMinutesWithJitter() {
    assertThat(waits(0.5, 11))
        .containsExactly(
            1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 32_000L, 64_000L, 128_000L, 256_000L, 300_000L,
            300_000L);
    assertThat(waits(0, 2)).containsExactly(800L, 1_600L);
    assertThat(waits(1, 10)).startsWith(1_200L, 2_400L).endsWith(300_000L);
    assertThat(waits(0.5, 3_000)).endsWith(300_000L);
  }

  @Test
  void theHubsWishIsHonouredWhereItIsLonger() {
    BackOff backOff = new BackOff(nanos::get, () -> 0.5);
    backOff.failed(1, Optional.of(Duration.ofHours(2)));
    assertThat(backOff.left(1)).isEqualTo(Duration.ofHours(2));
    backOff.failed(1, Optional.of(Duration.ofMillis(1)));
    assertThat(backOff.left(1)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void timePassesEvenWhereItsNumberTurnsOver() {
    BackOff backOff = new BackOff(nanos::get, () -> 0.5);
    backOff.failed(1, Optional.empty());
    backOff.failed(1, Optional.empty());
    nanos.addAndGet(Duration.ofMillis(1_500).toNanos());
    assertThat(backOff.left(1)).isEqualTo(Duration.ofMillis(500));
    nanos.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(backOff.left(1)).isZero();
    assertThat(backOff.left(2)).isZero();
    backOff.failed(1, Optional.empty());
    backOff.forget(1);
    assertThat(backOff.left(1)).isZero();
    backOff.failed(1, Optional.empty());
    assertThat(backOff.left(1)).isEqualTo(Duration.ofSeconds(1));
  }
}
