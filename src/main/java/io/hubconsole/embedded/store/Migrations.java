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

/** Brings a database to the newest schema; costs one query where it is there already. */
final class Migrations {
  /** The newest file in {@code db/migration}; a test compares. */
  static final String NEWEST = "1";

  private static final MigrationVersion KNOWN = MigrationVersion.fromVersion(NEWEST);

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

  static void bringUpToDate(DataSource dataSource) {
    if (!isCurrent(dataSource)) {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }
  }

  private static boolean isCurrent(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return newest(connection).filter(KNOWN::equals).isPresent();
    } catch (SQLException toldByTheMigration) {
      return false;
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
