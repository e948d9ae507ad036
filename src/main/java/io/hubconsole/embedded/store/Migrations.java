package io.hubconsole.embedded.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest schema; costs one query where it is there already. */
final class Migrations {
  /** The newest file in {@code db/migration}; a test compares. */
  static final String NEWEST = "1";

  private final DataSource dataSource;

  Migrations(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void bringUpToDate() {
    if (!isCurrent()) {
      Flyway.configure()
          .dataSource(dataSource)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    }
  }

  private boolean isCurrent() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet newest =
            statement.executeQuery(
                "select count(*) from \"flyway_schema_history\" where \"success\" and \"version\" ="
                    + " '"
                    + NEWEST
                    + "'")) {
      return newest.next() && newest.getInt(1) == 1;
    } catch (SQLException noHistoryYet) {
      return false;
    }
  }
}
