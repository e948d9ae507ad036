package io.hubconsole.logindex;

import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** How many rows fall into each interval. */
final class BucketCounts {
  private final HistogramInterval interval;
  private final LeafHours.Known hours;

  /** By the interval's number since 1970: all rows, and those that failed. */
  private final Map<Long, Count> counts = new TreeMap<>();

  BucketCounts(HistogramInterval interval, LeafHours.Known hours) {
    this.interval = interval;
    this.hours = hours;
  }

  /** The rows of one interval. */
  private static final class Count {
    private long all;
    private long failed;
  }

  /** What a count is of. */
  enum Of {
    ALL,
    FAILED
  }

  /** Adds the rows that a query finds. */
  void add(IndexSearcher searcher, Query query, Of of) throws IOException {
    Query wanted = searcher.rewrite(query);
    Weight weight = searcher.createWeight(wanted, ScoreMode.COMPLETE_NO_SCORES, 1);
    boolean all = wanted instanceof MatchAllDocsQuery;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafReader reader = leaf.reader();
      if (interval == HistogramInterval.MINUTE) {
        addEach(reader, weight.scorer(leaf), of);
      } else if (all && reader.getLiveDocs() == null) {
        addAll(hours.of(reader), of);
      } else {
        addByHour(reader, weight.scorer(leaf), of);
      }
    }
  }

  /** Adds one row. */
  void add(Instant time, Of of) {
    add(Math.floorDiv(time.toEpochMilli(), interval.length().toMillis()), 1, of);
  }

  private void add(long bucket, long more, Of of) {
    Count count = counts.computeIfAbsent(bucket, _ -> new Count());
    switch (of) {
      case ALL -> count.all += more;
      case FAILED -> count.failed += more;
    }
  }

  private long bucketOfHour(long hour) {
    return Math.floorDiv(hour * LeafHours.HOUR, interval.length().toMillis());
  }

  private void addAll(LeafHours leaf, Of of) {
    for (int i = 0; i < leaf.size(); i++) {
      add(bucketOfHour(leaf.hour(i)), leaf.end(i) - leaf.begin(i), of);
    }
  }

  /** The rows lie in order: one need only look where the next hour begins. */
  private void addByHour(LeafReader reader, @Nullable Scorer scorer, Of of) throws IOException {
    if (scorer == null) {
      return;
    }
    LeafHours leaf = hours.of(reader);
    Bits live = reader.getLiveDocs();
    DocIdSetIterator rows = scorer.iterator();
    int place = 0;
    long found = 0;
    for (int row = rows.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
      if (row >= leaf.end(place)) {
        if (found > 0) {
          add(bucketOfHour(leaf.hour(place)), found, of);
          found = 0;
        }
        while (row >= leaf.end(place)) {
          place++;
        }
      }
      if (live == null || live.get(row)) {
        found++;
      }
    }
    if (found > 0) {
      add(bucketOfHour(leaf.hour(place)), found, of);
    }
  }

  private void addEach(LeafReader reader, @Nullable Scorer scorer, Of of) throws IOException {
    if (scorer == null) {
      return;
    }
    NumericDocValues times = DocValues.getNumeric(reader, LogFields.AT);
    Bits live = reader.getLiveDocs();
    DocIdSetIterator rows = scorer.iterator();
    long length = interval.length().toMillis();
    for (int row = rows.nextDoc(); row != DocIdSetIterator.NO_MORE_DOCS; row = rows.nextDoc()) {
      if ((live == null || live.get(row)) && times.advanceExact(row)) {
        add(Math.floorDiv(times.longValue(), length), 1, of);
      }
    }
  }

  /** The intervals in which there are rows, the oldest first. */
  List<HistogramBucket> buckets() {
    List<HistogramBucket> buckets = new ArrayList<>();
    counts.forEach(
        (bucket, count) ->
            buckets.add(
                new HistogramBucket(
                    Instant.ofEpochMilli(bucket * interval.length().toMillis()),
                    count.all - count.failed,
                    count.failed)));
    return buckets;
  }
}
