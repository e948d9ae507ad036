package io.hubconsole.offline.store;

import io.hubconsole.hub.HubException;
import io.hubconsole.storage.FaultKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One encrypted database file, of this process alone: what {@link #write} returned from outlives a
 * power cut.
 *
 * <p>Once a write has failed, nothing is certain of the file until it is opened anew; until then
 * every call fails. Any thread may call, even one that is interrupted.
 */
public final class StoreFile implements AutoCloseable {
  /** How H2's files end. */
  private static final String ENDING = ".mv.db";

  /** Without a trace file: H2 would write statements and their values into it. */
  private static final String OPTIONS =
      ";CIPHER=AES;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

  private final StoreThread writer;
  private final List<StoreThread> readers;
  private final StoreFaults faults;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicBoolean ended = new AtomicBoolean();

  private StoreFile(StoreThread writer, List<StoreThread> readers, StoreFaults faults) {
    this.writer = writer;
    this.readers = readers;
    this.faults = faults;
  }

  /** What became of an opening. */
  public sealed interface Opening {
    record Opened(StoreFile store) implements Opening {}

    /** It is damaged, or encrypted with another key: nobody can tell which. */
    record Unreadable() implements Opening {}
  }

  /** The file of the database of that name in a folder. */
  public static Path path(Path folder, String name) {
    return folder.resolve(name + ENDING);
  }

  /**
   * Opens a database, empty where there was none; the folder must be there.
   *
   * @param readers how many may read at once while another writes; 0: all take turns
   * @throws HubException.Unavailable where it is in use, or the disk fails
   */
  public static Opening open(
      Disk disk, Path folder, String name, StoreKey key, int readers, StoreFaults faults) {
    JdbcDataSource source = source(disk, folder, name, key, OPTIONS);
    List<StoreThread> opened = new ArrayList<>();
    try {
      for (int i = 0; i <= readers; i++) {
        opened.add(new StoreThread(source));
      }
    } catch (JdbiException fault) {
      opened.forEach(StoreThread::close);
      if (StoreFaults.isDamage(fault)) {
        return new Opening.Unreadable();
      }
      throw faults.failed(fault);
    }
    return new Opening.Opened(
        new StoreFile(
            opened.getFirst(), readers == 0 ? opened : opened.subList(1, opened.size()), faults));
  }

  private static JdbcDataSource source(
      Disk disk, Path folder, String name, StoreKey key, String options) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + disk.name(folder.resolve(name)) + options);
    source.setUser("store");
    // H2 takes the file's key and the user's password as two words.
    source.setPasswordChars((key.text() + " store").toCharArray());
    return source;
  }

  /**
   * Whether the database of that name has that key; it is not changed. So it has where there is
   * none.
   *
   * @throws HubException.Unavailable where it is in use, or the disk fails
   */
  public static boolean fits(
      Disk disk, Path folder, String name, StoreKey key, StoreFaults faults) {
    if (disk.size(path(folder, name)) == 0) {
      return true;
    }
    try {
      new StoreThread(source(disk, folder, name, key, OPTIONS + ";ACCESS_MODE_DATA=r")).close();
      return true;
    } catch (JdbiException fault) {
      if (StoreFaults.isDamage(fault)) {
        return false;
      }
      throw faults.failed(fault);
    }
  }

  /**
   * Reads in one transaction.
   *
   * @throws HubException.Unavailable where the store does not answer
   */
  public <T extends @Nullable Object> T read(HandleCallback<T, RuntimeException> work) {
    StoreThread reader = readers.get(Math.floorMod(turn.getAndIncrement(), readers.size()));
    return asked(() -> reader.run(() -> reader.jdbi().inTransaction(work)));
  }

  /**
   * Writes in one transaction; when this returns, what was written outlives a power cut.
   *
   * @throws HubException.Unavailable where it does not; whether it is in the file shows when that
   *     is opened anew
   */
  public <T extends @Nullable Object> T write(HandleCallback<T, RuntimeException> work) {
    return asked(
        () ->
            writer.run(
                () -> {
                  T written = writer.jdbi().inTransaction(work);
                  writer.jdbi().useHandle(StoreFile::sync);
                  return written;
                }));
  }

  private static void sync(Handle handle) {
    handle.execute("checkpoint sync");
  }

  private <T extends @Nullable Object> T asked(Asked<T> question) {
    if (ended.get()) {
      throw faults.failed(new IllegalStateException("given up"));
    }
    try {
      return question.ask();
    } catch (RejectedExecutionException closed) {
      throw faults.failed(closed);
    } catch (JdbiException fault) {
      if (FaultKinds.isOfValue(fault)) {
        // What was thrown is not passed on: its message holds values of rows.
        throw new IllegalStateException("a value does not fit: " + FaultKinds.of(fault));
      }
      giveUp();
      throw faults.failed(fault);
    }
  }

  /** What may wait for the threads of the store. */
  private interface Asked<T extends @Nullable Object> {
    T ask();
  }

  /** Whether a call has failed, so that the file must be opened anew. */
  public boolean isGivenUp() {
    return ended.get();
  }

  /** Lets go of the file as it is: nothing of it is certain any more. */
  public void giveUp() {
    if (!ended.getAndSet(true)) {
      writer.abandon();
      readers.forEach(StoreThread::close);
    }
  }

  @Override
  public void close() {
    if (!ended.getAndSet(true)) {
      readers.forEach(StoreThread::close);
      writer.close();
    }
  }
}
