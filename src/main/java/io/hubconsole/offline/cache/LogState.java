package io.hubconsole.offline.cache;

import java.time.Instant;
import java.util.List;

/**
 * How far a log is known.
 *
 * @param highest the highest id that was seen
 * @param total how many rows the hub told it has
 * @param polledAt when its newest rows were asked for
 * @param gaps where rows may be missing, the newest first
 * @param rows how many are known
 */
public record LogState(long highest, long total, Instant polledAt, List<LogGap> gaps, long rows) {
  public LogState {
    gaps = List.copyOf(gaps);
  }

  /** Whether anything can be told: that of rows not fetched yet there are none would be untrue. */
  boolean isAnything() {
    return rows > 0 || isWhole();
  }

  /** Whether no row is missing that the hub had when it was asked. */
  public boolean isWhole() {
    return gaps.isEmpty();
  }

  /** Whether rows are missing next to the highest that was seen, and so perhaps above it too. */
  public boolean missesNewest() {
    return !isWhole() && gaps.getFirst().below() > highest;
  }
}
