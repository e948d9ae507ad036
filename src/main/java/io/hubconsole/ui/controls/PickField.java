package io.hubconsole.ui.controls;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A text field with a list below it that narrows as one types. Down opens the list, Enter takes
 * what is marked, Escape closes it; anything may be typed.
 */
public final class PickField extends HBox {
  private static final double LINE = 28;
  private static final int LINES = 9;

  private final TextField field = new TextField();
  private final Button opener = new Button("", new FontIcon("fth-chevron-down"));
  private final ListView<Suggestion> list = new ListView<>();
  private final Popup popup = new Popup();
  private Supplier<List<Suggestion>> matching = List::of;
  private Supplier<List<Suggestion>> all = List::of;
  private Runnable picked = () -> {};
  private boolean choosing;

  /**
   * One line of the list.
   *
   * @param text what is put into the field
   * @param detail shown behind it, muted: an id, an alias
   */
  public record Suggestion(String text, String detail) {}

  public PickField() {
    getStyleClass().add("pick-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    opener.getStyleClass().addAll("button-icon", "pick-opener");
    opener.setFocusTraversable(false);
    opener.setMaxHeight(Double.MAX_VALUE);
    opener.setOnAction(_ -> open(all.get()));
    getChildren().addAll(field, opener);
    list.setCellFactory(_ -> new SuggestionCell());
    list.setFocusTraversable(false);
    list.setFixedCellSize(LINE);
    list.getStyleClass().add("pick-list");
    popup.getContent().add(list);
    popup.setAutoHide(true);
    field.textProperty().addListener(_ -> typed());
    field.focusedProperty().addListener((_, _, focused) -> left(focused));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setOnMouseClicked(
        click -> {
          if (click.getButton() == MouseButton.PRIMARY) {
            choose();
          }
        });
  }

  /** Says what the list holds: while typing, and when it is opened by hand. */
  public void setSuggestions(
      Supplier<List<Suggestion>> whileTyping, Supplier<List<Suggestion>> whenOpened) {
    matching = whileTyping;
    all = whenOpened;
  }

  /** Who is told that a line of the list was taken, once it is in the field. */
  public void setOnPicked(Runnable receiver) {
    picked = receiver;
  }

  /** The field itself, to tie a label to. */
  public TextField field() {
    return field;
  }

  public StringProperty textProperty() {
    return field.textProperty();
  }

  /** Names the field and its opener for a screen reader. */
  public void setName(String name) {
    field.setAccessibleText(name);
    opener.setAccessibleText(name);
    list.setAccessibleText(name);
  }

  private void typed() {
    if (!choosing && field.isFocused() && field.getScene() != null) {
      if (field.getText().isBlank()) {
        popup.hide();
      } else {
        open(matching.get());
      }
    }
  }

  private void left(boolean focused) {
    if (!focused) {
      popup.hide();
    }
  }

  private void open(List<Suggestion> suggestions) {
    list.getItems().setAll(suggestions);
    if (suggestions.isEmpty() || field.getScene() == null) {
      popup.hide();
      return;
    }
    list.setPrefWidth(Math.max(getWidth(), 240));
    list.setPrefHeight(Math.min(LINES, suggestions.size()) * LINE + 4);
    list.getSelectionModel().clearSelection();
    if (!popup.isShowing()) {
      Bounds place = localToScreen(getBoundsInLocal());
      popup.show(this, place.getMinX(), place.getMaxY() + 2);
      // A popup has a scene of its own, which knows nothing of the window's styles.
      popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
    }
  }

  private void onKey(KeyEvent event) {
    KeyCode key = event.getCode();
    if (!popup.isShowing()) {
      if (key == KeyCode.DOWN || key == KeyCode.F4) {
        open(all.get());
        list.getSelectionModel().selectFirst();
        event.consume();
      }
      return;
    }
    int marked = list.getSelectionModel().getSelectedIndex();
    switch (key) {
      case DOWN -> list.getSelectionModel().select(marked + 1);
      case UP -> list.getSelectionModel().select(Math.max(0, marked - 1));
      case ENTER -> choose();
      case ESCAPE -> popup.hide();
      default -> {
        return;
      }
    }
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - LINES / 2));
    event.consume();
  }

  private void choose() {
    Suggestion chosen = list.getSelectionModel().getSelectedItem();
    if (chosen == null && list.getItems().size() == 1) {
      chosen = list.getItems().getFirst();
    }
    popup.hide();
    if (chosen != null) {
      choosing = true;
      field.setText(chosen.text());
      field.end();
      choosing = false;
      picked.run();
    }
  }
}
