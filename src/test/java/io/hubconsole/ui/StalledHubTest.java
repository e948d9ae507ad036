package io.hubconsole.ui;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.NetworkDesk;
import io.hubconsole.ServedHubOfTests;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.embedded.SilentRelay;
import io.hubconsole.ui.requestlog.UiThreadMeter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;

/** A hub that takes every question and answers none: the screens go on as if it did. */
@Isolated("it measures time")
@ExtendWith(HeadlessScreen.class)
class StalledHubTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long STALL_MILLIS = 100;

  /** What a busy machine makes of the work of drawing a screen; no hub has a part in it. */
  private static final long WORK_MILLIS = 200;

  /** Less than any patience with a hub, and more than a busy machine takes to draw a screen. */
  private static final long WAIT_MILLIS = 1400;

  private static final int ROUNDS = 3;

  @TempDir Path folder = Path.of(".");

  private final FxRobot robot = new FxRobot();

  /** The numbers are left in {@code target/stalled.txt}. */
  @Test
  void typingScrollingAndChangingViewsDoNotWaitForIt() throws Exception {
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("hub"));
        SilentRelay relay = new SilentRelay(served.uri().getPort());
        BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
        BackgroundTaskRunner local = new BackgroundTaskRunner(Platform::runLater);
        NetworkDesk desk = desk(relay, tasks, local)) {
      ConsoleWindow window = onUiThread(() -> new ConsoleWindow(desk.surroundings(), 1000, 700));
      Stage stage = onUiThread(() -> shown(window, desk));
      try {
        await(
            () -> onUiThread(() -> desk.session().stateProperty().get() instanceof HubState.Open));
        // What is loaded and painted for the first time waits for nobody's hub.
        work(window, 1);
        relay.fallSilent();
        try (UiThreadMeter meter = new UiThreadMeter()) {
          for (int round = 0; round < ROUNDS; round++) {
            work(window, 1);
            assertThat(relay.unanswered()).as("calls in flight").isPositive();
          }
          tell(meter);
        }
        assertThat(desk.faults().latestProperty().get()).isNull();
      } finally {
        onUiThread(
            () -> {
              stage.hide();
              window.dispose();
              return true;
            });
      }
    }
  }

  /** Or the numbers would be good whatever the screens do. */
  @Test
  void aThreadThatSleepsIsFoundStandingStill() {
    try (UiThreadMeter meter = new UiThreadMeter()) {
      await(() -> meter.beats() > 0);
      onUiThread(
          () -> {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            return true;
          });
      await(() -> meter.longestWait() >= 200);
      assertThat(meter.longestStandstill()).isGreaterThan(STALL_MILLIS);
      assertThat(meter.longestStall()).isLessThan(STALL_MILLIS);
    }
  }

  private NetworkDesk desk(
      SilentRelay relay, BackgroundTaskRunner tasks, BackgroundTaskRunner local)
      throws IOException {
    return new NetworkDesk(
        folder.resolve("home"),
        "http://127.0.0.1:" + relay.port(),
        "partner-1-token",
        tasks,
        local);
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

  /** Types, scrolls and changes views, as an operator who has not noticed yet. */
  private void work(ConsoleWindow window, int rounds) {
    for (int i = 0; i < rounds; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
      type(window, "#lookup-clientPostalCode", "35236");
      robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
      type(window, "#resend-search", "7680 Oberg");
      robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
      type(window, "#log-filter", "order");
      robot.push(KeyCode.ENTER);
      robot.scroll(30, VerticalDirection.DOWN);
      robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
      robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
    }
  }

  private void type(ConsoleWindow window, String selector, String text) {
    onUiThread(
        () -> {
          Node node = window.scene().lookup(selector);
          assertThat(node).as(selector).isInstanceOf(TextInputControl.class);
          ((TextInputControl) node).clear();
          node.requestFocus();
          return true;
        });
    robot.write(text, 30);
  }

  private static void tell(UiThreadMeter meter) throws IOException {
    String numbers =
        "longest wait of the UI thread %d ms, of a control %d ms, longest stall by its own work %d ms, longest standstill %d ms, %d of %d beats later than 50 ms%n"
            .formatted(
                meter.longestWait(),
                meter.longestWaitOfControl(),
                meter.longestStall(),
                meter.longestStandstill(),
                meter.lateBeats(),
                meter.beats());
    Files.writeString(Path.of("target", "stalled.txt"), numbers);
    assertThat(meter.beats()).isGreaterThan(200);
    assertThat(meter.longestStall()).as(numbers).isLessThan(WORK_MILLIS);
    assertThat(meter.longestStandstill()).as(numbers).isLessThan(STALL_MILLIS);
    assertThat(meter.longestWait() - meter.longestWaitOfControl())
        .as(numbers)
        .isLessThan(WAIT_MILLIS);
  }

  private static void await(BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
