package io.hubconsole.benchmarks.log;

import io.hubconsole.hub.ExternalRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Lucene as one would begin with it: rows stored within, words by the standard analyzer. */
final class LuceneLog implements LogContender {
  private static final Sort NEWEST = new Sort(new SortField("id", SortField.Type.LONG, true));
  private static final long HOUR = 3_600_000;

  private final FSDirectory directory;
  private @Nullable DirectoryReader reader;

  LuceneLog(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder.resolve("index"));
  }

  @Override
  public void load(LogAtScale log) throws IOException {
    IndexWriterConfig configuration = new IndexWriterConfig(new StandardAnalyzer());
    configuration.setRAMBufferSizeMB(64);
    try (IndexWriter writer = new IndexWriter(directory, configuration)) {
      for (int number = 1; number <= log.rows(); number++) {
        writer.addDocument(document(log.row(number)));
        if (number % (100 * BATCH) == 0) {
          writer.commit();
        }
      }
    }
  }

  @Override
  public void prepare(LogAtScale log) throws IOException {
    reader = DirectoryReader.open(directory);
  }

  private static Document document(ExternalRequest row) {
    Document document = new Document();
    add(document, "id", row.id());
    add(document, "at", row.createdAt().toEpochMilli());
    boolean failed = row.status().word().equals("error");
    add(document, "failed", failed ? 1 : 0);
    document.add(new StringField("type", row.type(), Field.Store.YES));
    add(document, "case", row.meta().caseId());
    document.add(new StoredField("meta", row.meta().further().text()));
    for (Stored text :
        List.of(
            new Stored("url", row.url()),
            new Stored("request", row.request()),
            new Stored("response", row.response()),
            new Stored("message", row.message()))) {
      if (text.value() != null) {
        document.add(new StoredField(text.name(), text.value()));
      }
    }
    document.add(
        new TextField(
            "text",
            Stream.of(row.url(), row.request(), row.response(), row.message())
                .filter(text -> text != null)
                .collect(Collectors.joining("\n")),
            Field.Store.NO));
    return document;
  }

  private static void add(Document document, String name, long number) {
    document.add(new LongPoint(name, number));
    document.add(new NumericDocValuesField(name, number));
    document.add(new StoredField(name, number));
  }

  private record Stored(String name, @Nullable String value) {}

  @Override
  public List<Long> answer(LogQuestion question) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    Query query = query(question);
    return switch (question.wanted()) {
      case PAGE -> page(searcher, query);
      case COUNT -> List.of((long) searcher.count(query));
      case HISTOGRAM -> histogram(searcher, query);
    };
  }

  private static Query query(LogQuestion question) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    question
        .before()
        .ifPresent(number -> all.add(LongPoint.newRangeQuery("id", 0, number - 1L), Occur.FILTER));
    question.type().ifPresent(type -> all.add(new TermQuery(new Term("type", type)), Occur.FILTER));
    if (question.failed()) {
      all.add(LongPoint.newExactQuery("failed", 1), Occur.FILTER);
    }
    question
        .since()
        .ifPresent(
            since ->
                all.add(
                    LongPoint.newRangeQuery("at", since.toEpochMilli(), Long.MAX_VALUE),
                    Occur.FILTER));
    question.caseId().ifPresent(id -> all.add(LongPoint.newExactQuery("case", id), Occur.FILTER));
    question
        .text()
        .ifPresent(
            text ->
                all.add(
                    question.isPart()
                        ? new WildcardQuery(new Term("text", "*" + text + "*"))
                        : new TermQuery(new Term("text", text)),
                    Occur.FILTER));
    return all.build();
  }

  private static List<Long> page(IndexSearcher searcher, Query query) throws IOException {
    List<Long> ids = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, LogQuestion.PAGE, NEWEST).scoreDocs) {
      Document row = searcher.storedFields().document(found.doc);
      ids.add(row.getField("id").numericValue().longValue());
    }
    return ids;
  }

  private static List<Long> histogram(IndexSearcher searcher, Query query) throws IOException {
    TreeMap<Long, long[]> hours = new TreeMap<>();
    int _ =
        searcher.search(
            query,
            new CollectorManager<Hours, Integer>() {
              @Override
              public Hours newCollector() {
                return new Hours(hours);
              }

              @Override
              public Integer reduce(Collection<Hours> collectors) {
                return collectors.size();
              }
            });
    List<Long> answer = new ArrayList<>();
    hours.forEach(
        (hour, counts) -> {
          answer.add(hour * HOUR / 1000);
          answer.add(counts[0]);
          answer.add(counts[1]);
        });
    return answer;
  }

  /** Counts what is found by the hour. */
  private static final class Hours extends SimpleCollector {
    private final Map<Long, long[]> hours;
    private @Nullable NumericDocValues times;
    private @Nullable NumericDocValues failed;
    private long hour = -1;
    private long[] counts = new long[2];

    Hours(Map<Long, long[]> hours) {
      this.hours = hours;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      times = leaf.reader().getNumericDocValues("at");
      failed = leaf.reader().getNumericDocValues("failed");
    }

    @Override
    public void collect(int row) throws IOException {
      if (times != null && failed != null && times.advanceExact(row) && failed.advanceExact(row)) {
        long of = times.longValue() / HOUR;
        if (of != hour) {
          hour = of;
          counts = hours.computeIfAbsent(of, _ -> new long[2]);
        }
        counts[(int) failed.longValue()]++;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      if (reader != null) {
        reader.close();
      }
    }
  }
}
