package io.hubconsole;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.ui.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;

/** The UI thread, which may be on its way still: work for it waits until it is there. */
final class StartingToolkit implements Executor {
  private final FaultReporter faults;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Whether it runs; false where this machine has no window to give. */
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();

  /**
   * A toolkit that nobody has begun to start.
   *
   * @param faults takes what no code on its thread handles
   */
  StartingToolkit(FaultReporter faults) {
    this.faults = faults;
  }

  /** Starts it on a thread of its own, where that was not begun already. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      Thread.ofPlatform().name("toolkit-start").daemon().start(this::start);
    }
  }

  private void start() {
    try {
      Toolkit.start(faults);
      started.complete(true);
    } catch (InterruptedException | RuntimeException | Error noWindow) {
      // Made here: the log may be on its way as well, and this thread need not wait for it.
      LoggerFactory.getLogger(StartingToolkit.class).warn("No window can be opened", noWindow);
      started.complete(false);
    }
  }

  /** Waits for the toolkit; false where it cannot start. */
  boolean hasStarted() {
    begin();
    return started.join();
  }

  /** Waits for the toolkit; where it cannot start, there is nobody to do it for. */
  @Override
  public void execute(Runnable action) {
    if (hasStarted()) {
      Platform.runLater(action);
    }
  }

  /** Ends the toolkit, if it was begun; one that never started would be waited for without end. */
  void end() {
    if (begun.get() && hasStarted()) {
      Platform.exit();
    }
  }
}
