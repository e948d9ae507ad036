package io.hubconsole.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** An entry of the palette with its key at the right. */
final class PaletteCell extends ListCell<PaletteEntry> {
  private final Label title = new Label();
  private final Label key = new Label();
  private final HBox line;

  PaletteCell() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    key.getStyleClass().add("rail-key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    line = new HBox(8, title, space, key);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setPrefWidth(1);
  }

  @Override
  protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    if (entry == null || empty) {
      setGraphic(null);
    } else {
      title.setText(entry.title());
      key.setText(entry.key());
      setGraphic(line);
    }
  }
}
