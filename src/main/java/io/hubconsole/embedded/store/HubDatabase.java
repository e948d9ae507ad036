package io.hubconsole.embedded.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of one hub: opened, migrated, read, and written so that what is acknowledged lasts.
 */
public final class HubDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubDatabase.class);

  /** Without a trace file: H2 would write statements and their values into it. */
  private static final String OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

  private static final String USER = "hub";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final GroupedSync sync;
  private final StoreFaults faults;
  private final HubMark mark;

  private HubDatabase(HikariDataSource pool, StoreFaults faults, HubMark mark) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.faults = faults;
    this.mark = mark;
    this.sync = new GroupedSync(() -> jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC")));
  }

  /** Whether a hub is kept in that folder, even one whose database file is gone. */
  public static boolean isIn(Path folder) {
    return new HubMark(folder).isThere();
  }

  /** Removes a closed database that nothing was kept in; its folder stays. */
  public static void remove(Path folder) {
    new HubMark(folder).remove();
  }

  /**
   * Opens the database in a folder, made where there is none, at the newest schema.
   *
   * @throws HubException.Unavailable where the folder is in use, damaged, full, not writable, or
   *     holds less than it did, or a schema newer than this program; it is left as it is
   */
  public static HubDatabase open(Path folder, Texts texts) {
    StoreFaults faults = new StoreFaults(folder, texts);
    faults.checkFolder();
    HubMark mark = new HubMark(folder);
    mark.fault()
        .ifPresent(
            key -> {
              throw faults.found(key);
            });
    String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("hub") + OPTIONS;
    // The first connection, kept until the pool has its own, tells what is wrong with the file; a
    // pool would log it first.
    try (Connection first = DriverManager.getConnection(url, USER, "")) {
      new Migrations(first, faults).check(mark.isKept());
      return open(url, faults, mark);
    } catch (SQLException fault) {
      throw faults.whileOpening(fault);
    }
  }

  private static HubDatabase open(String url, StoreFaults faults, HubMark mark) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(USER);
    config.setPassword("");
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setPoolName("hub");
    config.setInitializationFailTimeout(1);
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config);
      Migrations.bringUpToDate(pool);
      mark.begin();
      return new HubDatabase(pool, faults, mark);
    } catch (RuntimeException fault) {
      if (pool != null) {
        pool.close();
      }
      throw faults.whileOpening(fault);
    }
  }

  /**
   * Reads in one transaction.
   *
   * @throws HubException.Unavailable where the store does not answer
   */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException fault) {
      throw faults.translate(fault);
    }
  }

  /**
   * Writes in one transaction; when this returns, what was written outlives a power cut.
   *
   * @throws HubException.Unavailable where the store does not answer; nothing was written
   * @throws HubException.OutcomeUnknown where it was written and the disk did not confirm it
   */
  public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    T written;
    try {
      written = jdbi.inTransaction(work);
    } catch (JdbiException fault) {
      throw faults.translate(fault);
    }
    try {
      sync.await();
    } catch (JdbiException fault) {
      throw faults.unconfirmed(fault);
    }
    return written;
  }

  /** Marks competences and lists as changed, within the transaction that changes them. */
  public static void routingChanged(Handle handle) {
    handle.execute("update hub_version set version = version + 1 where topic = 'routing'");
  }

  @Override
  public void close() {
    pool.close();
    try {
      mark.keepClosed();
    } catch (UncheckedIOException fault) {
      // The older mark stays true, and whoever closes a hub can do nothing about it.
      LOG.warn("The mark of a closed hub could not be written: {}", fault.getClass().getName());
    }
  }
}
