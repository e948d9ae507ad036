package io.hubconsole.logindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Goes through all parts of the index at once, in the order of the rows: through those that are
 * found for certain, and those that must be looked at.
 */
final class LogWalk {
  private static final Comparator<Part> OLDEST_FIRST =
      Comparator.comparingLong(Part::at).thenComparingLong(Part::id);

  private final PriorityQueue<Part> parts;

  private LogWalk(List<Part> all, Comparator<Part> order) throws IOException {
    this.parts = new PriorityQueue<>(Math.max(1, all.size()), order);
    for (Part part : all) {
      if (part.walk().next()) {
        parts.add(part);
      }
    }
  }

  /**
   * The rows of a part of the index.
   *
   * @param sure whether they are found for certain
   */
  record Part(LeafWalk walk, boolean sure) {
    private long at() {
      return walk.at();
    }

    private long id() {
      return walk.id();
    }
  }

  /** A row that is found, or may be. */
  record Candidate(long id, boolean sure) {}

  /** From newer to older rows. */
  static LogWalk older(List<Part> parts) throws IOException {
    return new LogWalk(parts, OLDEST_FIRST.reversed());
  }

  /** From older to newer rows. */
  static LogWalk newer(List<Part> parts) throws IOException {
    return new LogWalk(parts, OLDEST_FIRST);
  }

  /** The next rows, up to so many of either kind; none where it has ended. */
  List<Candidate> next(int mostSure, int mostUnsure) throws IOException {
    List<Candidate> found = new ArrayList<>();
    int unsure = 0;
    while (found.size() - unsure < mostSure && unsure < mostUnsure && !parts.isEmpty()) {
      Candidate next = step();
      found.add(next);
      unsure += next.sure() ? 0 : 1;
    }
    return found;
  }

  /** Goes over so many; how many there were. */
  int skip(int most) throws IOException {
    int skipped = 0;
    while (skipped < most && !parts.isEmpty()) {
      Candidate _ = step();
      skipped++;
    }
    return skipped;
  }

  private Candidate step() throws IOException {
    Part part = parts.remove();
    Candidate next = new Candidate(part.id(), part.sure());
    if (part.walk().next()) {
      parts.add(part);
    }
    return next;
  }
}
