package io.hubconsole.embedded.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.ConnectionException;

/** Brings a database to the newest schema; costs one query where it is there already. */
final class Migrations {
  /** The newest of {@code db/migration} and the steps in Java; a test compares. */
  static final String NEWEST = LogIndexMigration.VERSION;

  private static final MigrationVersion KNOWN = MigrationVersion.fromVersion(NEWEST);

  /** The history of a step that failed, of those that can be run again wherever they stopped. */
  private static final String FORGET_FAILED =
      "delete from \"flyway_schema_history\" where not \"success\" and \"version\" = '"
          + LogIndexMigration.VERSION
          + "'";

  private Migrations() {}

  /** What a database holds before anything is changed. */
  enum Found {
    /** No schema of a hub. */
    NOTHING,
    /** One that this program knows. */
    KNOWN,
    /** One of a later program. */
    NEWER
  }

  /** Looks at the schema. */
  static Found look(Connection connection) throws SQLException {
    return newest(connection)
        .map(version -> version.compareTo(KNOWN) > 0 ? Found.NEWER : Found.KNOWN)
        .orElse(Found.NOTHING);
  }

  /** Brings it to the newest schema; begins where an earlier attempt stopped. */
  static void bringUpToDate(DataSource dataSource) {
    if (isCurrent(dataSource)) {
      return;
    }
    forgetFailed(dataSource);
    Flyway.configure()
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .javaMigrations(new LogIndexMigration())
        .load()
        .migrate();
  }

  /** Whether it is at the newest schema; false as well where it does not answer. */
  static boolean isCurrent(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return newest(connection).filter(KNOWN::equals).isPresent();
    } catch (SQLException toldByTheMigration) {
      return false;
    }
  }

  /** H2 cannot take back half a step: Flyway notes that it failed, and refuses the database. */
  private static void forgetFailed(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (hasHistory(statement)) {
        statement.executeUpdate(FORGET_FAILED);
      }
    } catch (SQLException fault) {
      throw new ConnectionException(fault);
    }
  }

  /** The highest version that was reached; empty before the first. */
  private static Optional<MigrationVersion> newest(Connection connection) throws SQLException {
    List<MigrationVersion> reached = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      if (!hasHistory(statement)) {
        return Optional.empty();
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select \"version\" from \"flyway_schema_history\""
                  + " where \"success\" and \"version\" is not null")) {
        while (rows.next()) {
          reached.add(MigrationVersion.fromVersion(rows.getString(1)));
        }
      }
    }
    return reached.stream().max(MigrationVersion::compareTo);
  }

  private static boolean hasHistory(Statement statement) throws SQLException {
    try (ResultSet tables =
        statement.executeQuery(
            "select count(*) from information_schema.tables"
                + " where table_schema = current_schema"
                + " and table_name = 'flyway_schema_history'")) {
      return tables.next() && tables.getInt(1) > 0;
    }
  }
}
