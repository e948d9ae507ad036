package io.hubconsole.embedded.store;

import io.hubconsole.storage.FaultKinds;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one connection by which a process shows the others on its database that it lives, and hears
 * of their changes.
 *
 * <p>The process has one number for as long as it lives, since what it began bears that number; the
 * session shows that it is in use. After a broken connection the next session shows the same.
 */
final class PostgresWatch implements AutoCloseable {
  static final String CHANNEL = "hub_routing";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
  private static final int SIGN_OF_LIFE_MILLIS = 5_000;
  private static final int PAUSE_MILLIS = 500;
  private static final int NONE = 0;
  private static final int END_SECONDS = 5;

  private final DataSource source;
  private final Absences absences = new Absences(System::nanoTime);
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile int serverId = NONE;
  private volatile @Nullable Connection session;
  private volatile @Nullable Thread thread;

  private PostgresWatch(DataSource source) {
    this.source = source;
  }

  /** Connects, and takes a number. */
  static PostgresWatch begin(DataSource source) throws SQLException {
    PostgresWatch watch = new PostgresWatch(source);
    watch.session = watch.connect();
    return watch;
  }

  int serverId() {
    return serverId;
  }

  /** Whether the process of that number has ended, and not just lost its connection. */
  boolean isGone(Handle handle, int id) {
    if (id == serverId) {
      return false;
    }
    if (LivingServers.isSeen(handle, id)) {
      absences.seen(id);
      return false;
    }
    return absences.isGoneWhenMissedAgain(id);
  }

  private Connection connect() throws SQLException {
    Connection connection = source.getConnection();
    try {
      if (serverId == NONE) {
        serverId = LivingServers.takeNew(connection);
      } else {
        LivingServers.keep(connection, serverId);
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
      }
      return connection;
    } catch (SQLException fault) {
      connection.close();
      throw fault;
    }
  }

  /** Looks once, and then whenever somebody announced a change, and every few seconds. */
  void start(Runnable look) {
    thread = Thread.ofPlatform().daemon().name("hub-watch").start(() -> watch(look));
  }

  private void watch(Runnable look) {
    while (!isClosing(0)) {
      try {
        Connection connection = connected();
        // What was announced while nobody listened is found by looking.
        look(look);
        PGConnection listening = connection.unwrap(PGConnection.class);
        if (listening.getNotifications(SIGN_OF_LIFE_MILLIS).length == 0) {
          giveSignOfLife(connection);
        }
      } catch (SQLException away) {
        disconnect();
        // The others may have been cut off as well.
        absences.forget();
        isClosing(PAUSE_MILLIS);
      }
    }
  }

  /** Finds out whether the server is still there: nothing else is ever sent. */
  private static void giveSignOfLife(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  private static void look(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException fault) {
      // The next look may find more; the kind alone, since messages hold values of rows.
      LOG.warn("Changes of other servers could not be looked at: {}", FaultKinds.of(fault));
    }
  }

  private Connection connected() throws SQLException {
    Connection current = session;
    if (current == null) {
      current = connect();
      session = current;
      if (isClosing(0)) {
        disconnect();
      }
    }
    return current;
  }

  private boolean isClosing(int millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return true;
    }
  }

  private void disconnect() {
    Connection current = session;
    session = null;
    if (current != null) {
      try {
        // Does not wait for a server that may be gone, and wakes whoever listens.
        current.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        // Nothing is left to end.
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    disconnect();
    Thread watching = thread;
    if (watching != null && watching != Thread.currentThread()) {
      try {
        watching.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
