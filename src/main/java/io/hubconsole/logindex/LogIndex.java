package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.rows.MetaValues;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.jspecify.annotations.Nullable;

/**
 * The index of one log. Rows are added by one thread at a time, and found by any number; a row is
 * found after the next {@link #refresh}, and lasts after the next {@link #commit}.
 *
 * <p>Every method may throw an {@link IOException}: the index is then damaged or its disk is full,
 * and is to be closed. Only a {@link java.nio.channels.ClosedByInterruptException} says nothing of
 * the index but that the asking thread was interrupted, as it still is: whoever asked has given up.
 */
public final class LogIndex implements AutoCloseable {
  /** Of rows that wait to be written, in MiB. */
  private static final double BUFFER = 16;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final RowDocuments documents;
  private final WordQueries words;
  private final LeafHours.Known hours = new LeafHours.Known();

  private LogIndex(Directory directory, MetaValues metas, Vocabulary vocabulary)
      throws IOException {
    this.directory = directory;
    this.words = new WordQueries(vocabulary);
    this.documents = new RowDocuments(metas);
    this.writer = new IndexWriter(directory, configuration());
    try {
      this.searchers = new SearcherManager(writer, new Learning(vocabulary));
    } catch (IOException | RuntimeException fault) {
      writer.rollback();
      throw fault;
    }
  }

  /**
   * Opens the index in a directory, which is made where there is none.
   *
   * @throws IOException where it is damaged, or of another version of Lucene, or in use
   */
  public static LogIndex open(Directory directory, MetaValues metas) throws IOException {
    return open(directory, metas, new Vocabulary());
  }

  /** The same, with other bounds to what is held of its words. */
  static LogIndex open(Directory directory, MetaValues metas, Vocabulary vocabulary)
      throws IOException {
    try {
      return new LogIndex(directory, metas, vocabulary);
    } catch (IOException | RuntimeException fault) {
      directory.close();
      throw fault;
    }
  }

  private static IndexWriterConfig configuration() {
    IndexWriterConfig configuration = new IndexWriterConfig(null);
    configuration.setIndexSort(LogFields.NEWEST_FIRST);
    configuration.setMergePolicy(new LogByteSizeMergePolicy());
    configuration.setRAMBufferSizeMB(BUFFER);
    configuration.setCommitOnClose(false);
    return configuration;
  }

