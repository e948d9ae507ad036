package io.hubconsole.ui.tour;

import io.hubconsole.desk.tasks.WatchedTaskRunner;
import io.hubconsole.ui.ConsoleWindow;
import io.hubconsole.ui.picture.ScenePicture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Works a console as a hand would: types, presses, waits until nothing is under way, looks. Its
 * methods are for any thread but the UI thread.
 */
final class Guide {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration QUIET = Duration.ofMillis(120);
  private static final Duration LOOK = Duration.ofMillis(10);

  private final ConsoleWindow window;
  private final TourLook look;
  private final WatchedTaskRunner tasks;

  Guide(ConsoleWindow window, TourLook look, WatchedTaskRunner tasks) {
    this.window = window;
    this.look = look;
    this.tasks = tasks;
  }

  /** Does something on the UI thread and waits for its result. */
  static <T> T onUiThread(Callable<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.call());
          } catch (Exception fault) {
            result.completeExceptionally(fault);
          }
        });
    try {
      return result.join();
    } catch (CompletionException fault) {
      if (fault.getCause() instanceof NotOnThisScreen missing) {
        throw missing;
      }
      throw fault;
    }
  }

  /** Puts a text into the field of that id, in place of what is there. */
  void type(String id, String text) {
    onUiThread(
        () -> {
          TextInputControl field = find(id, TextInputControl.class);
          field.requestFocus();
          field.setText(text);
          return true;
        });
    settle();
  }

  /** Presses Enter in the field of that id. */
  void enter(String id) {
    onUiThread(
        () -> {
          Event.fireEvent(find(id, Node.class), new ActionEvent());
          return true;
        });
    settle();
  }

  /** Presses a key at the node of that id. */
  void key(String id, KeyCode key) {
    with(
        id,
        Node.class,
        node ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
  }

  void press(String id) {
    onUiThread(
        () -> {
          find(id, ButtonBase.class).fire();
          return true;
        });
    settle();
  }

  /** Chooses the entry at that place of the menu of that id. */
  void choose(String id, int place) {
    with(
        id,
        MenuButton.class,
        menu -> {
          // It is filled when it is opened.
          Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
          menu.getItems().get(place).fire();
        });
  }

  /** Chooses the entry of the menu of that id whose text ends so. */
  void choose(String id, String ending) {
    with(
        id,
        MenuButton.class,
        menu -> {
          Event.fireEvent(menu, new Event(MenuButton.ON_SHOWING));
          menu.getItems().stream()
              .filter(item -> item.getText() != null && item.getText().endsWith(ending))
              .findFirst()
              .orElseThrow(() -> new NotOnThisScreen(ending))
              .fire();
        });
  }

  /** What the first node of that style says. */
  String read(String selector) {
    return onUiThread(
        () -> window.scene().lookup(selector) instanceof Labeled label ? label.getText() : "");
  }

  boolean has(String selector) {
    return onUiThread(() -> window.scene().lookup(selector) != null);
  }

  /** Does something to the node of that id. */
  <N extends Node> void with(String id, Class<N> type, Consumer<N> action) {
    onUiThread(
        () -> {
          action.accept(find(id, type));
          return true;
        });
    settle();
  }

  /** Waits until there is a node of that style. */
  void await(String selector) {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!has(selector)) {
      if (Instant.now().isAfter(giveUp)) {
        throw new NotOnThisScreen(selector);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    settle();
  }

  private <N extends Node> N find(String id, Class<N> type) {
    Node node = window.scene().lookup("#" + id);
    if (!type.isInstance(node)) {
      throw new NotOnThisScreen(id);
    }
    return type.cast(node);
  }

  /** Waits until nothing is under way and nothing has been for a moment. */
  void settle() {
    Instant giveUp = Instant.now().plus(PATIENCE);
    Instant quietSince = Instant.now();
    while (Duration.between(quietSince, Instant.now()).compareTo(QUIET) < 0) {
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("the console does not come to rest");
      }
      LockSupport.parkNanos(LOOK.toNanos());
      boolean idle = onUiThread(tasks::isIdle);
      quietSince = idle ? quietSince : Instant.now();
    }
  }

  /** Takes a picture of the screen as it is. */
  void picture(Path file) throws IOException {
    settle();
    onUiThread(() -> new ScenePicture(window.scene(), look.width(), look.height())).write(file);
  }
}
