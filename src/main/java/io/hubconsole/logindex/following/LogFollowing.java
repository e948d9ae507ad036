package io.hubconsole.logindex.following;

import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.logindex.LogIndex;
import io.hubconsole.logindex.following.FollowedLog.Newest;
import io.hubconsole.rows.MetaValues;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index along with the log, on a thread of its own: it alone writes the index, since an
 * interrupt of a thread that writes would close its files. Others wait for it.
 */
final class LogFollowing implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LogFollowing.class);

  /** How long the log is left alone while nobody asks; a row is found at the latest after it. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  /**
   * So long a start has the machine to itself, before an index is opened that nobody asks for. One
   * that has to be made is begun at once: it takes longer than anybody waits.
   */
  private static final Duration FIRST = Duration.ofSeconds(3);

  /** How long an index is left alone that failed. */
  private static final Duration REST = Duration.ofSeconds(30);

  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(60);

  private final FollowedLog log;
  private final MetaValues metas;
  private final IndexPlace place;
  private final Duration first;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private final Condition told = lock.newCondition();
  private boolean wanted;
  private boolean woken;
  private volatile boolean closing;

  /** Whether the index may be damaged. */
  private volatile boolean suspect;

  /** When it was found damaged, on the steady clock in nanoseconds. */
  private long damaged = System.nanoTime() - 2 * REST.toNanos();

  private long begun;

  /** Whether somebody waits for the round that is begun. */
  private boolean forSomebody;

  private volatile Standing standing = new Standing.Behind(0);

  /** Begins; with an index in memory not before somebody asks, since imports never do. */
  LogFollowing(FollowedLog log, MetaValues metas, IndexPlace place) {
    this.log = log;
    this.metas = metas;
    this.place = place;
    this.wanted = !(place instanceof IndexPlace.Memory);
    this.first = place.isMade() ? FIRST : Duration.ZERO;
    this.thread = Thread.ofPlatform().name("log-index").daemon().start(this::run);
  }

  /**
   * How far it is, once it has all that is in the store by now, or at the end of the wait.
   *
   * @throws InterruptedException where this thread is asked to stop waiting
   */
  Standing upToDate(Duration longest) throws InterruptedException {
    Newest newest = log.newest();
    if (standing instanceof Standing.Ready ready && ready.complete() && ready.hasAll(newest)) {
      return ready;
    }
    long end = System.nanoTime() + longest.toNanos();
    lock.lockInterruptibly();
    try {
      wanted = true;
      // What was passed over is looked for by a round that begins from now on.
      long round = begun + 1;
      while (!isAnswer(standing, round, newest) && System.nanoTime() - end < 0) {
        wake();
        boolean _ = told.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      return standing;
    } finally {
      lock.unlock();
    }
  }

  private static boolean isFresh(Standing.Failed failed) {
    return rest(failed).isPositive();
  }

  /** How long an index that failed is left alone still. */
  static Duration rest(Standing.Failed failed) {
    return REST.minusNanos(System.nanoTime() - failed.at());
  }

  private void wake() {
    woken = true;
    asked.signal();
  }

  private static boolean isAnswer(Standing now, long round, Newest newest) {
    return switch (now) {
      case Standing.Ready ready ->
          ready.hasAll(newest) && (ready.complete() || ready.round() >= round);
      case Standing.Failed failed -> isFresh(failed);
      case Standing.Away away -> away.round() >= round;
      case Standing.Behind _ -> false;
      case Standing.Closed _ -> true;
    };
  }

  /** A search in the index failed by itself: all of it is read, and made anew where damaged. */
  void suspect(LogIndex index) {
    lock.lock();
    try {
      if (standing instanceof Standing.Ready ready && ready.index() == index) {
        suspect = true;
        wake();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    OpenIndex open = null;
    while (mayGoOn()) {
      open = followed(open);
    }
    if (open != null) {
      keep(open);
    }
    tell(new Standing.Closed());
  }

  /** Waits until there may be something to do. */
  private boolean mayGoOn() {
    lock.lock();
    try {
      long end = System.nanoTime() + pause().toNanos();
      long left = end - System.nanoTime();
      while (!closing && !(wanted && (woken || left <= 0))) {
        long _ = asked.awaitNanos(wanted ? left : Long.MAX_VALUE);
        left = end - System.nanoTime();
      }
      forSomebody = woken;
      woken = false;
      begun++;
      return !closing;
    } catch (InterruptedException never) {
      // Nobody has this thread to interrupt it.
      return !closing;
    } finally {
      lock.unlock();
    }
  }

  private Duration pause() {
    if (begun == 0) {
      return first;
    }
    return switch (standing) {
      case Standing.Failed _ -> REST;
      case Standing.Behind _ -> Duration.ZERO;
      case Standing.Ready _, Standing.Away _, Standing.Closed _ -> PAUSE;
    };
  }

  /** Takes what is new, or some of it, and tells how far it is; the index that is open by then. */
  private @Nullable OpenIndex followed(@Nullable OpenIndex before) {
    if (before == null && standing instanceof Standing.Failed failed && isFresh(failed)) {
      return null;
    }
    OpenIndex open = before;
    try {
      open = open == null ? opened() : checked(open);
      follow(open);
      return open;
    } catch (HubException away) {
      tell(new Standing.Away(begun, away));
      return open;
    } catch (IOException | RuntimeException | Error fault) {
      LOG.warn("The index of the log failed, {}: {}", place, fault.getClass().getName());
      if (open != null) {
        abandon(open);
      }
      suspect = true;
      tell(failed(fault));
      return null;
    }
  }

  private OpenIndex opened() throws IOException {
    OpenIndex open = OpenIndex.of(log, metas, place, suspect);
    suspect = false;
    LogIndex index = open.index();
    // All of a long index is read for seconds, and is searched meanwhile.
    var _ = Thread.ofPlatform().name("log-index-check").daemon().start(() -> check(index));
    return open;
  }

  private void check(LogIndex index) {
    try {
      index.check();
    } catch (AlreadyClosedException closed) {
      LOG.debug("The index was closed while it was checked", closed);
    } catch (IOException | RuntimeException damaged) {
      suspect = true;
    }
  }

  private OpenIndex checked(OpenIndex open) throws IOException {
    if (suspect) {
      open.index().check();
      suspect = false;
    }
    return open;
  }

  private void follow(OpenIndex open) throws IOException {
    LogFollower follower = open.follower();
    Newest newest = log.newest();
    if (!follower.isOf(newest)) {
      follower.beginAnew(newest);
    }
    long end = System.nanoTime() + PAUSE.toNanos();
    boolean more = !follower.hasAllOf(newest) || !follower.isComplete();
    while (more && !closing && System.nanoTime() - end < 0) {
      more = open.step(forSomebody) && !follower.hasAllOf(newest);
    }
    if (follower.hasAllOf(newest)) {
      open.refresh();
      tell(new Standing.Ready(begun, open.index(), newest, follower.isComplete()));
    } else {
      tell(new Standing.Behind(follower.done(newest)));
    }
    open.commitInTime();
  }

  /** What is damaged is made anew at once, but not again and again. */
  private Standing failed(Throwable fault) {
    long now = System.nanoTime();
    boolean anew = OpenIndex.isDamage(fault) && now - damaged > REST.toNanos();
    if (anew) {
      damaged = now;
    }
    return anew ? new Standing.Behind(0) : new Standing.Failed(fault, now);
  }

  private void tell(Standing now) {
    lock.lock();
    try {
      standing = now;
      told.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static void abandon(OpenIndex open) {
    try {
      open.abandon();
    } catch (IOException | RuntimeException worse) {
      LOG.warn("The index of the log could not be closed: {}", worse.getClass().getName());
    }
  }

  private static void keep(OpenIndex open) {
    try (open) {
      LOG.debug("The index of the log is kept");
    } catch (IOException | RuntimeException fault) {
      // What is not kept is indexed again at the next start.
      LOG.warn("The index of the log was not kept: {}", fault.getClass().getName());
    }
  }

  /** Ends the following, and keeps what the index has; the store must be open until then. */
  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      asked.signal();
    } finally {
      lock.unlock();
    }
    try {
      boolean _ = thread.join(LONGEST_CLOSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