  /** How far it has followed its store; empty where it never did, or in another version. */
  public Optional<LogMark> mark() {
    Map<String, String> written = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
    }
    return LogMark.read(written);
  }

  /** Adds a row that is not in it. */
  public void add(IndexedRow row) throws IOException {
    writer.addDocument(documents.of(row));
  }

  /** Puts a row in the place of the one of its id, if there is one. */
  public void replace(IndexedRow row) throws IOException {
    writer.updateDocuments(
        LongPoint.newExactQuery(LogFields.ID, row.request().id()), List.of(documents.of(row)));
  }

  /** Forgets a row. */
  public void remove(long id) throws IOException {
    writer.deleteDocuments(LongPoint.newExactQuery(LogFields.ID, id));
  }

  /** Forgets all rows. */
  public void clear() throws IOException {
    writer.deleteAll();
  }

  /**
   * Lets what was added be found, and lets go of parts that became one; at once where neither is.
   */
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /** Whether there is something that is not on disk: what was added, or parts that became one. */
  public boolean isChanged() {
    return writer.hasUncommittedChanges();
  }

  /** Brings what was added to disk, with the mark up to which that is. */
  public void commit(LogMark mark) throws IOException {
    writer.setLiveCommitData(mark.written().entrySet());
    writer.commit();
  }

  /**
   * Reads all of it that is on disk, and compares it with its check sums.
   *
   * @throws IOException where something is damaged
   */
  public void check() throws IOException {
    long _ =
        search(
            searcher -> {
              for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
                check((SegmentReader) part.reader());
              }
              return 0L;
            });
  }

  /** Opens its files anew for it: of those that are searched, all that was read stays in memory. */
  private void check(SegmentReader part) throws IOException {
    for (String file : part.getSegmentInfo().files()) {
      try (IndexInput once = directory.openInput(file, IOContext.READONCE)) {
        var _ = CodecUtil.checksumEntireFile(once);
      }
    }
  }

  /**
   * The ids of the oldest rows, the oldest first.
   *
   * @param before a time that all of them are older than
   * @param left so many younger rows there are in all, at the least
   * @param most how many ids
   */
  public List<Long> oldest(Instant before, long left, int most) throws IOException {
    LogQuery older = LogQuery.exact(FilterQueries.before(before));
    return search(
        searcher -> {
          long count = Math.min(most, searcher.getIndexReader().numDocs() - left);
          return count <= 0
              ? List.of()
              : new LogSearch(searcher, older, hours, _ -> List.of()).oldest((int) count);
        });
  }

  /** Finds the rows of a page, the newest first. */
  public RequestPage find(Owner owner, RequestFilter filter, PageRequest page, RowSource rows)
      throws IOException {
    return search(
        searcher -> {
          LogSearch search = new LogSearch(searcher, query(searcher, owner, filter), hours, rows);
          List<ExternalRequest> found = search.page(page);
          return new RequestPage(
              found,
              page instanceof PageRequest.Offset
                  ? OptionalLong.of(search.count())
                  : OptionalLong.empty());
        });
  }

  /** Counts rows by time, the oldest first. */
  public List<HistogramBucket> histogram(
      Owner owner, RequestFilter filter, HistogramInterval interval, RowSource rows)
      throws IOException {
    return search(
        searcher -> {
          LogQuery query = query(searcher, owner, filter);
          BucketCounts counts = new BucketCounts(interval, hours);
          Query failed =
              new TermQuery(new Term(LogFields.STATUS, LogFields.term(RequestStatus.ERROR.word())));
          counts.add(searcher, query.sure(), BucketCounts.Of.ALL);
          counts.add(searcher, LogQuery.all(List.of(query.sure(), failed)), BucketCounts.Of.FAILED);
          new LogSearch(searcher, query, hours, rows).unsure(row -> count(row, counts));
          return counts.buckets();
        });
  }

  private static void count(ExternalRequest row, BucketCounts counts) {
    counts.add(row.createdAt(), BucketCounts.Of.ALL);
    if (row.status() == RequestStatus.ERROR) {
      counts.add(row.createdAt(), BucketCounts.Of.FAILED);
    }
  }

  private LogQuery query(IndexSearcher searcher, Owner owner, RequestFilter filter)
      throws IOException {
    List<Query> conditions = new ArrayList<>();
    Optional<Term> owned = term(owner);
    // Where all rows are the owner's, one need not ask.
    if (owned.isPresent()
        && searcher.getIndexReader().docFreq(owned.get()) < searcher.getIndexReader().maxDoc()) {
      conditions.add(new TermQuery(owned.get()));
    }
    filter.conditions().forEach(condition -> conditions.add(FilterQueries.of(condition)));
    List<SearchedWord> searched =
        SearchWords.in(filter.commonSearch()).stream().map(SearchedWord::of).toList();
    return LogQuery.of(conditions, searched, words);
  }

  private static Optional<Term> term(Owner owner) {
    return switch (owner) {
      case Owner.Anyone _ -> Optional.empty();
      case Owner.Partner(int id) -> Optional.of(new Term(LogFields.PARTNER, Integer.toString(id)));
      case Owner.Provider(int id) ->
          Optional.of(new Term(LogFields.PROVIDER, Integer.toString(id)));
    };
  }

  /** Something that is asked of the index. */
  @FunctionalInterface
  private interface Asked<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T search(Asked<T> asked) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return asked.of(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** Closes it as it was committed; what was added since is added again by who opens it. */
  @Override
  public void close() throws IOException {
    try (directory;
        Closeable _ = writer::rollback;
        searchers) {
      // Closed in the order of need, whichever of them fails.
    }
  }

  /** Learns the words of new parts before they are searched. */
  private static final class Learning extends SearcherFactory {
    private final Vocabulary vocabulary;

    Learning(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      vocabulary.learn(reader);
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
