package io.hubconsole.server.operations;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as clients write them: ISO 8601; without an offset UTC, without a time midnight. */
final class WrittenTime {
  /** What every database can hold. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  /** A time with its offset, as {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}. */
  private static final Pattern WITH_OFFSET =
      Pattern.compile("(?<time>.*T.*)(?<offset>Z|[+-]\\d\\d(?::?\\d\\d)?)");

  private WrittenTime() {}

  static Optional<Instant> read(String text) {
    return timeOf(text).filter(time -> !time.isBefore(FIRST) && !time.isAfter(LAST));
  }

  private static Optional<Instant> timeOf(String text) {
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      Matcher written = WITH_OFFSET.matcher(text);
      return Optional.of(
          written.matches()
              ? LocalDateTime.parse(written.group("time"))
                  .toInstant(ZoneOffset.of(written.group("offset")))
              : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException notOne) {
      return Optional.empty();
    }
  }
}
