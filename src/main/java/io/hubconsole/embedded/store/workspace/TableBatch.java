package io.hubconsole.embedded.store.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Inserts and updates rows of one table, many at a time; the key columns come first. */
final class TableBatch implements AutoCloseable {
  private final int keys;
  private final PreparedStatement insert;
  private final PreparedStatement update;
  private int inserts;
  private int updates;

  TableBatch(Connection connection, String table, int keys, List<String> columns) {
    this.keys = keys;
    try {
      this.insert = connection.prepareStatement(insertSql(table, columns));
      this.update = connection.prepareStatement(updateSql(table, keys, columns));
    } catch (SQLException fault) {
      throw failed(fault);
    }
  }

  private static String insertSql(String table, List<String> columns) {
    return "insert into %s (%s) values (%s)"
        .formatted(
            table,
            String.join(", ", columns),
            columns.stream().map(_ -> "?").collect(Collectors.joining(", ")));
  }

  private static String updateSql(String table, int keys, List<String> columns) {
    return "update %s set %s where %s"
        .formatted(
            table,
            columns.stream()
                .skip(keys)
                .map(name -> name + " = ?")
                .collect(Collectors.joining(", ")),
            columns.stream()
                .limit(keys)
                .map(name -> name + " = ?")
                .collect(Collectors.joining(" and ")));
  }

  void insert(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.addBatch();
      inserts++;
    } catch (SQLException fault) {
      throw failed(fault);
    }
  }

  void update(@Nullable Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        int place = i < keys ? values.length - keys + i : i - keys;
        update.setObject(place + 1, values[i]);
      }
      update.addBatch();
      updates++;
    } catch (SQLException fault) {
      throw failed(fault);
    }
  }

  void put(boolean replaces, @Nullable Object... values) {
    if (replaces) {
      update(values);
    } else {
      insert(values);
    }
  }

  int waiting() {
    return inserts + updates;
  }

  void flush() {
    try {
      if (inserts > 0) {
        insert.executeBatch();
      }
      if (updates > 0) {
        update.executeBatch();
      }
      inserts = 0;
      updates = 0;
    } catch (SQLException fault) {
      throw failed(fault);
    }
  }

  @Override
  public void close() {
    try (insert;
        update) {
      inserts = 0;
      updates = 0;
    } catch (SQLException fault) {
      throw failed(fault);
    }
  }

  private static UnableToExecuteStatementException failed(SQLException fault) {
    return new UnableToExecuteStatementException(fault, null);
  }
}
