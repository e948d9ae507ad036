package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.HistogramInterval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the log writes them: local, as exact as the interval asks for. */
final class TimeWords {
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter hour;
  private final DateTimeFormatter row;
  private final DateTimeFormatter minute;

  TimeWords(Locale locale, ZoneId zone) {
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern("EEE d MMM", locale).withZone(zone);
    this.hour = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale).withZone(zone);
    this.minute = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale).withZone(zone);
    this.row = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", locale).withZone(zone);
  }

  /** {@code Tue 24 Nov}, with the time of day within hours and minutes. */
  String moment(Instant time, HistogramInterval interval) {
    return switch (interval) {
      // Days are the hub's, of UTC; noon is within the day that is meant almost everywhere.
      case DAY -> day.format(time.plusSeconds(12 * 3600));
      case HOUR, MINUTE -> hour.format(time);
    };
  }

  /** {@code 2026-11-24 14:02:11}. */
  String row(Instant time) {
    return row.format(time);
  }

  /** {@code 2026-11-24 14:02}, where seconds tell nothing. */
  String minute(Instant time) {
    return minute.format(time);
  }

  ZoneId zone() {
    return zone;
  }
}
