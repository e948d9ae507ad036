package io.hubconsole.ui.routing;

import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Knows whether the focus has just moved by itself: a Tab that was on its way meant that move, and
 * would skip the question that has the focus now. For the UI thread.
 */
final class MovedFocus {
  /** So soon after the move is seen, a Tab was meant for the field before. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

  private boolean hasMoved;
  private boolean isDrawn;
  private long drawnAt;

  /** The focus moved, which is seen once the answer is drawn. */
  void moved() {
    hasMoved = true;
    isDrawn = false;
    Platform.runLater(
        () -> {
          isDrawn = true;
          drawnAt = System.nanoTime();
        });
  }

  /** Takes away the Tab that was on its way; any other key ends the waiting for it. */
  void onKey(KeyEvent event) {
    boolean isOnItsWay =
        hasMoved && (!isDrawn || System.nanoTime() - drawnAt < ON_ITS_WAY.toNanos());
    if (event.getCode() == KeyCode.TAB && isOnItsWay) {
      event.consume();
    }
    hasMoved = false;
  }
}
