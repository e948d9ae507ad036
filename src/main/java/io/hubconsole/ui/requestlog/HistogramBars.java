package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bars of a histogram from the first to the last, empty ones among them.
 *
 * @param interval in which the hub counted; a bar may hold several
 */
record HistogramBars(HistogramInterval interval, List<HistogramBar> bars) {
  /** More bars than this are too thin to hit. */
  private static final int MOST = 180;

  HistogramBars {
    bars = List.copyOf(bars);
  }

  static HistogramBars none() {
    return new HistogramBars(HistogramInterval.DAY, List.of());
  }

  /** The interval in which a stretch of time is counted best. */
  static HistogramInterval intervalOf(Duration span) {
    for (HistogramInterval interval : HistogramInterval.values()) {
      if (span.dividedBy(interval.length()) <= MOST) {
        return interval;
      }
    }
    return HistogramInterval.DAY;
  }

  /**
   * Lines buckets up without gaps.
   *
   * @param limits what the filter says of the time: the bars fill it where it is closed
   */
  static HistogramBars of(
      List<HistogramBucket> buckets, HistogramInterval interval, TimeRange limits) {
    if (buckets.isEmpty()) {
      return new HistogramBars(interval, List.of());
    }
    Duration length = interval.length();
    Instant first =
        limits
            .after()
            // The first moment that belongs to an open range.
            .map(after -> floor(after.plusMillis(1), length))
            .orElse(buckets.getFirst().from());
    Instant last =
        limits
            .before()
            .map(before -> floor(before.minusMillis(1), length))
            .orElse(buckets.getLast().from());
    first = first.isAfter(buckets.getFirst().from()) ? buckets.getFirst().from() : first;
    last = last.isBefore(buckets.getLast().from()) ? buckets.getLast().from() : last;
    long count = Duration.between(first, last).dividedBy(length) + 1;
    long together = Math.max(1, Math.ceilDiv(count, MOST));
    return new HistogramBars(interval, fill(buckets, first, count, length, together));
  }

  private static List<HistogramBar> fill(
      List<HistogramBucket> buckets, Instant first, long count, Duration length, long together) {
    List<HistogramBar> bars = new ArrayList<>();
    int next = 0;
    for (long i = 0; i < count; i += together) {
      Instant from = first.plus(length.multipliedBy(i));
      Instant until = from.plus(length.multipliedBy(together));
      long success = 0;
      long error = 0;
      while (next < buckets.size() && buckets.get(next).from().isBefore(until)) {
        success += buckets.get(next).success();
        error += buckets.get(next).error();
        next++;
      }
      bars.add(new HistogramBar(from, until, success, error));
    }
    return bars;
  }

  private static Instant floor(Instant time, Duration length) {
    long seconds = length.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
  }

  /** The stretch of time of some bars. */
  TimeRange range(int first, int last) {
    return new TimeRange(
        Optional.of(bars.get(first).from().minusMillis(1)), Optional.of(bars.get(last).until()));
  }

  long success() {
    return bars.stream().mapToLong(HistogramBar::success).sum();
  }

  long error() {
    return bars.stream().mapToLong(HistogramBar::error).sum();
  }

  /** The most that one bar holds. */
  long highest() {
    return bars.stream().mapToLong(HistogramBar::all).max().orElse(0);
  }
}
