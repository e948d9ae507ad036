package io.hubconsole.offline.cache;

import io.hubconsole.offline.line.Waiting;
import io.hubconsole.offline.store.StoreKey;
import io.hubconsole.storage.FaultKinds;
import io.hubconsole.storage.FullDisk;
import io.hubconsole.storage.OwnFolder;
import io.hubconsole.wire.UnreadableJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of a hub, in a file that is disposable: one that is damaged, locked, of
 * another version or key is moved aside and begun anew, with a line in the log and nothing else.
 * Whoever asks a memory that fails gets the answer of one that remembers nothing.
 */
final class MemoryDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MemoryDatabase.class);

  /** A disk that damages every file is left alone. */
  private static final int MOST_REBUILDS = 3;

  /** What H2's pool throws where all connections are in use for too long. */
  private static final int NO_CONNECTION_IN_TIME = 8001;

  /** What another asking may not meet: the file is sound. Damage has no codes of its own. */
  private static final Set<Integer> PASSING =
      Set.of(
          ErrorCode.LOCK_TIMEOUT_1,
          ErrorCode.DEADLOCK_1,
          ErrorCode.CONCURRENT_UPDATE_1,
          ErrorCode.STATEMENT_WAS_CANCELED,
          ErrorCode.OUT_OF_MEMORY,
          NO_CONNECTION_IN_TIME);

  private final Path folder;
  private final StoreKey key;
  private final ReentrantLock writing = new ReentrantLock();

  /** Held for reading by whoever uses the file, for writing by who opens or closes it. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private MemoryFile file;
  private int rebuilds;
  private boolean closed;
  private boolean toldFull;

  private MemoryDatabase(Path folder, StoreKey key) {
    this.folder = folder;
    this.key = key;
    this.file = openOrBegin();
  }

  /**
   * Opens the memory in a folder, whatever is there.
   *
   * @param folder made where there is none; for nothing else
   */
  static MemoryDatabase open(Path folder, StoreKey key) {
    return new MemoryDatabase(folder, key);
  }

  private MemoryFile openOrBegin() {
    try {
      OwnFolder.take(folder);
      return MemoryFile.open(folder, key);
    } catch (IOException | RuntimeException fault) {
      LOG.warn("The memory in {} is begun anew: {}", folder, kind(fault));
      return begin();
    }
  }

  private MemoryFile begin() {
    try {
      MemoryFile.setAside(folder);
      return MemoryFile.open(folder, key);
    } catch (IOException | RuntimeException noFileToBeHad) {
      return MemoryFile.ofThisProcess();
    }
  }

  /** Whether it outlives this process. */
  boolean isKept() {
    lock.readLock().lock();
    try {
      return file.isKept();
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Reads what is remembered, in one transaction.
   *
   * @return what the work returns; empty where the memory fails
   */
  <T> Optional<T> read(HandleCallback<T, RuntimeException> work) {
    return onItsOwn(() -> tried(work));
  }

  /**
   * Changes what is remembered, in one transaction; one at a time, so that none is in another's way
   * and whatever fails is damage.
   *
   * @return what the work returns; empty where the memory fails, and nothing is changed
   */
  <T> Optional<T> write(HandleCallback<T, RuntimeException> work) {
    return onItsOwn(
        () -> {
          writing.lock();
          try {
            return tried(work);
          } finally {
            writing.unlock();
          }
        });
  }

  /** On a thread that nobody interrupts: that would close the file. */
  private static <T> Optional<T> onItsOwn(Supplier<Optional<T>> work) {
    return Waiting.on(
            CompletableFuture.supplyAsync(
                work, task -> Thread.ofVirtual().name("hub-memory").start(task)),
            Optional.empty())
        .orElseThrow();
  }

  private <T> Optional<T> tried(HandleCallback<T, RuntimeException> work) {
    MemoryFile used;
    RuntimeException fault;
    lock.readLock().lock();
    try {
      if (closed) {
        return Optional.empty();
      }
      used = file;
      return Optional.of(used.jdbi().inTransaction(work));
    } catch (JdbiException
        | MVStoreException
        | MemoryDamage
        | UnreadableJson
        | NumberFormatException failed) {
      used = file;
      fault = failed;
    } finally {
      lock.readLock().unlock();
    }
    failed(used, fault);
    return Optional.empty();
  }

  private void failed(MemoryFile used, RuntimeException fault) {
    if (isOfValue(fault)) {
      LOG.error("Something cannot be remembered: {}", kind(fault));
      return;
    }
    if (PASSING.stream().anyMatch(code -> FaultKinds.hasCode(fault, code))) {
      LOG.warn("The memory in {} did not answer: {}", folder, kind(fault));
      return;
    }
    lock.writeLock().lock();
    try {
      if (closed || used != file) {
        return;
      }
      if (new FullDisk(folder).isBehind(fault)) {
        if (!toldFull) {
          LOG.warn("The memory in {} cannot grow: the disk is full", folder);
        }
        toldFull = true;
        return;
      }
      LOG.warn("The memory in {} is begun anew: {}", folder, kind(fault));
      file.abandon();
      rebuilds++;
      file = rebuilds > MOST_REBUILDS ? MemoryFile.ofThisProcess() : begin();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /** A value does not fit where it was put: a fault of this program, and none of the file. */
  private static boolean isOfValue(Throwable fault) {
    return FaultKinds.hasCode(fault, ErrorCode.VALUE_TOO_LONG_2)
        || FaultKinds.hasCode(fault, ErrorCode.NUMERIC_VALUE_OUT_OF_RANGE_1)
        || FaultKinds.hasCode(fault, ErrorCode.NULL_NOT_ALLOWED);
  }

  private static String kind(Throwable fault) {
    return fault instanceof MemoryDamage damage
        ? String.valueOf(damage.getMessage())
        : FaultKinds.of(fault);
  }

  /** Lets what is under way end first. What is asked afterwards is not remembered. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        file.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }
}
