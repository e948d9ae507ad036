package io.hubconsole.embedded.store;

import io.hubconsole.embedded.store.GroupedWrites.Outcome;
import io.hubconsole.hub.HubException;
import io.hubconsole.storage.FaultKinds;
import io.hubconsole.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The database of one hub: opened, migrated, read, and written so that what is acknowledged lasts.
 */
public final class HubDatabase implements AutoCloseable {
  private final Engine engine;
  private final GroupedWrites grouped;
  private final AtomicLong writes = new AtomicLong();

  private HubDatabase(Engine engine) {
    this.engine = engine;
    this.grouped = new GroupedWrites(engine::jdbi, engine::confirm);
  }

  /** The newest schema that this version knows. */
  public static String newestSchema() {
    return Migrations.NEWEST;
  }

  /** Whether a hub is kept in that folder, even one whose database file is gone. */
  public static boolean isIn(Path folder) {
    return new HubMark(folder).isThere();
  }

  /**
   * Whether a hub is kept in that database; it is left as it is.
   *
   * @throws HubException.Unavailable where it cannot be reached
   */
  public static boolean isIn(DatabaseAddress.Server address, Texts texts) {
    return PostgresEngine.isIn(address, texts);
  }

  /** Removes a closed database that nothing was kept in; its folder stays. */
  public static void remove(Path folder) {
    new HubMark(folder).remove();
  }

  /**
   * Opens a database at the newest schema; in a folder it is made where there is none.
   *
   * @param texts the bundle {@code store} of this package
   * @throws HubException.Unavailable where it cannot be reached or used, or has a schema newer than
   *     this program; it is left as it is
   */
  public static HubDatabase open(DatabaseAddress address, Texts texts) {
    return new HubDatabase(
        switch (address) {
          case DatabaseAddress.Folder(Path folder) -> H2Engine.open(folder, texts);
          case DatabaseAddress.Server server -> PostgresEngine.open(server, texts);
        });
  }

  /** The same for a folder. */
  public static HubDatabase open(Path folder, Texts texts) {
    return open(new DatabaseAddress.Folder(folder), texts);
  }

  /**
   * Reads in one transaction.
   *
   * @throws HubException.Unavailable where the store does not answer
   */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return engine.jdbi().inTransaction(work);
    } catch (JdbiException fault) {
      throw translated(fault);
    }
  }

  /**
   * Reads everything as it is at one moment, however many statements that takes.
   *
   * @throws HubException.Unavailable where the store does not answer
   */
  public <T extends @Nullable Object> T readOneMoment(HandleCallback<T, RuntimeException> work) {
    try {
      return engine.jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
    } catch (JdbiException fault) {
      throw translated(fault);
    }
  }

  /**
   * Writes in one transaction; when this returns, what was written outlives a power cut.
   *
   * @throws HubException.Unavailable where the store does not answer; nothing was written
   * @throws HubException.OutcomeUnknown where it was written and not confirmed
   */
  public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    try {
      return written(work);
    } finally {
      // Whatever came of it: a write that failed to be confirmed may have lasted.
      writes.incrementAndGet();
    }
  }

  private <T extends @Nullable Object> T written(HandleCallback<T, RuntimeException> work) {
    AtomicBoolean worked = new AtomicBoolean();
    T written;
    try {
      written =
          engine
              .jdbi()
              .inTransaction(
                  handle -> {
                    T result = work.withHandle(handle);
                    worked.set(true);
                    return result;
                  });
    } catch (JdbiException fault) {
      throw worked.get() && engine.mayHaveLasted(fault)
          ? engine.faults().unconfirmed(fault)
          : translated(fault);
    }
    try {
      engine.confirm();
    } catch (JdbiException fault) {
      throw engine.faults().unconfirmed(fault);
    }
    return written;
  }

  /**
   * Writes a few rows, perhaps in one transaction with what other threads write just now; else as
   * {@link #write}.
   *
   * @param work may be run twice, the first time in vain; writes nothing but by its handle
   */
  public <T extends @Nullable Object> T writeTogether(HandleCallback<T, RuntimeException> work) {
    if (engine.isShared()) {
      // A server brings many transactions to its disk at once by itself.
      return write(work);
    }
    try {
      return result(grouped.write(work));
    } finally {
      writes.incrementAndGet();
    }
  }

  private <T extends @Nullable Object> T result(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Lasting<T>(T result) -> result;
      case Outcome.Unconfirmed<T>(var fault) -> throw engine.faults().unconfirmed(fault);
      case Outcome.Failed<T>(JdbiException fault) -> throw translated(fault);
      case Outcome.Failed<T>(var fault) -> throw fault;
    };
  }

  /**
   * How often this process has written: where it is the same as before, and the database is not
   * shared, nothing that was acknowledged has been added since.
   */
  public long writes() {
    return writes.get();
  }

  /** What was thrown is not passed on where it is ours: its message holds values of rows. */
  private RuntimeException translated(JdbiException fault) {
    return FaultKinds.isOfValue(fault)
        ? new IllegalStateException("a value does not fit: " + FaultKinds.of(fault))
        : engine.faults().translate(fault);
  }

  /** Marks competences and lists as changed, within the transaction that changes them. */
  public static void routingChanged(Handle handle) {
    handle.execute("update hub_version set version = version + 1 where topic = 'routing'");
    handle.execute("<announceRouting>");
  }

  /** The database's name, as people tell hubs apart. */
  public String name() {
    return engine.name();
  }

  /** The number under which this process works on the database. */
  public int serverId() {
    return engine.serverId();
  }

  /**
   * Whether the process of that number has ended, so that nothing it began is under way; never of
   * one that lost its connection for a moment. To be asked within the transaction that acts on the
   * answer, and again every few seconds: on a shared database a server has to be missed for ten.
   */
  public boolean isGone(Handle handle, int serverId) {
    return engine.isGone(handle, serverId);
  }

  /** Whether other processes may work on the database beside this one. */
  public boolean isShared() {
    return engine.isShared();
  }

  /**
   * Runs the look soon after another process announced a change of lists or competences, and every
   * few seconds, on a thread of its own, until this is closed; never where the database is this
   * process's alone.
   */
  public void follow(Runnable look) {
    engine.follow(look);
  }

  @Override
  public void close() {
    engine.close();
  }
}
