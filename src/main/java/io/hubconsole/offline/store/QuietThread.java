package io.hubconsole.offline.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that does one thing after another for others, and that nobody can interrupt: an
 * interrupt closes whatever file is being read or written, and H2's database with it.
 */
public final class QuietThread {
  private final ExecutorService thread;

  /** Of the thread alone. */
  private boolean ended;

  public QuietThread(String name) {
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  /**
   * Has something done and waits for it, also where the caller is interrupted.
   *
   * @throws RejectedExecutionException where the thread has ended
   */
  public <T extends @Nullable Object> T run(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(() -> begun(work), thread).join();
    } catch (CompletionException fault) {
      switch (fault.getCause()) {
        case RuntimeException known -> throw known;
        case Error error -> throw error;
        case null, default -> throw fault;
      }
    }
  }

  private <T extends @Nullable Object> T begun(Supplier<T> work) {
    if (ended) {
      throw new RejectedExecutionException("it has ended");
    }
    return work.get();
  }

  /**
   * Does one thing more once what it was given is done, and waits for it. What others asked
   * meanwhile is refused: it would find closed what the last thing has closed, or open it again.
   *
   * @throws RejectedExecutionException where the thread has ended
   */
  public void end(Runnable last) {
    try {
      run(
          () -> {
            ended = true;
            last.run();
            return true;
          });
    } finally {
      thread.shutdown();
    }
  }
}
