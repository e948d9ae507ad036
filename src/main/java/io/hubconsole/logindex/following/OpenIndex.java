package io.hubconsole.logindex.following;

import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.logindex.LogIndex;
import io.hubconsole.logindex.following.FollowedLog.Newest;
import io.hubconsole.rows.MetaValues;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index that is open, and what it has not brought to disk. One thread at a time. */
final class OpenIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIndex.class);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(30);

  private final LogIndex index;
  private final LogFollower follower;
  private boolean committed = true;
  private long since = System.nanoTime();

  private OpenIndex(LogIndex index, LogFollower follower) {
    this.index = index;
    this.follower = follower;
  }

  /**
   * Opens the index of a log; whatever cannot be read is made anew, since nothing is in it that the
   * store has not.
   *
   * @param suspect whether all of it is to be read first
   * @throws IOException where it cannot be read or written just now
   */
  static OpenIndex of(FollowedLog log, MetaValues metas, IndexPlace place, boolean suspect)
      throws IOException {
    // Asked first: an index is not opened in vain while the store is away.
    Newest newest = log.newest();
    LogIndex index = openOrBegin(metas, place, suspect);
    try {
      return new OpenIndex(index, LogFollower.of(log, index, newest));
    } catch (IOException | RuntimeException fault) {
      index.close();
      throw fault;
    }
  }

  private static LogIndex openOrBegin(MetaValues metas, IndexPlace place, boolean suspect)
      throws IOException {
    try {
      return checked(LogIndex.open(place.open(), metas), suspect);
    } catch (IOException | RuntimeException fault) {
      if (fault instanceof IOException io && IndexPlace.isInUse(io)) {
        // Two that follow one log, started in the same folder.
        LOG.warn("The index of the log is another process's: one is made in memory");
        return LogIndex.open(new IndexPlace.Memory().open(), metas);
      }
      if (!isDamage(fault)) {
        throw fault;
      }
      LOG.warn("The index of the log is made anew: {}", fault.getClass().getName());
      place.remove();
      return LogIndex.open(place.open(), metas);
    }
  }

  private static LogIndex checked(LogIndex index, boolean suspect) throws IOException {
    try {
      if (suspect) {
        index.check();
      }
      return index;
    } catch (IOException | RuntimeException fault) {
      index.close();
      throw fault;
    }
  }

  /** Whether reading again will not help; damage may come to light as any fault. */
  static boolean isDamage(Throwable fault) {
    return switch (fault) {
      case CorruptIndexException _,
          IndexFormatTooOldException _,
          IndexFormatTooNewException _,
          EOFException _,
          FileNotFoundException _,
          NoSuchFileException _,
          IllegalArgumentException _ ->
          true;
      default -> false;
    };
  }

  LogIndex index() {
    return index;
  }

  LogFollower follower() {
    return follower;
  }

  /**
   * Takes some of what is new; whether there was anything.
   *
   * @param asked whether somebody waits for it
   */
  boolean step(boolean asked) throws IOException {
    boolean wasCommitted = committed;
    // Some may have been taken when the store does not answer any more.
    committed = false;
    boolean more = follower.step(asked);
    committed = wasCommitted && !more;
    return more;
  }

  /** Lets all that was taken be found. */
  void refresh() throws IOException {
    index.refresh();
  }

  /** Brings it to disk, now and then. */
  void commitInTime() throws IOException {
    if (System.nanoTime() - since > COMMIT_EVERY.toNanos()) {
      commit();
    }
  }

  private void commit() throws IOException {
    // Parts that Lucene has merged meanwhile as well, or each start would merge them again.
    if (!committed || index.isChanged()) {
      index.commit(follower.mark());
      committed = true;
    }
    since = System.nanoTime();
  }

  /** Closes it; what is not kept is indexed again by who opens it. */
  @Override
  public void close() throws IOException {
    try (index) {
      commit();
    }
  }

  /** Closes it as it was kept last. */
  void abandon() throws IOException {
    index.close();
  }
}
