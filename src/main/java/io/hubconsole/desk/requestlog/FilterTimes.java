package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.TimeRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Moments in the text of a filter: {@code 2026-11-20}, {@code 2026-11-20T14:02}, or with an offset.
 * A range includes its first moment; a day at its end belongs to it whole.
 */
final class FilterTimes {
  private final ZoneId zone;

  FilterTimes(ZoneId zone) {
    this.zone = zone;
  }

  Optional<Instant> moment(String text) {
    try {
      if (!text.contains("T")) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
      }
      return Optional.of(
          hasOffset(text)
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text).atZone(zone).toInstant());
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }

  private static boolean hasOffset(String text) {
    String time = text.substring(text.indexOf('T') + 1);
    return time.endsWith("Z") || time.contains("+") || time.contains("-");
  }

  /** The open start of a range whose first moment that is. */
  Optional<Instant> after(String text) {
    return moment(text).map(first -> first.minusMillis(1));
  }

  /** The open end of a range: a whole day belongs to it, a moment does not. */
  Optional<Instant> before(String text) {
    try {
      return Optional.of(LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant());
    } catch (DateTimeException notADay) {
      return moment(text);
    }
  }

  String moment(Instant moment) {
    return moment.atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /** The text of an open start. */
  String since(Instant after) {
    Instant first = after.plusMillis(1);
    LocalDate day = first.atZone(zone).toLocalDate();
    return day.atStartOfDay(zone).toInstant().equals(first) ? day.toString() : moment(first);
  }

  /** The text of an open end. */
  String until(Instant before) {
    LocalDate day = before.atZone(zone).toLocalDate();
    return day.atStartOfDay(zone).toInstant().equals(before)
        ? day.minusDays(1).toString()
        : moment(before);
  }

  Optional<TimeRange> range(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return Optional.empty();
    }
    Optional<Instant> after = after(text.substring(0, dots));
    Optional<Instant> before = before(text.substring(dots + 2));
    return after.isPresent() && before.isPresent()
        ? Optional.of(new TimeRange(after, before))
        : Optional.empty();
  }
}
