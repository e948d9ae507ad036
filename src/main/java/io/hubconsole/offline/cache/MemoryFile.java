package io.hubconsole.offline.cache;

import io.hubconsole.offline.store.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of a memory: an encrypted file, or where none can be had, nothing but this process's
 * own memory.
 */
final class MemoryFile {
  private static final String NAME = "memory";
  private static final String KEPT = "jdbc:h2:file:";
  private static final String SET_ASIDE = "memory-set-aside.mv.db";

  /** Without a trace file: H2 would write statements and their values into it. */
  private static final String OPTIONS =
      ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

  private static final int CONNECTIONS = 8;

  private final JdbcDataSource source;
  private final JdbcConnectionPool pool;
  private final Jdbi jdbi;

  private MemoryFile(JdbcDataSource source) {
    this.source = source;
    this.pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(CONNECTIONS);
    this.jdbi = Jdbi.create(pool);
  }

  /**
   * Opens the file of that folder, made where there is none.
   *
   * @throws RuntimeException where it cannot be used: damaged, locked, of another version or key
   */
  static MemoryFile open(Path folder, StoreKey key) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(KEPT + folder.toAbsolutePath().resolve(NAME) + ";CIPHER=AES" + OPTIONS);
    source.setUser(NAME);
    source.setPassword(key.text() + " " + NAME);
    MemoryFile file = new MemoryFile(source);
    try {
      if (!file.jdbi.inTransaction(MemorySchema::fits)) {
        throw new MemoryDamage("of another version");
      }
      return file;
    } catch (RuntimeException fault) {
      file.abandon();
      throw fault;
    }
  }

  /** One that ends with this process. */
  static MemoryFile ofThisProcess() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    source.setUser(NAME);
    source.setPassword("");
    MemoryFile file = new MemoryFile(source);
    file.jdbi.useTransaction(MemorySchema::fits);
    return file;
  }

  /** Moves a file that nobody here has open aside, in the place of one moved there before. */
  static void setAside(Path folder) throws IOException {
    Path file = folder.resolve(NAME + ".mv.db");
    if (Files.exists(file)) {
      Files.move(file, folder.resolve(SET_ASIDE), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Whether it outlives this process. */
  boolean isKept() {
    return source.getURL().startsWith(KEPT);
  }

  Jdbi jdbi() {
    return jdbi;
  }

  void close() {
    end("shutdown");
  }

  /** Lets go of the file without writing anything more to it. */
  void abandon() {
    end("shutdown immediately");
  }

  private void end(String how) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(how);
    } catch (SQLException closed) {
      // It never opened, or is closed by the fault that it is given up for.
    }
    pool.dispose();
  }
}
