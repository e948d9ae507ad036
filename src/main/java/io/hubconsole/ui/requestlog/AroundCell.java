package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of the same case; the one that is shown is marked by word and weight. */
final class AroundCell extends ListCell<LogRow> {
  private final Texts texts;
  private final TimeWords times;
  private final LongSupplier shown;
  private final FontIcon icon = new FontIcon("fth-check-circle");
  private final Label type = new Label();
  private final Label time = new Label();
  private final Button compare = new Button("", new FontIcon("fth-columns"));
  private final HBox line;

  /**
   * A cell.
   *
   * @param shown the id of the row that is shown
   * @param compare compares it with another
   */
  AroundCell(Texts texts, TimeWords times, LongSupplier shown, Consumer<LogRow> compare) {
    this.texts = texts;
    this.times = times;
    this.shown = shown;
    time.getStyleClass().add("provenance");
    setPrefWidth(0);
    this.compare.getStyleClass().addAll("small", "button-icon", "flat");
    this.compare.setAccessibleText(texts.get("around.compare"));
    this.compare.setTooltip(new Tooltip(texts.get("around.compare")));
    this.compare.setFocusTraversable(false);
    this.compare.managedProperty().bind(this.compare.visibleProperty());
    this.compare.setOnAction(_ -> compare.accept(getItem()));
    VBox words = new VBox(type, time);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    line = new HBox(8, icon, words, this.compare);
    line.setAlignment(Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable LogRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (row == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean bad = row.status() == RequestStatus.ERROR;
    icon.setIconLiteral(bad ? "fth-alert-triangle" : "fth-check-circle");
    icon.getStyleClass().removeAll("log-error", "log-success");
    icon.getStyleClass().add(bad ? "log-error" : "log-success");
    boolean here = row.id() == shown.getAsLong();
    compare.setVisible(!here);
    String status = texts.get("status." + row.status().word());
    type.setText(row.type() + " · " + status);
    type.getStyleClass().remove("section-title");
    if (here) {
      type.getStyleClass().add("section-title");
    }
    String at = times.row(row.createdAt());
    time.setText(here ? texts.get("around.here", at) : at);
    setAccessibleText(String.join(", ", row.type(), status, time.getText()));
    setGraphic(line);
  }
}
