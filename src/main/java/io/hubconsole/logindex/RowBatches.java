package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.logindex.LogWalk.Candidate;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of the store; those that are only looked at, so many at a time as are few bytes: one
 * row may be a mebibyte, and most are a thousandth of that.
 */
final class RowBatches {
  /** As many of the longest rows as may be held. */
  private static final int FIRST = 8;

  private static final int MOST = 512;
  private static final int GROWTH = 4;

  /** Of the texts of one batch: 8 MiB, were they of other letters than Latin ones. */
  private static final int MOST_CHARACTERS = 4 << 20;

  private final RowSource source;
  private int size = FIRST;

  RowBatches(RowSource source) {
    this.source = source;
  }

  /** Takes rows. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes one.
     *
     * @param sure whether it is found for certain
     * @return whether it is one of those that are wanted
     */
    boolean take(ExternalRequest row, boolean sure);
  }

  /**
   * Reads the next rows of a walk.
   *
   * @param mostSure how many at most of those that are found for certain
   * @param wanted how many are still to be taken
   * @param taker is given each that the store has
   * @return whether there were any to be read
   * @throws ClosedByInterruptException where the thread is interrupted, and remains so: as Lucene
   *     itself has it where it then reads a file
   */
  boolean read(LogWalk walk, int mostSure, int wanted, Taker taker) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new ClosedByInterruptException();
    }
    List<Candidate> found = walk.next(mostSure, size);
    if (found.isEmpty()) {
      return false;
    }
    Set<Long> unsure = new HashSet<>();
    found.stream().filter(row -> !row.sure()).forEach(row -> unsure.add(row.id()));
    long longest = 1;
    int taken = 0;
    for (ExternalRequest row : source.rows(found.stream().map(Candidate::id).toList())) {
      longest = Math.max(longest, length(row));
      taken += taker.take(row, !unsure.contains(row.id())) ? 1 : 0;
    }
    int most = Math.min(size * GROWTH, enough(wanted - taken, found.size(), taken));
    size = Math.clamp(MOST_CHARACTERS / longest, 1, most);
    return true;
  }

  /** So many hold those that are still wanted, where there are as many among the next as so far. */
  private static int enough(int wanted, int read, int taken) {
    return taken == 0 ? MOST : Math.clamp((long) wanted * read / taken + FIRST, FIRST, MOST);
  }

  private static long length(ExternalRequest row) {
    return length(row.url())
        + length(row.request())
        + length(row.response())
        + length(row.message())
        + row.meta().further().text().length();
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
