package io.hubconsole.offline.outbox;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Somebody who waits for what becomes of a write, from before it is queued. */
final class Waiter implements AutoCloseable {
  private static final long NOT_QUEUED = 0;

  private final String key;
  private final Consumer<Waiter> end;
  private final CompletableFuture<Told> told = new CompletableFuture<>();
  private volatile long number = NOT_QUEUED;

  /**
   * Waits for what comes of the order under that key.
   *
   * @param end takes this one when nobody waits any more
   */
  Waiter(String key, Consumer<Waiter> end) {
    this.key = key;
    this.end = end;
  }

  /** It is queued now. */
  void queuedAs(long given) {
    number = given;
  }

  boolean isQueued() {
    return number != NOT_QUEUED;
  }

  long number() {
    return number;
  }

  boolean waitsFor(KeptWrite write) {
    return number == write.number() || Keys.of(write.order()).filter(key::equals).isPresent();
  }

  void tell(Told what) {
    told.complete(what);
  }

  /** Waits until something is told; whoever is interrupted is told that it goes on without them. */
  Told await() {
    try {
      return told.get();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return new Told.Later(false);
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  @Override
  public void close() {
    end.accept(this);
  }
}
