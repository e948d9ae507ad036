package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.store.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which rows of the request log are kept; others are dropped, the oldest first. Rows younger than
 * {@link #LEAST_DAYS} days stay in any case.
 *
 * @param days older rows are dropped; empty: none for its age
 * @param rows so many are kept in all; empty: any number
 */
public record KeptRows(OptionalInt days, OptionalLong rows) {
  /** A day more than an idempotency key is remembered: a repeat is answered with its row. */
  public static final int LEAST_DAYS = (int) IdempotencyKeys.KEPT.toDays() + 1;

  public static final KeptRows ALL = new KeptRows(OptionalInt.empty(), OptionalLong.empty());

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException where it is fewer than {@link #LEAST_DAYS} days, or no rows
   */
  public KeptRows {
    if (days.orElse(LEAST_DAYS) < LEAST_DAYS || rows.orElse(1) < 1) {
      throw new IllegalArgumentException("too few: " + days + ", " + rows);
    }
  }

  /** Rows before a time may go, as long as so many are left in all. */
  record Limit(Instant before, long left) {}

  /** What may go at that time. */
  List<Limit> limits(Instant now) {
    List<Limit> limits = new ArrayList<>();
    days.ifPresent(age -> limits.add(new Limit(now.minus(Duration.ofDays(age)), 0)));
    rows.ifPresent(left -> limits.add(new Limit(now.minus(Duration.ofDays(LEAST_DAYS)), left)));
    return limits;
  }
}
