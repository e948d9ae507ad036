package io.hubconsole.embedded.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces committed writes to disk, many at a time: whoever arrives while a sync runs shares the
 * next one, since a sync already running may have missed its commit.
 *
 * <p>Waiting is never interrupted: an interrupt inside H2 closes the database.
 */
final class GroupedSync {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition finished = lock.newCondition();
  private final Runnable sync;
  private long asked;
  private long done;
  private boolean running;

  GroupedSync(Runnable sync) {
    this.sync = sync;
  }

  /** Returns once everything committed before this call is on disk. */
  void await() {
    lock.lock();
    try {
      long mine = ++asked;
      while (done < mine) {
        if (running) {
          finished.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    long upTo = asked;
    running = true;
    lock.unlock();
    boolean synced = false;
    try {
      sync.run();
      synced = true;
    } finally {
      lock.lock();
      running = false;
      if (synced) {
        done = Math.max(done, upTo);
      }
      finished.signalAll();
    }
  }
}
