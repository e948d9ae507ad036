package io.hubconsole.offline.cache;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.rows.SqlConditions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * How far a log is known: up to the highest id that was seen, but for some gaps. Rows and the ends
 * of the gaps that they close are written in one transaction, so that a sync that is cut off at any
 * moment goes on where it was.
 */
public final class LogProgress {
  /** A poll that finds nothing is written down no more often than that. */
  private static final Duration WRITTEN_EVERY = Duration.ofSeconds(30);

  private final MemoryDatabase database;
  private final MemoryOwner owner;
  private final KnownRows rows;
  private final Clock clock;
  private volatile Instant polled = Instant.MIN;

  LogProgress(MemoryDatabase database, MemoryOwner owner, KnownRows rows, Clock clock) {
    this.database = database;
    this.owner = owner;
    this.rows = rows;
    this.clock = clock;
    forgetOthers();
  }

  /** Rows of another hub, or of another caller's, are not this one's. */
  private void forgetOthers() {
    var _ =
        database.write(
            handle -> {
              boolean ours =
                  handle
                      .createQuery("select hub from log_state")
                      .mapTo(String.class)
                      .findOne()
                      .filter(owner.hub()::equals)
                      .isPresent();
              if (!ours) {
                KnownRows.clear(handle);
                handle.execute("truncate table log_gap");
                handle.execute("truncate table log_state");
              }
              KnownRows.forgetManyChanges(handle);
              return ours;
            });
  }

  /** How far it is known; empty where it was never asked for, or the memory fails. */
  public Optional<LogState> state() {
    return database.<Optional<LogState>>read(this::state).orElse(Optional.empty());
  }

  private Optional<LogState> state(Handle handle) {
    return handle
        .createQuery("select highest, total, polled_at from log_state")
        .map(
            (row, _) -> {
              Instant written = row.getObject("polled_at", OffsetDateTime.class).toInstant();
              return new LogState(
                  row.getLong("highest"),
                  row.getLong("total"),
                  written.isBefore(polled) ? polled : written,
                  gaps(handle),
                  count(handle));
            })
        .findOne();
  }

  private static long count(Handle handle) {
    return handle.createQuery("select count(*) from external_request").mapTo(Long.class).one();
  }

  /** The gaps, the newest first. */
  static List<LogGap> gaps(Handle handle) {
    return handle
        .createQuery("select above, below from log_gap order by below desc")
        .map((row, _) -> new LogGap(row.getLong(1), row.getLong(2)))
        .list();
  }

  /**
   * The id above which the newest rows are to be asked for: some that are known are asked for
   * again, since a row may have been changed, or have come into sight after one with a higher id.
   *
   * @param rows how many at most
   * @param recent how far before the newest
   */
  public long lookBack(int rows, Duration recent) {
    return database
        .read(
            handle -> {
              Optional<LogState> state = state(handle);
              if (state.isEmpty()) {
                return LogGap.BOTTOM;
              }
              long from = recent(handle, rows, recent).orElse(state.get().highest());
              // Above the newest gap all is known, and can be looked at again.
              long known =
                  state.get().gaps().stream()
                      .mapToLong(gap -> gap.below() - 1)
                      .reduce(LogGap.BOTTOM, Math::max);
              return Math.min(Math.max(from, known), state.get().highest());
            })
        .orElse(LogGap.BOTTOM);
  }

  /** The highest id below all recent rows; empty where there are no rows. */
  private static OptionalLong recent(Handle handle, int rows, Duration recent) {
    String newest =
        "(select id, created_at from external_request order by id desc limit " + rows + ")";
    Optional<OffsetDateTime> latest =
        handle
            .createQuery("select max(created_at) from " + newest)
            .mapTo(OffsetDateTime.class)
            .findOne();
    if (latest.isEmpty()) {
      return OptionalLong.empty();
    }
    String lowest = "select min(id) from " + newest + " where created_at >= :since";
    return OptionalLong.of(
        handle
            .createQuery("select max(id) from external_request where id < (" + lowest + ")")
            .bind("since", latest.get().minus(recent))
            .mapTo(Long.class)
            .findOne()
            .orElse(LogGap.BOTTOM));
  }

  /**
   * Takes the newest rows of those above an id. Where they are not all, what lies between is a gap.
   *
   * @param from of {@link #lookBack}
   * @param told the newest rows
   * @param count how many rows there are above the id
   * @return whether it was kept
   */
  public boolean takeNewest(long from, List<ExternalRequest> told, long count) {
    return take(from, told, count, true);
  }

