package io.hubconsole.embedded.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The database of one hub: opened, migrated, read, and written so that what is acknowledged lasts.
 */
public final class HubDatabase implements AutoCloseable {
  private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final GroupedSync sync;
  private final StoreFaults faults;

  private HubDatabase(HikariDataSource pool, StoreFaults faults) {
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    this.faults = faults;
    this.sync = new GroupedSync(() -> jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC")));
  }

  /**
   * Opens the database in a folder, made where there is none, at the newest schema.
   *
   * @throws HubException.Unavailable where the folder is in use, damaged, full or not writable
   */
  public static HubDatabase open(Path folder, Texts texts) {
    StoreFaults faults = new StoreFaults(folder, texts);
    faults.checkFolder();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:file:" + folder.toAbsolutePath().resolve("hub") + OPTIONS);
    config.setUsername("hub");
    config.setPassword("");
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setPoolName("hub");
    config.setInitializationFailTimeout(1);
    HikariDataSource pool = null;
    try {
      pool = new HikariDataSource(config);
      new Migrations(pool).bringUpToDate();
      return new HubDatabase(pool, faults);
    } catch (RuntimeException fault) {
      if (pool != null) {
        pool.close();
      }
      throw faults.translate(fault);
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
   * @throws HubException.Unavailable where the store does not answer; nothing of it is acknowledged
   */
  public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    try {
      T written = jdbi.inTransaction(work);
      sync.await();
      return written;
    } catch (JdbiException fault) {
      throw faults.translate(fault);
    }
  }

  /** Marks competences and lists as changed, within the transaction that changes them. */
  public static void routingChanged(Handle handle) {
    handle.execute("update hub_version set version = version + 1 where topic = 'routing'");
  }

  @Override
  public void close() {
    pool.close();
  }
}
