package io.hubconsole.logindex;

import java.time.Instant;

/** Times as the index counts them: in milliseconds, as far as those reach. */
final class Times {
  private static final Instant FIRST = Instant.parse("-10000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("+200000-01-01T00:00:00Z");

  private Times() {}

  /** The last millisecond that is not after it. */
  static long floor(Instant time) {
    return (time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time).toEpochMilli();
  }

  /** The first millisecond that is not before it. */
  static long ceiling(Instant time) {
    long floor = floor(time);
    return Instant.ofEpochMilli(floor).isBefore(time) ? floor + 1 : floor;
  }
}
