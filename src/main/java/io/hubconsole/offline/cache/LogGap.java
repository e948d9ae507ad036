package io.hubconsole.offline.cache;

/**
 * Ids between which rows of a log may be missing.
 *
 * @param above the id below the lowest of them
 * @param below the id above the highest of them
 */
public record LogGap(long above, long below) {
  /** Below every row. */
  public static final long BOTTOM = Long.MIN_VALUE;

  /** Whether the two have ids in common. */
  boolean overlaps(LogGap other) {
    return above < other.below - 1 && other.above < below - 1;
  }

  /** From the lower end of both to the higher. */
  LogGap with(LogGap other) {
    return new LogGap(Math.min(above, other.above), Math.max(below, other.below));
  }
}
