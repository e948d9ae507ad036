package io.hubconsole.embedded.store.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Times as files write them: ISO 8601 with an offset, kept to the millisecond. */
final class WrittenTime {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private WrittenTime() {}

  static Optional<Instant> parse(String text) {
    try {
      Instant time = OffsetDateTime.parse(text.strip()).toInstant().truncatedTo(ChronoUnit.MILLIS);
      return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException notATime) {
      return Optional.empty();
    }
  }
}
