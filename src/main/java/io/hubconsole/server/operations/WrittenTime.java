package io.hubconsole.server.operations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** Times as clients write them: ISO 8601; without an offset UTC, without a time midnight. */
final class WrittenTime {
  /** What every database can hold. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** Offsets as {@code Z}, {@code +02:00}, {@code +0200} and {@code +02}. */
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private WrittenTime() {}

  static Optional<Instant> read(String text) {
    return timeOf(text).filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
  }

  private static Optional<Instant> timeOf(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      boolean hasOffset = text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)");
      return Optional.of(
          hasOffset
              ? OffsetDateTime.parse(text, WITH_OFFSET).toInstant()
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
