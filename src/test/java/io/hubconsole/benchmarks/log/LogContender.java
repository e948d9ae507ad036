package io.hubconsole.benchmarks.log;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** One way of keeping a log and searching it. */
interface LogContender extends AutoCloseable {
  /** Rows that are written together. */
  int BATCH = 1000;

  /** Takes all rows, into a folder without any. */
  void load(LogAtScale log) throws Exception;

  /** Is ready for questions about the rows that were loaded, maybe by an earlier process. */
  void prepare(LogAtScale log) throws Exception;

  /**
   * The ids of a page, the newest first, its rows having been read as a whole; a count; or for each
   * hour that has rows, the oldest first, its begin in seconds, and how many succeeded and failed.
   */
  List<Long> answer(LogQuestion question) throws Exception;

  @Override
  void close() throws IOException, SQLException;

  /** The ways. */
  enum Kind {
    PRODUCT("Hub Console (H2 and index)"),
    H2("H2, indexes and `LIKE`"),
    SQLITE("SQLite, FTS5 (words and trigrams)"),
    DUCKDB("DuckDB"),
    LUCENE("Lucene, standard analyzer");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    LogContender in(Path folder) throws Exception {
      return switch (this) {
        case PRODUCT -> new ProductLog(folder);
        case H2 -> new SqlLog(new SqlLog.H2(), folder);
        case SQLITE -> new SqlLog(new SqlLog.Sqlite(), folder);
        case DUCKDB -> new SqlLog(new SqlLog.DuckDb(), folder);
        case LUCENE -> new LuceneLog(folder);
      };
    }
  }
}
