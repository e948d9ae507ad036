package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.logindex.LogWalk.Part;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * One search of the log, as it was when it began. Between the rows it looks at it ends with a
 * {@link java.nio.channels.ClosedByInterruptException} where its thread is interrupted.
 */
final class LogSearch {
  private final IndexSearcher searcher;
  private final LogQuery query;
  private final LeafHours.Known hours;
  private final RowSource rows;

  LogSearch(IndexSearcher searcher, LogQuery query, LeafHours.Known hours, RowSource rows) {
    this.searcher = searcher;
    this.query = query;
    this.hours = hours;
    this.rows = rows;
  }

  /** The ids of the oldest rows that are found for certain, the oldest first. */
  List<Long> oldest(int most) throws IOException {
    Position before = new Position(Instant.ofEpochMilli(Long.MIN_VALUE), Long.MIN_VALUE);
    return newer(before).next(most, 1).stream().map(LogWalk.Candidate::id).toList();
  }

  /** The rows of a page, the newest first. */
  List<ExternalRequest> page(PageRequest page) throws IOException {
    return switch (page) {
      case PageRequest.Offset(int offset, int limit) -> take(older(null), offset, limit);
      case PageRequest.OlderThan(Position position, int limit) -> take(older(position), 0, limit);
      case PageRequest.NewerThan(Position position, int limit) ->
          take(newer(position), 0, limit).reversed();
    };
  }

  /** How many rows are found in all. */
  long count() throws IOException {
    AtomicLong count = new AtomicLong(searcher.count(query.sure()));
    unsure(_ -> count.incrementAndGet());
    return count.get();
  }

  /** Gives away, one by one, the rows that are found though the index alone does not tell so. */
  void unsure(Consumer<ExternalRequest> taker) throws IOException {
    if (query.isExact()) {
      return;
    }
    LogWalk walk = LogWalk.older(older(null, query.unsure(), false));
    RowBatches batches = new RowBatches(rows);
    boolean more = true;
    while (more) {
      more =
          batches.read(
              walk,
              Integer.MAX_VALUE,
              Integer.MAX_VALUE,
              (row, _) -> {
                boolean found = query.holdsFor(row);
                if (found) {
                  taker.accept(row);
                }
                return found;
              });
    }
  }

  private List<ExternalRequest> take(LogWalk walk, int offset, int limit) throws IOException {
    int skipped = query.isExact() ? walk.skip(offset) : 0;
    Taken taken = new Taken(query, offset - skipped, limit);
    RowBatches batches = new RowBatches(rows);
    boolean more = true;
    while (more && taken.wanted() > 0) {
      more = batches.read(walk, taken.wanted(), taken.left(), taken::look);
    }
    return taken.rows;
  }

  /** What was found so far of a page, and of the rows before it. */
  private static final class Taken {
    private final List<ExternalRequest> rows = new ArrayList<>();
    private final LogQuery query;
    private final int offset;
    private final int limit;
    private int found;

    Taken(LogQuery query, int offset, int limit) {
      this.query = query;
      this.offset = offset;
      this.limit = limit;
    }

    boolean look(ExternalRequest row, boolean sure) {
      boolean isFound = rows.size() < limit && (sure || query.holdsFor(row));
      if (isFound) {
        found++;
        if (found > offset) {
          rows.add(row);
        }
      }
      return isFound;
    }

    /** Of the rows before the page, no more are read at once than it has. */
    int wanted() {
      return limit - rows.size();
    }

    /** Those before the page that were not found yet, and those of it. */
    int left() {
      return Math.max(0, offset - found) + wanted();
    }
  }

  private LogWalk older(@Nullable Position from) throws IOException {
    List<Part> parts = older(from, query.sure(), true);
    if (!query.isExact()) {
      parts.addAll(older(from, query.unsure(), false));
    }
    return LogWalk.older(parts);
  }

  private List<Part> older(@Nullable Position from, Query wanted, boolean sure) throws IOException {
    Weight weight = weight(wanted);
    List<Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      parts.add(new Part(LeafWalk.older(leaf, weight, hours.of(leaf.reader()), from), sure));
    }
    return parts;
  }

  private LogWalk newer(Position from) throws IOException {
    List<Part> parts = newer(from, query.sure(), true);
    if (!query.isExact()) {
      parts.addAll(newer(from, query.unsure(), false));
    }
    return LogWalk.newer(parts);
  }

  private List<Part> newer(Position from, Query wanted, boolean sure) throws IOException {
    Weight weight = weight(wanted);
    List<Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      parts.add(new Part(LeafWalk.newer(leaf, weight, hours.of(leaf.reader()), from), sure));
    }
    return parts;
  }

  private Weight weight(Query wanted) throws IOException {
    return searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
  }
}
