package io.hubconsole;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The end of an open console: asked for from outside, or come by its operator or a fault. */
final class Closing {
  /** So long a window is given that is asked to close: at a shutdown its toolkit may be gone. */
  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private volatile Runnable way = this::done;

  /** Asks for it; without a window it has come at once. */
  void ask() {
    way.run();
    var _ = closed.completeOnTimeout(true, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** From now on it is asked for like this, and {@link #done} tells that it has come. */
  void by(Runnable asking) {
    way = asking;
  }

  void done() {
    closed.complete(true);
  }

  /** It has come by a fault, which {@link #await} throws. */
  void failed(Throwable fault) {
    closed.completeExceptionally(fault);
  }

  /** Waits for it. */
  void await() {
    closed.join();
  }
}
