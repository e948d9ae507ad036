package io.hubconsole;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.ui.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The UI thread, which may be on its way still: work for it waits until it is there. */
final class StartingToolkit implements Executor {
  private static final Logger LOG = LoggerFactory.getLogger(StartingToolkit.class);

  /** Whether it runs; false where this machine has no window to give. */
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();

  private StartingToolkit() {}

  /** Starts the toolkit on a thread of its own. */
  static StartingToolkit begin(FaultReporter faults) {
    StartingToolkit starting = new StartingToolkit();
    Thread.ofPlatform().name("toolkit-start").daemon().start(() -> starting.start(faults));
    return starting;
  }

  private void start(FaultReporter faults) {
    try {
      Toolkit.start(faults);
      started.complete(true);
    } catch (InterruptedException | RuntimeException | Error noWindow) {
      LOG.warn("No window can be opened", noWindow);
      started.complete(false);
    }
  }

  /** Waits for the toolkit; false where it cannot start. */
  boolean hasStarted() {
    return started.join();
  }

  /** Waits for the toolkit; where it cannot start, there is nobody to do it for. */
  @Override
  public void execute(Runnable action) {
    if (hasStarted()) {
      Platform.runLater(action);
    }
  }

  /** Ends the toolkit; one that never started would be waited for without end. */
  void end() {
    if (hasStarted()) {
      Platform.exit();
    }
  }
}
