package io.hubconsole.logindex.following;

import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.logindex.LogIndex;
import io.hubconsole.logindex.Owner;
import io.hubconsole.rows.MetaValues;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;

/**
 * Finds rows of the log by an index, which is kept beside the store, and made anew where it is
 * missing, damaged, or of another version. Whoever asks gets what is in the store at that moment.
 */
public final class IndexedLog implements AutoCloseable {
  /** An index that is being made is waited for so long; a short log is done by then. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final double PERCENT = 100;

  private final FollowedLog log;
  private final LogFollowing following;
  private final Sentences sentences;

  /** Begins to follow the log. */
  public IndexedLog(FollowedLog log, MetaValues metas, IndexPlace place, Sentences sentences) {
    this.log = log;
    this.sentences = sentences;
    this.following = new LogFollowing(log, metas, place);
  }

  /** What is told to whoever asks in vain. */
  public interface Sentences {
    /** The index is being made. */
    String making(long percent);

    /** The index cannot be read or written. */
    String failed();

    /** Whoever asked was told to stop, or nobody follows the log any more. */
    String stopped();
  }

  /**
   * Finds the rows of a page, the newest first.
   *
   * @param longest how long to wait for what the index does not have yet
   * @throws HubException.Unavailable where the index is being made, or it or the store fails
   */
  public RequestPage find(Owner owner, RequestFilter filter, PageRequest page, Duration longest) {
    return asked(longest, index -> index.find(owner, filter, page, log::requests));
  }

  /**
   * Counts rows by time, the oldest first.
   *
   * @param longest how long to wait for what the index does not have yet
   * @throws HubException.Unavailable where the index is being made, or it or the store fails
   */
  public List<HistogramBucket> histogram(
      Owner owner, RequestFilter filter, HistogramInterval interval, Duration longest) {
    return asked(longest, index -> index.histogram(owner, filter, interval, log::requests));
  }

  /**
   * The ids of the oldest rows, the oldest first.
   *
   * @param before a time that all of them are older than
   * @param left so many younger rows there are in all, at the least
   * @param most how many ids
   * @throws HubException.Unavailable where the index is being made, or it or the store fails
   */
  public List<Long> oldest(Instant before, long left, int most) {
    return asked(LONGEST_WAIT, index -> index.oldest(before, left, most));
  }

  /** A question to the index. */
  @FunctionalInterface
  private interface Question<T> {
    T of(LogIndex index) throws IOException;
  }

  private <T> T asked(Duration longest, Question<T> question) {
    LogIndex index = upToDate(longest);
    try {
      return question.of(index);
    } catch (ClosedByInterruptException stopped) {
      // Whoever asked has given up; the index is as sound as it was.
      throw stopped(stopped);
    } catch (IOException | AlreadyClosedException fault) {
      following.suspect(index);
      throw failed(fault, RETRY);
    } catch (HubException fault) {
      throw fault;
    } catch (RuntimeException fault) {
      following.suspect(index);
      throw fault;
    }
  }

  /** The index, once it has all that was in the store when it was asked for. */
  private LogIndex upToDate(Duration longest) {
    try {
      return switch (following.upToDate(longest)) {
        case Standing.Ready ready -> ready.index();
        case Standing.Behind(double done) -> throw beingMade(done);
        case Standing.Failed failed -> throw failed(failed.fault(), LogFollowing.rest(failed));
        case Standing.Away away -> throw away.fault();
        case Standing.Closed _ -> throw stopped(new IOException("the hub is closed"));
      };
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw stopped(stopped);
    }
  }

  private HubException beingMade(double done) {
    return later(
        sentences.making((long) (done * PERCENT)),
        new IOException("the index is being made"),
        RETRY);
  }

  private HubException failed(Throwable fault, Duration rest) {
    return later(sentences.failed(), fault, rest);
  }

  private HubException stopped(Throwable fault) {
    return later(sentences.stopped(), fault, RETRY);
  }

  private static HubException later(String sentence, Throwable fault, Duration after) {
    return new HubException.Unavailable(
        sentence, fault, HubException.Unavailable.Answered.LATER, Optional.of(after));
  }

  /** Keeps what the index has learnt; the store must be open until then. */
  @Override
  public void close() {
    following.close();
  }
}
