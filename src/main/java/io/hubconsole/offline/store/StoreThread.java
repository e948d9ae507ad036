package io.hubconsole.offline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One connection and the thread that works on it. */
final class StoreThread {
  private final QuietThread thread = new QuietThread("store");
  private final Connection connection;
  private final Jdbi jdbi;

  /**
   * Connects.
   *
   * @throws ConnectionException where that fails
   */
  StoreThread(DataSource source) {
    try {
      this.connection = thread.run(() -> connected(source));
    } catch (RuntimeException fault) {
      thread.end(() -> {});
      throw fault;
    }
    this.jdbi = Jdbi.create(connection);
  }

  private static Connection connected(DataSource source) {
    try {
      return source.getConnection();
    } catch (SQLException fault) {
      throw new ConnectionException(fault);
    }
  }

  /** What works on the connection, by {@link #run} alone. */
  Jdbi jdbi() {
    return jdbi;
  }

  /**
   * Has something done by the thread.
   *
   * @throws RejectedExecutionException where it was closed
   */
  <T extends @Nullable Object> T run(Supplier<T> work) {
    return thread.run(work);
  }

  /** Ends what is under way first. */
  void close() {
    end(connection::close);
  }

  /** Lets go of the file without writing anything more to it. */
  void abandon() {
    end(
        () -> {
          try (connection;
              var statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
          }
        });
  }

  private void end(Ending ending) {
    try {
      thread.end(ending::ended);
    } catch (RejectedExecutionException closedBefore) {
      // Once is enough.
    }
  }

  /** How a connection ends. */
  private interface Ending {
    void end() throws SQLException;

    /** What it throws changes nothing: what was written lasts, and the file is let go. */
    default boolean ended() {
      try {
        end();
        return true;
      } catch (SQLException gone) {
        return false;
      }
    }
  }
}
