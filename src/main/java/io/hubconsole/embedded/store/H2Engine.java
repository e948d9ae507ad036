package io.hubconsole.embedded.store;

import com.zaxxer.hikari.HikariDataSource;
import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** H2 in a folder: one process at a time, durable by a sync that many writes share. */
final class H2Engine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);

  /** Without a trace file: H2 would write statements and their values into it. */
  private static final String OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

  private static final SqlSpelling SPELLING =
      new SqlSpelling(
          "next value for external_request_id",
          "alter sequence external_request_id restart with :highest + 1",
          "select 1",
          " for update");

  private final Path folder;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final GroupedSync sync;
  private final FolderFaults faults;
  private final HubMark mark;
  private volatile @Nullable RuntimeException broken;

  private H2Engine(Path folder, HikariDataSource pool, FolderFaults faults, HubMark mark) {
    this.folder = folder;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    SPELLING.defineOn(jdbi);
    this.faults = faults;
    this.mark = mark;
    this.sync = new GroupedSync(() -> jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC")));
  }

  /**
   * Opens the database in a folder, made where there is none, at the newest schema.
   *
   * @throws HubException.Unavailable where the folder is in use, damaged, full, not writable, or
   *     holds less than it did, or a schema newer than this program; it is left as it is
   */
  static H2Engine open(Path folder, Texts texts) {
    FolderFaults faults = new FolderFaults(folder, texts);
    faults.checkFolder();
    HubMark mark = new HubMark(folder);
    mark.fault()
        .ifPresent(
            key -> {
              throw faults.found(key);
            });
    // By its own class: a driver found by its URL would load that of PostgreSQL beside it.
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve("hub") + OPTIONS);
    source.setUser("hub");
    source.setPassword("");
    // The first connection, kept until the pool has its own, tells what is wrong with the file; a
    // pool would log it first.
    try (Connection first = source.getConnection()) {
      switch (Migrations.look(first)) {
        case NEWER -> throw faults.found("store.newer");
        case NOTHING -> {
          if (mark.isKept()) {
            throw faults.found("store.lost");
          }
        }
        case KNOWN -> {}
      }
      return open(folder, source, faults, mark);
    } catch (SQLException fault) {
      throw faults.whileOpening(fault);
    }
  }

  private static H2Engine open(
      Path folder, JdbcDataSource source, FolderFaults faults, HubMark mark) {
    // Begun by its first connection: made of a configuration, it would copy that by reflection.
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(1);
    pool.setPoolName("hub");
    pool.setInitializationFailTimeout(1);
    try {
      Migrations.bringUpToDate(pool);
      mark.begin();
      return new H2Engine(folder, pool, faults, mark);
    } catch (RuntimeException fault) {
      pool.close();
      throw faults.whileOpening(fault);
    }
  }

  @Override
  public Jdbi jdbi() {
    RuntimeException fault = broken;
    if (fault != null) {
      throw new ConnectionException(fault);
    }
    return jdbi;
  }

  @Override
  public StoreFaults faults() {
    return faults;
  }

  @Override
  public String name() {
    return folder.getFileName() == null ? folder.toString() : folder.getFileName().toString();
  }

  @Override
  public void confirm() {
    try {
      sync.await();
    } catch (ConnectionException fault) {
      // The sync was not even tried: no connection was free.
      throw fault;
    } catch (RuntimeException fault) {
      // H2 has closed the store by itself, and its next transaction may never end.
      broken = fault;
      throw fault;
    }
  }

  @Override
  public boolean mayHaveLasted(RuntimeException failedCommit) {
    return false;
  }

  @Override
  public int serverId() {
    return 0;
  }

  /** Whoever worked on the file before this process has let go of it. */
  @Override
  public boolean isGone(Handle handle, int serverId) {
    return true;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void follow(Runnable look) {
    // Nobody else can change what is in the file.
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