  /**
   * Takes rows above the highest id that was seen: they were counted with the newest.
   *
   * @param above the highest id that was seen
   * @param told the newest rows above it
   * @param count how many there are
   * @return whether it was kept
   */
  public boolean takeHigher(long above, List<ExternalRequest> told, long count) {
    return take(above, told, count, false);
  }

  private boolean take(long from, List<ExternalRequest> told, long count, boolean counts) {
    Instant now = clock.instant();
    boolean kept =
        database
            .write(
                handle -> {
                  Optional<LogState> before = state(handle);
                  long total =
                      counts
                          ? total(handle, before, from, count)
                          : before.map(LogState::total).orElse(count);
                  rows.put(handle, told);
                  long highest =
                      told.stream()
                          .mapToLong(ExternalRequest::id)
                          .reduce(before.map(LogState::highest).orElse(0L), Math::max);
                  if (KnownRows.count(handle, from, Long.MAX_VALUE) != count) {
                    addGap(handle, new LogGap(from, highest + 1));
                  }
                  write(handle, before, highest, total, now);
                  return true;
                })
            .orElse(false);
    if (kept) {
      polled = now;
    }
    return kept;
  }

  /** How many rows there are in all, now that there are so many above an id. */
  private static long total(Handle handle, Optional<LogState> before, long from, long count) {
    if (before.isEmpty() || from == LogGap.BOTTOM) {
      return count;
    }
    long known = KnownRows.count(handle, from, before.get().highest() + 1);
    return before.get().total() + count - known;
  }

  private void write(
      Handle handle, Optional<LogState> before, long highest, long total, Instant now) {
    OffsetDateTime time = SqlConditions.utc(now);
    if (before.isEmpty()) {
      handle.execute(
          "insert into log_state (hub, highest, total, polled_at) values (?, ?, ?, ?)",
          owner.hub(),
          highest,
          total,
          time);
    } else {
      handle.execute(
          "update log_state set highest = ?, total = ?, polled_at = ?"
              + " where highest <> ? or total <> ? or polled_at < ? or polled_at > ?",
          highest,
          total,
          time,
          highest,
          total,
          time.minus(WRITTEN_EVERY),
          time);
    }
  }

  /** Some rows may be missing there after all. */
  public boolean addGap(LogGap gap) {
    return database
        .write(
            handle -> {
              addGap(handle, gap);
              return true;
            })
        .orElse(false);
  }

  private static void addGap(Handle handle, LogGap added) {
    LogGap whole = added;
    for (LogGap gap : gaps(handle)) {
      if (gap.overlaps(whole)) {
        whole = whole.with(gap);
        remove(handle, gap);
      }
    }
    insert(handle, whole);
  }

  private static void insert(Handle handle, LogGap gap) {
    handle.execute("insert into log_gap (above, below) values (?, ?)", gap.above(), gap.below());
  }

  private static boolean remove(Handle handle, LogGap gap) {
    return handle.execute(
            "delete from log_gap where above = ? and below = ?", gap.above(), gap.below())
        > 0;
  }

  /**
   * Takes all rows at the upper end of a gap, which becomes smaller by them.
   *
   * @param above the id below which no row of them is
   * @return whether it was kept
   */
  public boolean takeTop(LogGap gap, long above, List<ExternalRequest> told) {
    return database
        .write(
            handle -> {
              // A memory that was begun anew has no such gap.
              if (!remove(handle, gap)) {
                return false;
              }
              rows.replace(handle, above, gap.below(), told);
              if (above > gap.above()) {
                insert(handle, new LogGap(gap.above(), above + 1));
              }
              return true;
            })
        .orElse(false);
  }

  /** How many rows are known between two ids, neither of which belongs to it. */
  public long count(LogGap within) {
    return database
        .read(handle -> KnownRows.count(handle, within.above(), within.below()))
        .orElse(0L);
  }

  /** The id in the middle of the rows that are known there; empty where there are too few. */
  public OptionalLong middle(LogGap within) {
    long half = count(within) / 2;
    return database
        .<OptionalLong>read(
            handle ->
                handle
                    .createQuery(
                        "select id from external_request where id > :above and id < :below"
                            + " order by id limit 1 offset :half")
                    .bind("above", within.above())
                    .bind("below", within.below())
                    .bind("half", half)
                    .mapTo(Long.class)
                    .findOne()
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty()))
        .orElse(OptionalLong.empty());
  }

  /** The hub has told how many rows it has in all. */
  public void told(long total) {
    var _ = database.write(handle -> handle.execute("update log_state set total = ?", total));
  }
}
