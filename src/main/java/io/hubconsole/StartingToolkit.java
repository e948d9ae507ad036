package io.hubconsole;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.ui.Toolkit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The UI thread, which may be on its way still: work for it waits until it is there. */
final class StartingToolkit implements Executor {
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
    } catch (InterruptedException stopped) {
      started.completeExceptionally(stopped);
    } catch (RuntimeException | Error noWindow) {
      // Whoever waits for it fails with this.
      started.completeExceptionally(noWindow);
    }
  }

  /** Waits for the toolkit; fails where it cannot start. */
  @Override
  public void execute(Runnable action) {
    started.join();
    Platform.runLater(action);
  }
}
