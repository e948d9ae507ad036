package io.hubconsole;

import java.util.concurrent.CompletableFuture;

/** The end of an open console: asked for by the system, or come by its operator or a fault. */
final class Closing {
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private volatile Runnable beforehand = () -> {};

  /** What is done first where the system asks for it, on a thread of the system's. */
  void beforehand(Runnable first) {
    beforehand = first;
  }

  /** The system asks for it. */
  void ask() {
    try {
      beforehand.run();
    } finally {
      done();
    }
  }

  /** It has come. */
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
