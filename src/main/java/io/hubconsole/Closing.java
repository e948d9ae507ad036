package io.hubconsole;

import java.util.concurrent.CompletableFuture;

/** The end of an open console: asked for by the system, or come by its operator or a fault. */
final class Closing {
  private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
  private volatile Runnable before = () -> {};

  /** What is to be done before, where the system asks for it. */
  void after(Runnable last) {
    before = last;
  }

  /** The system asks for it; for any thread. */
  void ask() {
    try {
      before.run();
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
