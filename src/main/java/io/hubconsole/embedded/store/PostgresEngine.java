package io.hubconsole.embedded.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database on a PostgreSQL server, shared with other processes; a commit is durable there. */
final class PostgresEngine implements Engine {
  private static final int MOST_CONNECTIONS = 16;
  private static final long CONNECTION_MILLIS = 5_000;
  private static final long VALIDATION_MILLIS = 2_000;
  private static final String NOT_ALONE = "server.notAlone";

  private final DatabaseAddress.Server address;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ServerFaults faults;
  private final PostgresWatch watch;

  private PostgresEngine(
      DatabaseAddress.Server address,
      HikariDataSource pool,
      SqlSpelling spelling,
      ServerFaults faults,
      PostgresWatch watch) {
    this.address = address;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    spelling.defineOn(jdbi);
    this.faults = faults;
    this.watch = watch;
  }

  /**
   * Opens a database, which must exist, at the newest schema.
   *
   * @throws HubException.Unavailable where it cannot be reached or used; it is left as it is
   */
  static PostgresEngine open(DatabaseAddress.Server address, Texts texts) {
    ServerFaults faults = faults(address, texts);
    PostgresConnections connections = new PostgresConnections(address);
    // The first connection tells what is wrong; a pool would log it first.
    try (Connection first = connections.forWork().getConnection()) {
      SqlSpelling spelling = check(first, faults);
      return open(address, connections, spelling, faults);
    } catch (SQLException fault) {
      throw faults.whileOpening(fault);
    }
  }

  /**
   * Whether a hub is kept in a database.
   *
   * @throws HubException.Unavailable where it cannot be reached
   */
  static boolean isIn(DatabaseAddress.Server address, Texts texts) {
    try (Connection connection = new PostgresConnections(address).forWork().getConnection()) {
      return Migrations.look(connection) != Migrations.Found.NOTHING;
    } catch (SQLException fault) {
      throw faults(address, texts).whileOpening(fault);
    }
  }

  private static ServerFaults faults(DatabaseAddress.Server address, Texts texts) {
    String user = address.user().orElseGet(() -> System.getProperty("user.name", ""));
    return new ServerFaults(address.shown(), user, texts);
  }

  private static SqlSpelling check(Connection connection, ServerFaults faults) throws SQLException {
    if (!ask(connection, "show server_encoding").equals("UTF8")) {
      throw faults.found("server.encoding");
    }
    switch (Migrations.look(connection)) {
      case NEWER -> throw faults.found("server.newer");
      case NOTHING -> {
        if (!ask(connection, "select count(*) from pg_tables where schemaname = current_schema")
            .equals("0")) {
          throw faults.found("server.notEmpty");
        }
      }
      case KNOWN -> {}
    }
    if (ask(connection, "show transaction_read_only").equals("on")) {
      throw faults.found("server.readOnly");
    }
    return new SqlSpelling(
        "nextval('external_request_id')",
        // Not the statement that H2 has: it would keep every other process waiting for the import.
        "select setval('external_request_id',"
            + " greatest(:highest, (select last_value from external_request_id)))",
        "notify " + PostgresWatch.CHANNEL,
        " for share");
  }

  private static String ask(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      return answer.next() ? answer.getString(1) : "";
    }
  }

  private static PostgresEngine open(
      DatabaseAddress.Server address,
      PostgresConnections connections,
      SqlSpelling spelling,
      ServerFaults faults)
      throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setDataSource(connections.forWork());
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setPoolName("hub");
    config.setInitializationFailTimeout(1);
    config.setConnectionTimeout(CONNECTION_MILLIS);
    config.setValidationTimeout(VALIDATION_MILLIS);
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config);
      bringUpToDate(pool, faults);
      PostgresWatch watch = PostgresWatch.begin(connections.forWatch());
      return new PostgresEngine(address, pool, spelling, faults, watch);
    } catch (RuntimeException | SQLException fault) {
      if (pool != null) {
        pool.close();
      }
      throw faults.whileOpening(fault);
    }
  }

  /**
   * Servers of an earlier version would go on writing, without telling what newer ones follow: the
   * schema is changed once they have ended.
   */
  private static void bringUpToDate(HikariDataSource pool, ServerFaults faults)
      throws SQLException {
    // Whoever is at work since the second look has the newest schema.
    if (!Migrations.isCurrent(pool) && isAtWork(pool) && !Migrations.isCurrent(pool)) {
      throw faults.found(NOT_ALONE);
    }
    try {
      Migrations.bringUpToDate(pool);
    } catch (RuntimeException fault) {
      throw ServerFaults.isHeldUp(fault) ? faults.found(NOT_ALONE, fault) : fault;
    }
  }

  /** Whether any process of a hub works on the database. */
  private static boolean isAtWork(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return LivingServers.isAnySeen(connection);
    }
  }

  @Override
  public Jdbi jdbi() {
    return jdbi;
  }

  @Override
  public StoreFaults faults() {
    return faults;
  }

  @Override
  public String name() {
    return address.database();
  }

  @Override
  public void confirm() {
    // A commit is on the server's disk when it is answered, and the server groups them.
  }

  @Override
  public boolean mayHaveLasted(RuntimeException failedCommit) {
    return ServerFaults.isBroken(failedCommit);
  }

  @Override
  public int serverId() {
    return watch.serverId();
  }

  @Override
  public boolean isGone(Handle handle, int serverId) {
    return watch.isGone(handle, serverId);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void follow(Runnable look) {
    watch.start(look);
  }

  @Override
  public void close() {
    watch.close();
    pool.close();
  }
}
