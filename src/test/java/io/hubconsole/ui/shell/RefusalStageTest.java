package io.hubconsole.ui.shell;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ui.HeadlessScreen;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(HeadlessScreen.class)
final class RefusalStageTest {
  private static final String SENTENCE =
      "The folder /home/somebody/with/a/rather/long/name/of/a/folder cannot be written. ".repeat(4);

  @Test
  void tellsTheWholeSentenceAndIsClosedByAKey() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Scene scene =
        onUiThread(
            () -> {
              new RefusalStage(SENTENCE, Locale.ENGLISH, closed::countDown).show();
              return Window.getWindows().stream()
                  .map(Window::getScene)
                  .filter(shown -> shown.lookup("#refusal") != null)
                  .findFirst()
                  .orElseThrow();
            });
    assertThat(onUiThread(() -> isWhole((Label) scene.lookup("#refusal")))).isTrue();
    assertThat(onUiThread(() -> ((Stage) scene.getWindow()).getTitle())).isEqualTo("Hub Console");
    assertThat(onUiThread(() -> ((Button) scene.lookup("#refusal-close")).getText()))
        .isEqualTo("Close");
    new FxRobot().push(KeyCode.ESCAPE);
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();
  }

  private static boolean isWhole(Label label) {
    return label.getText().equals(SENTENCE)
        && label.getHeight() >= label.prefHeight(label.getWidth());
  }
}
