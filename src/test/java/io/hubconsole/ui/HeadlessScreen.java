package io.hubconsole.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/** Starts JavaFX without a display, once for all tests that ask for it. */
public final class HeadlessScreen implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
  }

  /** Does something on the UI thread and waits for its result. */
  public static <T> T onUiThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
  }
}
