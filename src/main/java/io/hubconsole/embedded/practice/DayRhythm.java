package io.hubconsole.embedded.practice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/** Spreads calls over days as people work: busy before noon, quiet at night and at weekends. */
final class DayRhythm {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final int[] BY_HOUR = {
    2, 1, 1, 1, 2, 4, 12, 30, 60, 80, 85, 75, 55, 70, 78, 66, 45, 28, 20, 16, 12, 8, 5, 3
  };

  private final Instant start;
  private final long lastMillis;
  private final long[] cumulative;

  /** The hours of so many days until now. */
  DayRhythm(Instant now, int days) {
    int hours = days * 24;
    this.start = now.minus(hours, ChronoUnit.HOURS);
    this.lastMillis = Duration.between(start, now).toMillis() - 1;
    this.cumulative = new long[hours + 1];
    for (int hour = 0; hour < hours; hour++) {
      cumulative[hour + 1] = cumulative[hour] + weight(start.plus(hour, ChronoUnit.HOURS));
    }
  }

  private static int weight(Instant time) {
    ZonedDateTime local = time.atZone(STOCKHOLM);
    boolean weekend =
        local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
    int weight = BY_HOUR[local.getHour()] * 4;
    return weekend ? weight / 4 + 1 : weight;
  }

  /** So many times, in order. */
  Instant[] times(int count, SplittableRandom random) {
    Instant[] times = new Instant[count];
    long total = cumulative[cumulative.length - 1];
    int hour = 0;
    for (int i = 0; i < count; i++) {
      double wanted = (i + random.nextDouble()) * total / count;
      while (cumulative[hour + 1] <= wanted) {
        hour++;
      }
      double part = (wanted - cumulative[hour]) / (cumulative[hour + 1] - cumulative[hour]);
      long millis = (long) ((hour + part) * Duration.ofHours(1).toMillis());
      times[i] = start.plusMillis(Math.min(millis, lastMillis));
    }
    return times;
  }
}
