package io.hubconsole;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.ui.ConsoleWindow;
import io.hubconsole.ui.HeadlessScreen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What an operator types into a window about customers is in no file of the desk afterwards. */
@ExtendWith(HeadlessScreen.class)
class NothingTypedInTheClearTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TYPED = "canary-7f3a";
  private static final String FOUND = "consumer@example.com";

  @TempDir Path folder = Path.of(".");

  private final FxRobot robot = new FxRobot();

  @Test
  void settingsKeepNothingThatWasTypedOrFound() throws Exception {
    Path home = folder.resolve("home");
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
        BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
        BackgroundTaskRunner local = new BackgroundTaskRunner(Platform::runLater);
        NetworkDesk desk =
            new NetworkDesk(home, served.uri().toString(), "partner-1-token", tasks, local)) {
      ConsoleWindow window = onUiThread(() -> new ConsoleWindow(desk.surroundings(), 1000, 700));
      Stage stage = onUiThread(() -> shown(window, desk));
      try {
        await(
            () -> onUiThread(() -> desk.session().stateProperty().get() instanceof HubState.Open));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
        type(window, "#lookup-clientPostalCode", "35236");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        type(window, "#resend-search", TYPED);
        type(window, "#resend-search", "7680");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        type(window, "#log-filter", TYPED);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> settings(home).contains("OUTBOX"));
      } finally {
        onUiThread(
            () -> {
              stage.hide();
              window.dispose();
              return true;
            });
      }
    }
    for (Path file : filesOf(home)) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (String canary : List.of(TYPED, FOUND)) {
        assertThat(bytes.contains(canary)).as("%s in %s", canary, file).isFalse();
      }
    }
  }

  private static Stage shown(ConsoleWindow window, NetworkDesk desk) {
    Stage stage = new Stage();
    stage.setScene(window.scene());
    window.takeFocus();
    stage.show();
    stage.requestFocus();
    desk.session().open();
    return stage;
  }

  private void type(ConsoleWindow window, String selector, String text) {
    onUiThread(
        () -> {
          TextInputControl field = (TextInputControl) window.scene().lookup(selector);
          field.clear();
          field.requestFocus();
          return true;
        });
    robot.write(text, 0);
  }

  private static String settings(Path home) {
    try {
      Path file = new HomeFolder(home).settings();
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException beingWritten) {
      return "";
    }
  }

  private static List<Path> filesOf(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
