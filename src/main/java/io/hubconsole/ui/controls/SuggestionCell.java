package io.hubconsole.ui.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A suggestion with its detail at the right. */
final class SuggestionCell extends ListCell<PickField.Suggestion> {
  private final Label text = new Label();
  private final Label detail = new Label();
  private final HBox line;

  SuggestionCell() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    detail.getStyleClass().add("muted");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(8, text, space, detail);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(1);
  }

  @Override
  protected void updateItem(PickField.@Nullable Suggestion suggestion, boolean empty) {
    super.updateItem(suggestion, empty);
    setText(null);
    if (suggestion == null || empty) {
      setGraphic(null);
    } else {
      text.setText(suggestion.text());
      detail.setText(suggestion.detail());
      setGraphic(line);
    }
  }
}
