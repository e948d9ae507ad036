package io.hubconsole.ui;

import io.hubconsole.desk.faults.FaultReporter;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** Starts JavaFX from a plain class path. */
public final class Toolkit {
  // Held, since a logger that nobody holds forgets its level.
  private static final Logger CLASS_PATH_WARNING = Logger.getLogger("javafx");

  private Toolkit() {}

  /**
   * Starts it and returns once its thread runs.
   *
   * @param faults takes what no code on that thread handles
   */
  public static void start(FaultReporter faults) throws InterruptedException {
    // It warns that it is on the class path, which is on purpose: see the decision on modules.
    CLASS_PATH_WARNING.setLevel(Level.SEVERE);
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.report(fault));
          started.countDown();
        });
    started.await();
    Platform.setImplicitExit(false);
    Thread.setDefaultUncaughtExceptionHandler(
        (_, fault) -> Platform.runLater(() -> faults.report(fault)));
  }

  /** Has JavaFX paint into memory: for machines without a display. Before {@link #start}. */
  public static void withoutDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }
}
