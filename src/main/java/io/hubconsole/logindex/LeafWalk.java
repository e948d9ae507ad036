package io.hubconsole.logindex;

import io.hubconsole.hub.Position;
import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Goes through the rows that a query finds in one part of the index, one way or the other. */
sealed interface LeafWalk {
  /** Goes to the next row; false where there is none. */
  boolean next() throws IOException;

  /** The time of the row, in milliseconds. */
  long at();

  /** Its id. */
  long id();

  /** From the newest on, or from the first that is older than a row. */
  static LeafWalk older(
      LeafReaderContext leaf, Weight query, LeafHours hours, @Nullable Position from)
      throws IOException {
    int first = from == null ? 0 : firstOlder(leaf.reader(), hours, from, false);
    return new Older(leaf, query, first);
  }

  /** From the first that is newer than a row, to the newest. */
  static LeafWalk newer(LeafReaderContext leaf, Weight query, LeafHours hours, Position from)
      throws IOException {
    return new Newer(leaf, query, firstOlder(leaf.reader(), hours, from, true));
  }

  /** The first row that is older than that one, or that one itself. */
  private static int firstOlder(LeafReader leaf, LeafHours hours, Position from, boolean orItself)
      throws IOException {
    long time = Times.floor(from.createdAt());
    NumericDocValues times = DocValues.getNumeric(leaf, LogFields.AT);
    NumericDocValues ids = DocValues.getNumeric(leaf, LogFields.ID);
    int row = hours.near(time);
    for (; row < leaf.maxDoc(); row++) {
      long at = value(times, row);
      if (at < time) {
        return row;
      }
      if (at == time) {
        long id = value(ids, row);
        if (id < from.id() || (orItself && id == from.id())) {
          return row;
        }
      }
    }
    return row;
  }

  private static long value(NumericDocValues values, int row) throws IOException {
    if (!values.advanceExact(row)) {
      throw new CorruptIndexException("A row without a time or an id", "row " + row);
    }
    return values.longValue();
  }

  /** From newer to older rows: as they lie. */
  final class Older implements LeafWalk {
    private final @Nullable Bits live;
    private final NumericDocValues times;
    private final NumericDocValues ids;
    private final DocIdSetIterator rows;
    private final int first;
    private long at;
    private long id;

    private Older(LeafReaderContext leaf, Weight query, int first) throws IOException {
      this.live = leaf.reader().getLiveDocs();
      this.times = DocValues.getNumeric(leaf.reader(), LogFields.AT);
      this.ids = DocValues.getNumeric(leaf.reader(), LogFields.ID);
      this.rows = iterator(query, leaf);
      this.first = first;
    }

    private static DocIdSetIterator iterator(Weight query, LeafReaderContext leaf)
        throws IOException {
      Scorer scorer = query.scorer(leaf);
      return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    @Override
    public boolean next() throws IOException {
      int row = rows.docID() < first ? rows.advance(first) : rows.nextDoc();
      while (row != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(row)) {
        row = rows.nextDoc();
      }
      if (row == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      at = value(times, row);
      id = value(ids, row);
      return true;
    }

    /** Its place in this part of the index. */
    private int row() {
      return rows.docID();
    }

    @Override
    public long at() {
      return at;
    }

    @Override
    public long id() {
      return id;
    }
  }

  /**
   * From older to newer rows: stretch by stretch, each of them read as it lies. The last rows that
   * are found in a stretch are kept, {@value #KEPT} at most; where there are more, the next stretch
   * ends before those.
   */
  final class Newer implements LeafWalk {
    private static final int KEPT = 512;
    private static final int GROWTH = 4;

    private final LeafReaderContext leaf;
    private final Weight query;
    private final int[] rows = new int[KEPT];
    private final long[] times = new long[KEPT];
    private final long[] ids = new long[KEPT];

    /** How many rows of the stretch come next, of those that are kept. */
    private int left;

    /** How many rows were found in the stretch up to the one that is shown. */
    private int found;

    private int end;
    private int stretch = KEPT;

    private Newer(LeafReaderContext leaf, Weight query, int end) {
      this.leaf = leaf;
      this.query = query;
      this.end = end;
    }

    @Override
    public boolean next() throws IOException {
      found--;
      left--;
      while (left < 0 && end > 0) {
        read(Math.max(0, end - stretch));
      }
      return left >= 0;
    }

    private void read(int begin) throws IOException {
      int all = 0;
      Older walk = new Older(leaf, query, begin);
      while (walk.next() && walk.row() < end) {
        rows[all % KEPT] = walk.row();
        times[all % KEPT] = walk.at();
        ids[all % KEPT] = walk.id();
        all++;
      }
      found = all - 1;
      left = Math.min(all, KEPT) - 1;
      if (all > KEPT) {
        end = rows[all % KEPT];
        stretch = Math.max(KEPT, stretch / GROWTH);
      } else {
        end = begin;
        stretch =
            all > KEPT / GROWTH
                ? stretch
                : (int) Math.min(Integer.MAX_VALUE, (long) stretch * GROWTH);
      }
    }

    @Override
    public long at() {
      return times[found % KEPT];
    }

    @Override
    public long id() {
      return ids[found % KEPT];
    }
  }
}
