package io.hubconsole.ui.requestlog;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A value of a JSON tree: its name, then what it says. */
final class JsonCell extends TreeCell<JsonBranch> {
  private final Label name = new Label();
  private final Label value = new Label();
  private final HBox line = new HBox(6, name, value);

  JsonCell() {
    name.getStyleClass().addAll("mono", "json-name");
    name.setMinWidth(USE_PREF_SIZE);
    value.getStyleClass().addAll("mono", "json-value");
  }

  @Override
  protected void updateItem(@Nullable JsonBranch branch, boolean empty) {
    super.updateItem(branch, empty);
    setText(null);
    if (branch == null || empty) {
      setGraphic(null);
      return;
    }
    name.setText(branch.name());
    name.setManaged(!branch.name().isEmpty());
    value.setText(branch.value());
    setGraphic(line);
  }
}
