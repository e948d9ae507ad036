package io.hubconsole.ui.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistogramBarsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static HistogramBars since(String day, HistogramInterval interval) {
    Instant first = LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    return HistogramBars.of(
        List.of(new HistogramBucket(NOON, 3, 2)),
        interval,
        new TimeRange(Optional.of(first), Optional.empty()));
  }

  @Test
  void emptyBarsReachBackToWhereTheFilterBegins() {
    HistogramBars bars = since("2026-11-24", HistogramInterval.HOUR);
    assertThat(bars.bars()).hasSize(13);
    assertThat(bars.bars().getLast())
        .isEqualTo(new HistogramBar(NOON, NOON.plusSeconds(3600), 3, 2));
  }

  @Test
  void noStretchOfTimeIsTooLongForTheBars() {
    for (HistogramInterval interval : HistogramInterval.values()) {
      for (String day : List.of("1990-01-01", "-999999-01-01", "-999999999-01-01")) {
        HistogramBars bars = since(day, interval);
        assertThat(bars.bars()).hasSizeLessThanOrEqualTo(180);
        assertThat(bars.success()).isEqualTo(3);
        assertThat(bars.error()).isEqualTo(2);
      }
    }
  }
}
