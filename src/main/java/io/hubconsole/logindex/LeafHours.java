package io.hubconsole.logindex;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Where in a part of the index each hour begins; its rows are in order, the newest first. */
final class LeafHours {
  /** In milliseconds. */
  static final long HOUR = Duration.ofHours(1).toMillis();

  private static final int FIRST_SIZE = 64;

  /** The hours since 1970 in which rows are, the newest first. */
  private final long[] hours;

  private final int[] firsts;
  private final int rows;

  private LeafHours(long[] hours, int[] firsts, int rows) {
    this.hours = hours;
    this.firsts = firsts;
    this.rows = rows;
  }

  static LeafHours of(LeafReader leaf) throws IOException {
    NumericDocValues times = DocValues.getNumeric(leaf, LogFields.AT);
    long[] hours = new long[FIRST_SIZE];
    int[] firsts = new int[FIRST_SIZE];
    int size = 0;
    for (int row = times.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = times.nextDoc()) {
      long hour = Math.floorDiv(times.longValue(), HOUR);
      if (size == 0 || hours[size - 1] != hour) {
        if (size == hours.length) {
          hours = Arrays.copyOf(hours, size * 2);
          firsts = Arrays.copyOf(firsts, size * 2);
        }
        hours[size] = hour;
        firsts[size++] = row;
      }
    }
    return new LeafHours(Arrays.copyOf(hours, size), Arrays.copyOf(firsts, size), leaf.maxDoc());
  }

  /** A row with no newer one of that time's hour behind it; not far before the rows of the time. */
  int near(long time) {
    long hour = Math.floorDiv(time, HOUR);
    int low = 0;
    int high = hours.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hours[middle] > hour) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == hours.length ? rows : firsts[low];
  }

  /** In how many hours there are rows. */
  int size() {
    return hours.length;
  }

  /** The hour since 1970, by its place among those with rows. */
  long hour(int place) {
    return hours[place];
  }

  /** The first row of that hour. */
  int begin(int place) {
    return firsts[place];
  }

  /** Where the rows of that hour end. */
  int end(int place) {
    return place + 1 < firsts.length ? firsts[place + 1] : rows;
  }

  /** Those of all parts that are open. */
  static final class Known {
    private final Map<IndexReader.CacheKey, LeafHours> ofLeaves = new ConcurrentHashMap<>();

    LeafHours of(LeafReader leaf) throws IOException {
      IndexReader.CacheHelper helper = leaf.getCoreCacheHelper();
      LeafHours known = ofLeaves.get(helper.getKey());
      if (known == null) {
        known = LeafHours.of(leaf);
        if (ofLeaves.put(helper.getKey(), known) == null) {
          helper.addClosedListener(ofLeaves::remove);
        }
      }
      return known;
    }
  }
}
