package io.hubconsole.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said above the view, with what can be done about it; there while it is said.
 */
final class Bar extends HBox {
  private @Nullable Node focusedBefore;

  /** How much it matters, by its colour. */
  enum Weight {
    TOLD("outcome-ask"),
    ASKED("outcome-nobody"),
    FAILED("outcome-failed");

    private final String style;

    Weight(String style) {
      this.style = style;
    }
  }

  /**
   * A bar that is gone while its sentence is empty.
   *
   * @param id of the sentence
   */
  Bar(String id, Weight weight, ObservableValue<String> sentence, Button... actions) {
    getStyleClass().addAll("header", weight.style);
    Label told = new Label();
    told.setId(id);
    told.setWrapText(true);
    told.setMaxWidth(Double.MAX_VALUE);
    told.textProperty().bind(sentence);
    setHgrow(told, Priority.ALWAYS);
    getChildren().add(told);
    for (Button action : actions) {
      if (action.getMinWidth() == USE_COMPUTED_SIZE) {
        action.setMinWidth(Region.USE_PREF_SIZE);
      }
      getChildren().add(action);
    }
    visibleProperty().bind(told.textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /**
   * Gives the focus to a button each time the bar comes, and back when it goes: Enter and Esc alone
   * do what it does.
   */
  Bar withFocusOn(Button harmless) {
    visibleProperty().subscribe(comes -> moveFocus(comes, harmless));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            harmless.fire();
          }
        });
    return this;
  }

  private void moveFocus(boolean comes, Button harmless) {
    if (comes) {
      focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
      harmless.requestFocus();
    } else if (focusedBefore != null && focusedBefore.getScene() != null && hasFocus()) {
      focusedBefore.requestFocus();
    }
  }

  private boolean hasFocus() {
    Node focused = getScene().getFocusOwner();
    return focused == null || equals(focused.getParent());
  }
}
