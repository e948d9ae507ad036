package io.hubconsole.benchmarks.log;

import io.hubconsole.hub.ExternalRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A database in this process, with the indexes that suit the questions. */
final class SqlLog implements LogContender {
  private static final String TABLE =
      """
      create table log (id bigint primary key, type varchar, failed integer, url varchar,
        case_id integer, meta varchar, request varchar, response varchar, message varchar, logged bigint)
      """;
  private static final String COLUMNS =
      "log.id, type, failed, log.url, case_id, meta, log.request, log.response, log.message,"
          + " logged";
  private static final long HOUR = 3_600_000;

  private final Dialect dialect;
  private final Path folder;
  private final Connection connection;

  SqlLog(Dialect dialect, Path folder) throws SQLException {
    this.dialect = dialect;
    this.folder = folder;
    this.connection = DriverManager.getConnection(dialect.address(folder));
    execute(dialect.before());
  }

  /** In what the databases differ. */
  sealed interface Dialect {
    String address(Path folder);

    /** What is made before rows come. */
    List<String> before();

    /** The statement that takes all rows of a CSV file, where inserting them is no way. */
    default Optional<String> copy(Path file) {
      return Optional.empty();
    }

    /** What is made when all are there. */
    List<String> after();

    /** The condition for a text, with one question mark, and what stands for it. */
    Searched search(String text, boolean isPart);
  }

  /**
   * How a text is searched.
   *
   * @param from the tables, where rows are wanted
   * @param alone where nothing but a number is wanted, and nothing else is asked for
   * @param order what the newest have most of
   */
  record Searched(String from, String alone, String condition, String value, String order) {}

  private static final String ROWS = "log";

  private static final List<String> INDEXES =
      List.of(
          "create index of_case on log (case_id, id)",
          "create index of_kind on log (type, failed, logged)",
          "create index by_time on log (logged, failed)");

  private static Searched like(String operator, String text) {
    String texts =
        "coalesce(url, '') || ' ' || coalesce(request, '') || ' '"
            + " || coalesce(response, '') || ' ' || coalesce(message, '')";
    return new Searched(
        ROWS, ROWS, "(" + texts + ") " + operator + " ?", "%" + text + "%", "log.id");
  }

  /** H2, without an index of words: it has none that is kept well. */
  record H2() implements Dialect {
    @Override
    public String address(Path folder) {
      // A question that is asked again is not to be answered from the answer before.
      return "jdbc:h2:file:"
          + folder.resolve("log").toAbsolutePath()
          + ";OPTIMIZE_REUSE_RESULTS=FALSE";
    }

    @Override
    public List<String> before() {
      return List.of();
    }

    @Override
    public List<String> after() {
      return INDEXES;
    }

    @Override
    public Searched search(String text, boolean isPart) {
      return like("ilike", text);
    }
  }

  /** SQLite, with an index of words and one of trigrams. */
  record Sqlite() implements Dialect {
    private static final String FIELDS = "url, request, response, message";

    @Override
    public String address(Path folder) {
      return "jdbc:sqlite:" + folder.resolve("log.db").toAbsolutePath();
    }

    @Override
    public List<String> before() {
      return List.of("pragma journal_mode = wal", "pragma cache_size = -200000");
    }

    @Override
    public List<String> after() {
      List<String> all = new ArrayList<>(INDEXES);
      for (String tokens : List.of("unicode61", "trigram")) {
        all.add(
            "create virtual table log_%s using fts5(%s, content='log', content_rowid='id',"
                    .formatted(tokens, FIELDS)
                + " tokenize='%s', detail='%s')"
                    .formatted(tokens, tokens.equals("trigram") ? "full" : "none"));
        all.add("insert into log_%s(log_%s) values ('rebuild')".formatted(tokens, tokens));
      }
      all.add("analyze");
      return all;
    }

    @Override
    public Searched search(String text, boolean isPart) {
      String table = isPart ? "log_trigram" : "log_unicode61";
      return new Searched(
          table + " cross join log on log.id = " + table + ".rowid",
          table,
          table + " match ?",
          "\"" + text + "\"",
          table + ".rowid");
    }
  }

