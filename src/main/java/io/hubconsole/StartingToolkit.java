package io.hubconsole;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.ui.Toolkit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.LoggerFactory;

/** The UI thread, which may be on its way still: work for it waits until it is there. */
final class StartingToolkit implements Executor {
  /** A display that has not answered by then is not going to. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final FaultReporter faults;
  private final CompletableFuture<Void> log;
  private final AtomicBoolean begun = new AtomicBoolean();

  /** Whether it runs; false where this machine has no window to give. */
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();

  /**
   * A toolkit that nobody has begun to start.
   *
   * @param faults takes what no code on its thread handles
   * @param log is done when what is logged comes to its place
   */
  StartingToolkit(FaultReporter faults, CompletableFuture<Void> log) {
    this.faults = faults;
    this.log = log;
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
      // Whoever is told that there is no window is told to look there.
      var _ = log.handle((_, _) -> true).join();
      LoggerFactory.getLogger(StartingToolkit.class).warn("No window can be opened", noWindow);
      started.complete(false);
    }
  }

  /** Begins it where nobody has, and waits for it; false where it cannot start. */
  boolean hasStarted() {
    begin();
    return started.join();
  }

  /** The same, but does not wait for ever: a display may never answer. */
  boolean hasStartedInTime() {
    begin();
    return started.copy().completeOnTimeout(false, LONGEST.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Waits for the toolkit; where it cannot start, there is nobody to do it for. */
  @Override
  public void execute(Runnable action) {
    if (hasStarted()) {
      Platform.runLater(action);
    }
  }

  /**
   * Ends the toolkit, if it was begun: one that is on its way is waited for, since it ends badly in
   * the middle of it, but not for ever, and one that never started not at all.
   */
  void end() {
    if (begun.get()
        && started.completeOnTimeout(false, LONGEST.toSeconds(), TimeUnit.SECONDS).join()) {
      Platform.exit();
    }
  }
}
