package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
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
  private final HBox line = new HBox(8, icon, new VBox(type, time));

  /**
   * A cell.
   *
   * @param shown the id of the row that is shown
   */
  AroundCell(Texts texts, TimeWords times, LongSupplier shown) {
    this.texts = texts;
    this.times = times;
    this.shown = shown;
    time.getStyleClass().add("provenance");
    setPrefWidth(0);
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
