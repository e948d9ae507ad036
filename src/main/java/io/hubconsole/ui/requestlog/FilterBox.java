package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Where the filter is typed. A list completes the word at the caret: Down marks, Enter takes.
 * Without a mark, Enter makes chips of what is typed; Backspace in the empty field takes the last
 * chip back.
 */
final class FilterBox extends HBox {
  private static final double LINE = 26;
  private static final int LINES = 10;

  private final FilterViewModel model;
  private final TextField field = new TextField();
  private final ListView<FilterCompletion.Offer> list = new ListView<>();
  private final Popup popup = new Popup();
  private final Runnable leave;
  private boolean taking;

  /**
   * A box.
   *
   * @param leave goes on to what was found
   */
  FilterBox(FilterViewModel model, Texts texts, Runnable leave) {
    this.model = model;
    this.leave = leave;
    getStyleClass().add("filter-box");
    field.setId("log-filter");
    field.setPromptText(texts.get("filter.prompt"));
    field.setAccessibleText(texts.get("filter.name"));
    field.textProperty().bindBidirectional(model.textProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    Label icon = new Label("", new FontIcon("fth-search"));
    icon.getStyleClass().add("muted");
    getChildren().addAll(icon, field);
    list.setFixedCellSize(LINE);
    list.setPrefWidth(280);
    list.setFocusTraversable(false);
    list.getStyleClass().add("pick-list");
    list.setAccessibleText(texts.get("filter.offers"));
    list.setCellFactory(_ -> new OfferCell());
    list.setOnMouseClicked(_ -> take());
    popup.setAutoHide(true);
    popup.getContent().add(list);
    field.caretPositionProperty().addListener(_ -> offer());
    field.focusedProperty().subscribe(this::closeUnlessFocused);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Begins typing, with what is there marked. */
  void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void closeUnlessFocused(boolean focused) {
    if (!focused) {
      popup.hide();
    }
  }

  private void offer() {
    if (taking || !field.isFocused() || field.getScene() == null) {
      return;
    }
    List<FilterCompletion.Offer> offers = model.offers(field.getCaretPosition());
    list.getItems().setAll(offers);
    list.getSelectionModel().clearSelection();
    if (offers.isEmpty()) {
      popup.hide();
      return;
    }
    list.setPrefHeight(Math.min(LINES, offers.size()) * LINE + 4);
    if (!popup.isShowing()) {
      Bounds place = field.localToScreen(field.getBoundsInLocal());
      popup.show(field, place.getMinX(), place.getMaxY() + 2);
      // A popup has a scene of its own, which knows nothing of the window's styles.
      popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
    }
  }

  private void onKey(KeyEvent event) {
    int marked = list.getSelectionModel().getSelectedIndex();
    KeyCode key = event.getCode();
    if (popup.isShowing()) {
      switch (key) {
        case DOWN -> mark(marked + 1);
        case UP -> mark(marked - 1);
        case ESCAPE -> popup.hide();
        case ENTER -> {
          if (marked < 0) {
            popup.hide();
            model.commit();
          } else {
            take();
          }
        }
        default -> {
          return;
        }
      }
      event.consume();
    } else if (key == KeyCode.ENTER) {
      model.commit();
      field.end();
      event.consume();
    } else if (key == KeyCode.DOWN) {
      leave.run();
      event.consume();
    } else if (key == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
      model.takeBack();
      field.end();
      event.consume();
    }
  }

  private void mark(int index) {
    if (index < 0) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(Math.min(index, list.getItems().size() - 1));
      list.scrollTo(Math.max(0, index - LINES / 2));
    }
  }

  private void take() {
    FilterCompletion.Offer offer = list.getSelectionModel().getSelectedItem();
    if (offer == null) {
      return;
    }
    taking = true;
    field.replaceText(offer.from(), field.getCaretPosition(), offer.text());
    taking = false;
    popup.hide();
    offer();
  }
}
