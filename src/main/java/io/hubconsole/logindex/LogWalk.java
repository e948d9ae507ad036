package io.hubconsole.logindex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Goes through all parts of the index at once, in the order of the rows. */
final class LogWalk {
  private static final Comparator<LeafWalk> OLDEST_FIRST =
      Comparator.comparingLong(LeafWalk::at).thenComparingLong(LeafWalk::id);

  private final PriorityQueue<LeafWalk> parts;

  private LogWalk(List<LeafWalk> walks, Comparator<LeafWalk> order) throws IOException {
    this.parts = new PriorityQueue<>(Math.max(1, walks.size()), order);
    for (LeafWalk walk : walks) {
      if (walk.next()) {
        parts.add(walk);
      }
    }
  }

  /** From newer to older rows. */
  static LogWalk older(List<LeafWalk> walks) throws IOException {
    return new LogWalk(walks, OLDEST_FIRST.reversed());
  }

  /** From older to newer rows. */
  static LogWalk newer(List<LeafWalk> walks) throws IOException {
    return new LogWalk(walks, OLDEST_FIRST);
  }

  /** The ids of so many rows at most; none where it has ended. */
  List<Long> next(int most) throws IOException {
    List<Long> ids = new ArrayList<>();
    while (ids.size() < most && !parts.isEmpty()) {
      ids.add(step());
    }
    return ids;
  }

  /** Goes over so many; how many there were. */
  int skip(int most) throws IOException {
    int skipped = 0;
    while (skipped < most && !parts.isEmpty()) {
      long _ = step();
      skipped++;
    }
    return skipped;
  }

  private long step() throws IOException {
    LeafWalk part = parts.remove();
    long id = part.id();
    if (part.next()) {
      parts.add(part);
    }
    return id;
  }
}
