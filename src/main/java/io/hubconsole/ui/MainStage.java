package io.hubconsole.ui;

import io.hubconsole.desk.settings.Settings.WindowPlace;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window itself; comes back where it was left. */
public final class MainStage {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 820;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private static final List<EventType<? extends InputEvent>> TOUCHES =
      List.of(
          KeyEvent.ANY,
          ScrollEvent.ANY,
          MouseEvent.MOUSE_MOVED,
          MouseEvent.MOUSE_DRAGGED,
          MouseEvent.MOUSE_PRESSED);

  /**
   * Of the sizes that JavaFX asks for on Linux and macOS, and on Windows: it would scale any other.
   */
  private static final List<String> ICONS = List.of("hub-console-128.png", "hub-console-32.png");

  private final Stage stage = new Stage();
  private final SettingsStore settings;
  private final ConsoleWindow window;
  private final MemoryAtRest memory;

  /**
   * A window that is not shown yet.
   *
   * @param closed is told when the operator has closed it
   */
  public MainStage(Surroundings around, Runnable closed) {
    this.settings = around.settings();
    this.memory = new MemoryAtRest(around.tasks(), System::gc);
    this.window = new ConsoleWindow(around, WIDTH, HEIGHT);
    stage.titleProperty().bind(window.titleProperty());
    ICONS.forEach(name -> stage.getIcons().add(icon(name)));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(window.scene());
    settings.get().window().filter(MainStage::isOnAScreen).ifPresent(this::place);
    stage.setOnCloseRequest(
        request -> {
          if (!window.mayClose()) {
            request.consume();
          }
        });
    stage.setOnHiding(_ -> remember());
    stage.setOnHidden(
        _ -> {
          memory.end();
          window.dispose();
          closed.run();
        });
  }

  private static Image icon(String name) {
    return new Image(Objects.requireNonNull(MainStage.class.getResourceAsStream(name)));
  }

  /** Dresses what will be shown; {@link #show} would do it in one piece with itself. */
  public void makeReady() {
    window.takeFocus();
  }

  public void show() {
    stage.show();
    // Not when the mouse enters something: so it does by itself where rows come in beneath it.
    TOUCHES.forEach(touch -> stage.getScene().addEventFilter(touch, _ -> memory.touch()));
    memory.follow(stage.focusedProperty());
  }

  /** Brings it in front of the other windows. */
  public void raise() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Shows the case for sending its mail. */
  public void showCase(UUID guid) {
    window.showCase(guid);
  }

  private void place(WindowPlace place) {
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximized());
  }

  /** A screen may have gone since. */
  private static boolean isOnAScreen(WindowPlace place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .anyMatch(bounds -> holdsTitleBar(bounds, place));
  }

  private static boolean holdsTitleBar(Rectangle2D bounds, WindowPlace place) {
    return bounds.contains(place.x() + place.width() / 2, Math.max(place.y(), 0) + 10);
  }

  /** Keeps where it stands; for any thread, since it reads alone. */
  public void remember() {
    WindowPlace before =
        settings.get().window().orElse(new WindowPlace(0, 0, WIDTH, HEIGHT, false));
    // A maximised window keeps the size it goes back to.
    WindowPlace place =
        stage.isMaximized()
            ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
            : new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
    settings.change(kept -> kept.withWindow(place));
  }
}
