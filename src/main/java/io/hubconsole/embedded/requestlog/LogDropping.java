package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.requestlog.KeptRows.Limit;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.logindex.following.IndexedLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drops rows of the log that are not to be kept, now and then, on a thread of its own: few at a
 * time, and at rest as long as it works, so that whoever writes meanwhile is not held up. Several
 * processes may do so on one database.
 */
final class LogDropping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogDropping.class);

  /** Rows that are asked of the index at once. */
  private static final int ASKED_AT_ONCE = 10_000;

  /** Rows that are dropped in one transaction. */
  private static final int DROPPED_AT_ONCE = 250;

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(60);

  private final KeptRows kept;
  private final IndexedLog log;
  private final HubDatabase database;
  private final OldRows rows;
  private final Function<Instant, Roaring64Bitmap> needed;
  private final Clock clock;
  private final Rhythm rhythm;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /**
   * When it looks for rows to be dropped.
   *
   * @param first so long after it begins
   * @param every so long after it looked
   */
  record Rhythm(Duration first, Duration every) {
    static final Rhythm OF_A_HUB = new Rhythm(Duration.ofMinutes(1), Duration.ofMinutes(5));
  }

  /**
   * Begins.
   *
   * @param needed the rows that must stay whatever their age, at a time
   */
  LogDropping(
      KeptRows kept,
      IndexedLog log,
      HubDatabase database,
      Function<Instant, Roaring64Bitmap> needed,
      Clock clock,
      Rhythm rhythm) {
    this.kept = kept;
    this.log = log;
    this.database = database;
    this.rows = new OldRows(database);
    this.needed = needed;
    this.clock = clock;
    this.rhythm = rhythm;
    this.thread = Thread.ofPlatform().name("log-dropping").daemon().unstarted(this::run);
    if (!kept.equals(KeptRows.ALL)) {
      thread.start();
    }
  }

  private void run() {
    Duration pause = rhythm.first();
    while (isOpenAfter(pause)) {
      look();
      pause = rhythm.every();
    }
  }

  /** Lets time pass, unless it is to end. */
  private boolean isOpenAfter(Duration pause) {
    try {
      return !closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException never) {
      // Nobody has this thread to interrupt it.
      return false;
    }
  }

  private void look() {
    try {
      long dropped = 0;
      long now;
      do {
        now = dropSome(clock.instant());
        dropped += now;
      } while (now > 0 && isOpen());
      if (dropped > 0) {
        LOG.info("{} rows of the log were dropped", dropped);
        LogChanges.forgetOld(database);
      }
    } catch (RuntimeException fault) {
      // Also where the index is being made, or is closed meanwhile; only the kind, since a message
      // may hold values.
      LOG.debug("No rows of the log are dropped for now: {}", fault.getClass().getName());
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private long dropSome(Instant now) {
    long dropped = 0;
    for (Limit limit : kept.limits(now)) {
      List<Long> old = log.oldest(limit.before(), limit.left(), ASKED_AT_ONCE);
      if (!old.isEmpty()) {
        Roaring64Bitmap staying = needed.apply(now);
        dropped += drop(old.stream().filter(id -> !staying.contains(id)).toList(), limit.before());
      }
    }
    return dropped;
  }

  private long drop(List<Long> ids, Instant before) {
    long dropped = 0;
    Duration pause = Duration.ZERO;
    for (int from = 0; from < ids.size() && isOpenAfter(pause); from += DROPPED_AT_ONCE) {
      long begun = System.nanoTime();
      dropped += rows.drop(ids.subList(from, Math.min(ids.size(), from + DROPPED_AT_ONCE)), before);
      pause = Duration.ofNanos(System.nanoTime() - begun);
    }
    return dropped;
  }

  /** Lets it end after the rows it is at; it may still wait for the index. */
  void stop() {
    closing.countDown();
  }

  /** Ends it; the store must be open until then. */
  @Override
  public void close() {
    stop();
    if (!thread.isAlive()) {
      return;
    }
    try {
      boolean _ = thread.join(LONGEST_CLOSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
