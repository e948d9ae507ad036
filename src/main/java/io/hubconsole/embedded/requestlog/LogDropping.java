package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.requestlog.KeptRows.Limit;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.following.IndexedLog;
import io.hubconsole.storage.FaultKinds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
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

  private final Supplier<KeptRows> kept;
  private final IndexedLog log;
  private final HubDatabase database;
  private final OldRows rows;
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
   * @param kept which rows are; asked each time it looks
   */
  LogDropping(
      Supplier<KeptRows> kept, IndexedLog log, HubDatabase database, Clock clock, Rhythm rhythm) {
    this.kept = kept;
    this.log = log;
    this.database = database;
    this.rows = new OldRows(database);
    this.clock = clock;
    this.rhythm = rhythm;
    this.thread = Thread.ofPlatform().name("log-dropping").daemon().unstarted(this::run);
    thread.start();
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
      Instant now = clock.instant();
      long dropped = 0;
      for (Limit limit : kept.get().limits(now)) {
        dropped += dropBeyond(limit, now);
      }
      if (dropped > 0) {
        LOG.info("{} rows of the log were dropped", dropped);
        LogChanges.forgetOld(database);
      }
    } catch (HubException.Unavailable away) {
      // The index is being made, or the store does not answer, or the hub is closed: told
      // elsewhere.
      LOG.debug("No rows of the log are dropped for now: {}", away.getClass().getName());
    } catch (RuntimeException fault) {
      LOG.warn("No rows of the log are dropped for now: {}", FaultKinds.of(fault));
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  private long dropBeyond(Limit limit, Instant now) {
    List<Long> old = log.oldest(limit.before(), limit.left(), ASKED_AT_ONCE);
    if (old.isEmpty()) {
      return 0;
    }
    Set<Long> staying = rows.remembered(limit.before(), now);
    long dropped = 0;
    long some;
    do {
      some = drop(old.stream().filter(id -> !staying.contains(id)).toList(), limit.before());
      dropped += some;
      // Beyond those that stay there may be others.
      old = log.oldest(limit.before(), limit.left(), ASKED_AT_ONCE + staying.size());
    } while (some > 0 && isOpen());
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
