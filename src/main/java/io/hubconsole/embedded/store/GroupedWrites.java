package io.hubconsole.embedded.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Carries out small writes of many threads in one transaction and one sync: whoever comes while a
 * group is being written is in the next one. Where one of them fails, each is done again in a
 * transaction of its own, so that none suffers for another.
 *
 * <p>Waiting is never interrupted: an interrupt inside H2 closes the database.
 */
final class GroupedWrites {
  /** So many are in one transaction at most: the first of them waits for the last. */
  private static final int MOST = 256;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Piece<?>> waiting = new ArrayDeque<>();
  private final Supplier<Jdbi> jdbi;
  private final Runnable confirm;
  private boolean writing;

  /**
   * Writes to that database.
   *
   * @param confirm returns once what is committed lasts; called by one thread at a time
   */
  GroupedWrites(Supplier<Jdbi> jdbi, Runnable confirm) {
    this.jdbi = jdbi;
    this.confirm = confirm;
  }

  /** What became of a write. */
  sealed interface Outcome<T extends @Nullable Object> {
    /** It is written, and lasts. */
    record Lasting<T extends @Nullable Object>(T result) implements Outcome<T> {}

    /** Nothing was written. */
    record Failed<T extends @Nullable Object>(RuntimeException fault) implements Outcome<T> {}

    /** It is written, and may not last. */
    record Unconfirmed<T extends @Nullable Object>(RuntimeException fault) implements Outcome<T> {}
  }

  /**
   * Writes, and returns once that lasts.
   *
   * @param work may be run twice, the first time in vain; writes nothing but by its handle
   */
  <T extends @Nullable Object> Outcome<T> write(HandleCallback<T, RuntimeException> work) {
    Piece<T> mine = new Piece<>(work);
    lock.lock();
    try {
      waiting.add(mine);
      while (!mine.settled) {
        if (writing || mine.taken) {
          changed.awaitUninterruptibly();
        } else {
          lead();
        }
      }
      return mine.outcome();
    } finally {
      lock.unlock();
    }
  }

  /** How many wait for a transaction that has not begun. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Called with the lock held, and holds it again when it returns. */
  private void lead() {
    List<Piece<?>> pieces = take();
    writing = true;
    lock.unlock();
    try {
      bringToDisk(committed(pieces));
    } finally {
      lock.lock();
      // Not before the sync has ended: a transaction begun during it would be small, and every sync
      // writes the roots of all indexes anew.
      writing = false;
      pieces.forEach(piece -> piece.settled = true);
      changed.signalAll();
    }
  }

  private List<Piece<?>> take() {
    List<Piece<?>> pieces = new ArrayList<>();
    while (pieces.size() < MOST && !waiting.isEmpty()) {
      Piece<?> piece = waiting.remove();
      piece.taken = true;
      pieces.add(piece);
    }
    return pieces;
  }

  /**
   * Which of them are committed; each of the others has its fault, and nothing of it is written.
   */
  private List<Piece<?>> committed(List<Piece<?>> pieces) {
    try {
      jdbi.get().useTransaction(handle -> pieces.forEach(piece -> piece.run(handle)));
      return pieces;
    } catch (Throwable fault) {
      // An error too: it is of one of them, and thrown on that one's thread alone.
      if (pieces.size() == 1) {
        pieces.getFirst().fault = fault;
        return List.of();
      }
      return pieces.stream().flatMap(piece -> committed(List.of(piece)).stream()).toList();
    }
  }

  private void bringToDisk(List<Piece<?>> committed) {
    if (committed.isEmpty()) {
      return;
    }
    try {
      confirm.run();
      committed.forEach(piece -> piece.lasting = true);
    } catch (Throwable fault) {
      RuntimeException told =
          fault instanceof RuntimeException known ? known : new IllegalStateException(fault);
      committed.forEach(piece -> piece.unconfirmed = told);
    }
  }

  /** One write on its way. */
  private static final class Piece<T extends @Nullable Object> {
    private final HandleCallback<T, RuntimeException> work;
    private boolean taken;
    private boolean settled;
    private boolean lasting;
    private @Nullable Supplier<T> result;
    private @Nullable Throwable fault;
    private @Nullable RuntimeException unconfirmed;

    Piece(HandleCallback<T, RuntimeException> work) {
      this.work = work;
    }

    void run(Handle handle) {
      T value = work.withHandle(handle);
      result = () -> value;
    }

    /** On the thread of whoever wants it written. */
    Outcome<T> outcome() {
      if (lasting && result != null) {
        return new Outcome.Lasting<>(result.get());
      }
      if (unconfirmed != null) {
        return new Outcome.Unconfirmed<>(unconfirmed);
      }
      return switch (fault) {
        case Error error -> throw error;
        case RuntimeException known -> new Outcome.Failed<>(known);
        case null, default ->
            new Outcome.Failed<>(new IllegalStateException("the write was given up", fault));
      };
    }
  }
}
