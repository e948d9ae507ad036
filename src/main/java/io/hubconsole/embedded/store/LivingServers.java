package io.hubconsole.embedded.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;

/**
 * Who lives on a PostgreSQL database: each process has a number, and shares in the advisory lock of
 * that number for as long as its session lasts.
 *
 * <p>Nobody takes a lock to find out whether it is held: its owner could come back just then. And
 * it is shared, since an owner that comes back may be there before the server has noticed that its
 * earlier session is broken.
 */
final class LivingServers {
  /** The first half of the lock's key. */
  private static final int LIVING = 0x48_55_42;

  private static final String HELD =
      "select exists (select 1 from pg_locks where locktype = 'advisory' and granted"
          + " and objsubid = 2 and classid = "
          + LIVING
          + " and database = (select oid from pg_database where datname = current_database())";

  private LivingServers() {}

  /** Takes a number that nobody has, for as long as the connection lasts. */
  static int takeNew(Connection connection) throws SQLException {
    while (true) {
      try (Statement statement = connection.createStatement();
          ResultSet next = statement.executeQuery("select nextval('hub_server_id')")) {
        // A restored backup may give a number again.
        if (next.next() && !isSeen(connection, next.getInt(1))) {
          keep(connection, next.getInt(1));
          return next.getInt(1);
        }
      }
    }
  }

  /**
   * Takes the number that this process has, for as long as the connection lasts.
   *
   * @throws SQLException also where a server of an earlier version just looks whether it is held
   */
  static void keep(Connection connection, int id) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_lock_shared(?, ?)")) {
      lock.setInt(1, LIVING);
      lock.setInt(2, id);
      try (ResultSet answer = lock.executeQuery()) {
        if (!answer.next() || !answer.getBoolean(1)) {
          throw new SQLException("the number is held");
        }
      }
    }
  }

  private static boolean isSeen(Connection connection, int id) throws SQLException {
    try (PreparedStatement held =
        connection.prepareStatement(HELD + " and objid = cast(? as oid))")) {
      held.setInt(1, id);
      try (ResultSet answer = held.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** Whether the process of that number is connected at this moment. */
  static boolean isSeen(Handle handle, int id) {
    return handle
        .createQuery(HELD + " and objid = cast(:id as oid))")
        .bind("id", id)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether any process of a hub is connected at this moment. */
  static boolean isAnySeen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(HELD + ")")) {
      return answer.next() && answer.getBoolean(1);
    }
  }
}
