package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FoundWords;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A value of a JSON tree: its name, then what it says, the words that were found marked. */
final class JsonCell extends TreeCell<JsonBranch> {
  private static final double GAP = 6;

  private final Supplier<FoundWords> words;
  private final HBox name = new HBox();
  private final HBox value = new HBox();
  private final HBox line = new HBox(GAP, name, value);

  /**
   * A cell.
   *
   * @param words what was searched for
   */
  JsonCell(Supplier<FoundWords> words) {
    this.words = words;
    name.setMinWidth(USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable JsonBranch branch, boolean empty) {
    super.updateItem(branch, empty);
    setText(null);
    if (branch == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    fill(name, branch.name(), "json-name");
    name.setManaged(!branch.name().isEmpty());
    fill(value, branch.value(), "json-value");
    setAccessibleText((branch.name() + " " + branch.value()).strip());
    setGraphic(line);
  }

  private void fill(HBox box, String text, String style) {
    List<RawText.Stretch> stretches = RawText.stretches(text, words.get());
    box.getChildren().setAll(stretches.stream().map(stretch -> label(stretch, style)).toList());
  }

  private static Label label(RawText.Stretch stretch, String style) {
    Label label = new Label(stretch.text());
    label.getStyleClass().addAll("mono", style);
    if (stretch.found()) {
      label.getStyleClass().add("raw-found");
    }
    return label;
  }
}
