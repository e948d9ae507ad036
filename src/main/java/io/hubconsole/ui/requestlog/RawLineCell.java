package io.hubconsole.ui.requestlog;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** A line of a raw text, wrapped to the width of its list. */
final class RawLineCell extends ListCell<RawText.Line> {
  private static final double MARGIN = 34;

  private final ListView<RawText.Line> list;
  private final TextFlow flow = new TextFlow();

  RawLineCell(ListView<RawText.Line> list) {
    this.list = list;
    getStyleClass().add("raw-line");
    flow.prefWidthProperty().bind(list.widthProperty().subtract(MARGIN));
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(RawText.@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    flow.getChildren().clear();
    if (line == null || empty) {
      setGraphic(null);
      return;
    }
    for (RawText.Stretch stretch : line.stretches()) {
      if (stretch.found()) {
        Label found = new Label(stretch.text());
        found.getStyleClass().addAll("mono", "raw-found");
        flow.getChildren().add(found);
      } else {
        Text text = new Text(stretch.text());
        text.getStyleClass().addAll("mono", "raw-text");
        flow.getChildren().add(text);
      }
    }
    setGraphic(flow);
  }

  /** A cell asks its content without a width; this one's height depends on it. */
  @Override
  protected double computePrefHeight(double width) {
    if (getGraphic() == null) {
      return super.computePrefHeight(width);
    }
    return flow.prefHeight(Math.max(40, list.getWidth() - MARGIN))
        + snappedTopInset()
        + snappedBottomInset()
        + 2;
  }
}
