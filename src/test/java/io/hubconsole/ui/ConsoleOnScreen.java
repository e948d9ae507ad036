package io.hubconsole.ui;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** A console in a window, worked by real key presses. */
public final class ConsoleOnScreen implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 700;

  private final BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
  private final PracticeDesk desk;
  private final ConsoleWindow window;
  private final Stage stage;
  private final FxRobot robot = new FxRobot();

  /** Opens a window on a practice hub in that folder, and waits until the hub is open. */
  public ConsoleOnScreen(Path folder, Locale locale) {
    this(folder, locale, MachineSettings.NONE);
  }

  /** The same on a machine for which IT has set that. */
  public ConsoleOnScreen(Path folder, Locale locale, MachineSettings machine) {
    desk = new PracticeDesk(folder, locale, tasks, machine);
    window = onUiThread(() -> new ConsoleWindow(desk.surroundings(), WIDTH, HEIGHT));
    stage =
        onUiThread(
            () -> {
              Stage opened = new Stage();
              opened.setScene(window.scene());
              window.takeFocus();
              opened.show();
              opened.requestFocus();
              desk.session().open();
              return opened;
            });
    waitFor(this::isOpen);
  }

  /** Whether the hub of the profile is open. */
  public boolean isOpen() {
    return onUiThread(() -> desk.session().stateProperty().get() instanceof HubState.Open);
  }

  public ConsoleWindow window() {
    return window;
  }

  public PracticeDesk desk() {
    return desk;
  }

  public FxRobot robot() {
    return robot;
  }

  /** Presses these keys together and lets go of them. */
  public void press(KeyCode... keys) {
    robot.push(keys);
  }

  public void write(String text) {
    robot.write(text, 0);
  }

  /** Gives the focus to the node of that id. */
  public void focus(String id) {
    onUiThread(
        () -> {
          node(id).requestFocus();
          return true;
        });
  }

  public Node node(String id) {
    Node node = window.scene().lookup("#" + id);
    assertThat(node).as(id).isNotNull();
    return node;
  }

  public String textOf(String id) {
    return onUiThread(() -> ((TextInputControl) node(id)).getText());
  }

  /** The title of the outcome that is shown; empty for none. */
  public String answer() {
    return labelOf(".outcome-title");
  }

  /** What the first label of that selector says; empty where there is none. */
  public String labelOf(String selector) {
    return onUiThread(
        () -> window.scene().lookup(selector) instanceof Labeled label ? label.getText() : "");
  }

  /** The code of a fault that nobody handled; empty for none. */
  public String faultsShown() {
    return onUiThread(() -> String.valueOf(desk.faults().latestProperty().get()))
        .replace("null", "");
  }

  /** Waits until that holds, and fails where it does not come to. */
  public void waitFor(BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still not; the answer is: " + answer()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    onUiThread(
        () -> {
          stage.hide();
          window.dispose();
          return true;
        });
    tasks.close();
    desk.close();
  }
}
