package io.hubconsole.ui;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The window itself, closed while a mail has not left. */
@ExtendWith(HeadlessScreen.class)
final class ClosingWindowTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The youngest of the practice hub that is done. */
  private static final String FINAL_CASE = "101973";

  private final AtomicInteger closed = new AtomicInteger();

  @Test
  void whoeverClosesItIsAskedFirst(@TempDir Path folder) {
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
        PracticeDesk desk = new PracticeDesk(folder, Locale.ENGLISH, tasks)) {
      Scene scene = onUiThread(() -> opened(desk));
      try {
        showCase(scene);
        assertThat(isAskedOnClosing(scene)).isTrue();
        assertThat(closed).hasValue(0);
        onUiThread(
            () -> {
              ((Button) scene.lookup("#quit-anyway")).fire();
              return true;
            });
        assertThat(closed).hasValue(1);
      } finally {
        onUiThread(
            () -> {
              scene.getWindow().hide();
              return true;
            });
      }
    }
  }

  private static void showCase(Scene scene) {
    onUiThread(
        () -> {
          press(scene.getRoot(), KeyCode.DIGIT2);
          return true;
        });
    waitFor(() -> scene.lookup("#resend-search") instanceof TextField);
    onUiThread(
        () -> {
          ((TextField) scene.lookup("#resend-search")).setText(FINAL_CASE);
          return true;
        });
    waitFor(() -> scene.lookup("#resend-send") instanceof Button send && !send.isDisabled());
  }

  /** Sends and closes in one go: the five seconds do not matter. */
  private static boolean isAskedOnClosing(Scene scene) {
    return onUiThread(
        () -> {
          Node address = scene.lookup("#resend-address");
          address.requestFocus();
          press(address, KeyCode.ENTER);
          Label question = (Label) scene.lookup("#quit-question");
          Window window = scene.getWindow();
          window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
          assertThat(question.getText()).contains("not left yet");
          pressEscape(scene.getFocusOwner());
          assertThat(question.getText()).isEmpty();
          assertThat(scene.getFocusOwner()).isEqualTo(address);
          window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
          return window.isShowing() && question.getText().contains("not left yet");
        });
  }

  private Scene opened(PracticeDesk desk) {
    MainStage stage = new MainStage(desk.surroundings(), closed::incrementAndGet);
    desk.session().open();
    stage.makeReady();
    stage.show();
    return Window.getWindows().stream()
        .map(Window::getScene)
        .filter(shown -> shown.lookup("#rail-resend") != null)
        .findFirst()
        .orElseThrow();
  }

  private static void pressEscape(Node node) {
    Event.fireEvent(
        node,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  private static void press(Node node, KeyCode code) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
  }

  private static void waitFor(BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!onUiThread(condition::getAsBoolean)) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
