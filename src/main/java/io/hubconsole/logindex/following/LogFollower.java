package io.hubconsole.logindex.following;

import io.hubconsole.logindex.LogIndex;
import io.hubconsole.logindex.LogMark;
import io.hubconsole.logindex.following.FollowedLog.Change;
import io.hubconsole.logindex.following.FollowedLog.Changes;
import io.hubconsole.logindex.following.FollowedLog.Newest;
import io.hubconsole.logindex.following.FollowedLog.Range;
import io.hubconsole.logindex.following.FollowedLog.Row;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings what is in the store, and not in the index, into the index. One thread at a time.
 *
 * <p>After a {@link io.hubconsole.hub.HubException} it can go on, from what it had taken until
 * then; after any other fault it is not known what is in the index, and it must be closed.
 */
final class LogFollower {
  /** How many rows are read at once, at most. */
  private static final int STEP = 1000;

  /** How much of their texts, in characters, but for a single row that has more. */
  private static final long STEP_LENGTH = 4L << 20;

  /** How many rows that were changed. */
  private static final int CHANGED = 16;

  /** No more numbers are given away while a transaction is open. */
  private static final long WINDOW = 200_000;

  private static final LogMark NOTHING = new LogMark("", 0, 0, 0);

  private final FollowedLog log;
  private final LogIndex index;
  private String name;
  private FollowedNumbers rows;
  private long change;
  private long first;

  /** Up to there, rows may be in the index already. */
  private long again;

  private LogFollower(FollowedLog log, LogIndex index, LogMark from, Newest now) {
    this.log = log;
    this.index = index;
    this.name = now.log();
    this.first = from.settled();
    this.again = from.highest();
    this.rows = numbersFrom(from.settled(), now);
    this.change = from.change();
  }

  /**
   * Goes on where the index stands; from the beginning where it is not of this log.
   *
   * @param newest how far the log is
   */
  static LogFollower of(FollowedLog log, LogIndex index, Newest newest) throws IOException {
    Optional<LogMark> mark = index.mark();
    if (mark.isPresent()
        && mark.get().store().equals(sealed(log, newest.log(), mark.get().settled()))) {
      return new LogFollower(log, index, mark.get(), newest);
    }
    LogFollower follower = new LogFollower(log, index, NOTHING, newest);
    follower.beginAnew(newest);
    return follower;
  }

  private static String sealed(FollowedLog log, String name, long settled) {
    return name + "/" + log.seal(settled);
  }

  /** Forgets all; changes that were told before are in the rows. */
  void beginAnew(Newest newest) throws IOException {
    index.clear();
    name = newest.log();
    rows = numbersFrom(0, newest);
    change = newest.change();
    first = 0;
    again = 0;
  }

  private FollowedNumbers numbersFrom(long number, Newest now) {
    return new FollowedNumbers(
        number, log.comesInOrder() ? Long.MAX_VALUE - 1 : now.row() - WINDOW);
  }

  /**
   * Some of what is new; whether there was anything.
   *
   * @param asked whether somebody waits for it
   */
  boolean step(boolean asked) throws IOException {
    boolean rowsCame = takeRows();
    boolean lateRowsCame = takeLateRows(asked);
    return takeChanges() || rowsCame || lateRowsCame;
  }

  /**
   * Whether that is the log which the index follows: a store may have been begun anew meanwhile.
   */
  boolean isOf(Newest newest) {
    return newest.isOf(name);
  }

  /** Whether the index has all up to there, but for what was passed over. */
  boolean hasAllOf(Newest newest) {
    return isOf(newest) && rows.highest() >= newest.row() && change >= newest.change();
  }

  /** Whether nothing may come that has a lower number than what is there. */
  boolean isComplete() {
    return rows.isComplete();
  }

  /**
   * What part of the rows up to the newest is in the index, from 0 to 1, about: by their numbers.
   */
  double done(Newest newest) {
    long all = newest.row() - first;
    return all <= 0 ? 1 : Math.clamp((double) (rows.highest() - first) / all, 0, 1);
  }

  private boolean takeRows() throws IOException {
    long now = System.nanoTime();
    List<Row> found = log.above(rows.highest(), STEP, STEP_LENGTH);
    for (Row row : found) {
      if (row.number() > again) {
        index.add(row.row());
      } else {
        index.replace(row.row());
      }
    }
    rows.takeNew(found.stream().map(Row::number).toList(), now);
    return !found.isEmpty();
  }

  private boolean takeLateRows(boolean asked) throws IOException {
    long now = System.nanoTime();
    List<Range> ranges = rows.lookedFor(now, asked);
    if (ranges.isEmpty()) {
      return false;
    }
    List<Long> late = log.idsIn(ranges, rows::isMissing);
    replace(late);
    rows.looked(now);
    return !late.isEmpty();
  }

  private boolean takeChanges() throws IOException {
    Changes told = log.changesAfter(change, STEP);
    if (told.forgotten() > change) {
      beginAnew(log.newest());
      return true;
    }
    replace(told.changes().stream().map(Change::row).distinct().toList());
    if (!told.changes().isEmpty()) {
      change = told.changes().getLast().number();
    }
    return !told.changes().isEmpty();
  }

  /** Puts rows into the index as they are now; those beyond the highest come by themselves. */
  private void replace(List<Long> ids) throws IOException {
    for (int from = 0; from < ids.size(); from += CHANGED) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + CHANGED));
      Map<Long, Row> now = new HashMap<>();
      log.rows(some).forEach(row -> now.put(row.row().request().id(), row));
      for (long id : some) {
        Row row = now.get(id);
        if (row == null || row.number() > rows.highest()) {
          index.remove(id);
        } else {
          index.replace(row.row());
        }
      }
      rows.takeLate(now.values().stream().map(Row::number).toList());
    }
  }

  /** How far the index has followed, for the next start. */
  LogMark mark() {
    long settled = rows.settled();
    return new LogMark(sealed(log, name, settled), settled, rows.highest(), change);
  }
}