  /** DuckDB, which keeps columns and has no index of words that follows new rows. */
  record DuckDb() implements Dialect {
    @Override
    public String address(Path folder) {
      return "jdbc:duckdb:" + folder.resolve("log.duckdb").toAbsolutePath();
    }

    @Override
    public List<String> before() {
      return List.of();
    }

    @Override
    public Optional<String> copy(Path file) {
      return Optional.of(
          "copy log from '%s' (format csv, header false, quote '\"', escape '\"')"
              .formatted(file.toAbsolutePath()));
    }

    @Override
    public List<String> after() {
      return List.of();
    }

    @Override
    public Searched search(String text, boolean isPart) {
      return like("ilike", text);
    }
  }

  @Override
  public void load(LogAtScale log) throws IOException, SQLException {
    execute(List.of(TABLE));
    Path file = folder.resolve("rows.csv");
    Optional<String> copy = dialect.copy(file);
    if (copy.isPresent()) {
      writeFile(log, file);
      execute(List.of(copy.get()));
      Files.delete(file);
    } else {
      insert(log);
    }
    execute(dialect.after());
  }

  @Override
  public void prepare(LogAtScale log) {
    // A database needs nothing more.
  }

  private static void writeFile(LogAtScale log, Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL_NON_NULL).get();
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      for (int number = 1; number <= log.rows(); number++) {
        printer.printRecord(values(log.row(number)));
      }
    }
  }

  private void insert(LogAtScale log) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into log (id, type, failed, url, case_id, meta, request, response, message,"
                + " logged) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int number = 1; number <= log.rows(); number++) {
        List<@Nullable Object> values = values(log.row(number));
        for (int i = 0; i < values.size(); i++) {
          insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
        if (number % BATCH == 0 || number == log.rows()) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    connection.setAutoCommit(true);
  }

  private void execute(List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        boolean _ = statement.execute(sql);
      }
    }
  }

  /** In the order of the columns; a message is null where there is none. */
  private static List<@Nullable Object> values(ExternalRequest row) {
    return Arrays.asList(
        row.id(),
        row.type(),
        row.status().word().equals("error") ? 1 : 0,
        row.url(),
        row.meta().caseId(),
        row.meta().further().text(),
        row.request(),
        row.response(),
        row.message(),
        row.createdAt().toEpochMilli());
  }

  @Override
  public List<Long> answer(LogQuestion question) throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    question.before().ifPresent(number -> add(conditions, values, "log.id < ?", number));
    question.type().ifPresent(type -> add(conditions, values, "type = ?", type));
    if (question.failed()) {
      conditions.add("failed = 1");
    }
    question
        .since()
        .ifPresent(since -> add(conditions, values, "logged >= ?", since.toEpochMilli()));
    question.caseId().ifPresent(id -> add(conditions, values, "case_id = ?", id));
    boolean asksMore = !conditions.isEmpty();
    Optional<Searched> searched =
        question.text().map(text -> dialect.search(text, question.isPart()));
    searched.ifPresent(found -> add(conditions, values, found.condition(), found.value()));
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    String from = searched.map(Searched::from).orElse(ROWS);
    return ask(
        switch (question.wanted()) {
          case PAGE ->
              "select %s from %s%s order by %s desc limit %d"
                  .formatted(
                      COLUMNS,
                      from,
                      where,
                      searched.map(Searched::order).orElse("log.id"),
                      LogQuestion.PAGE);
          case COUNT ->
              "select count(*) from "
                  + (asksMore ? from : searched.map(Searched::alone).orElse(ROWS))
                  + where;
          case HISTOGRAM ->
              """
              select at_hour * %d, sum(1 - failed), sum(failed)
              from (select (logged - logged %% %d) / %d as at_hour, failed from %s%s) as counted
              group by at_hour order by at_hour
              """
                  .formatted(HOUR / 1000, HOUR, HOUR, from, where);
        },
        values);
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  private List<Long> ask(String sql, List<Object> values) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 1, values.get(i));
      }
      List<Long> answer = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          answer.add(rows.getLong(1));
          for (int i = 2; i <= columns; i++) {
            if (columns == 3) {
              answer.add(rows.getLong(i));
            } else {
              var _ = rows.getString(i);
            }
          }
        }
      }
      return answer;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
