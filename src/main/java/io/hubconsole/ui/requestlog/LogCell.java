package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One value of a row in the list. */
final class LogCell extends TableCell<LogSlot, LogRow> {
  private static final String GOOD = "log-success";
  private static final String BAD = "log-error";

  private final LogColumn column;
  private final Texts texts;
  private final TimeWords times;
  private @Nullable FontIcon good;
  private @Nullable FontIcon bad;

  LogCell(LogColumn column, Texts texts, TimeWords times) {
    this.column = column;
    this.texts = texts;
    this.times = times;
    if (column == LogColumn.CASE) {
      setAlignment(Pos.CENTER_RIGHT);
    }
    if (column == LogColumn.STATUS) {
      good = icon("fth-check-circle", GOOD);
      bad = icon("fth-alert-triangle", BAD);
    }
  }

  private static FontIcon icon(String literal, String style) {
    FontIcon icon = new FontIcon(literal);
    icon.getStyleClass().add(style);
    return icon;
  }

  @Override
  protected void updateItem(@Nullable LogRow row, boolean empty) {
    super.updateItem(row, empty);
    if (row != null && !empty) {
      show(row);
    } else {
      // A row that is there and not read yet shows that it comes.
      setText(empty ? null : "…");
      setGraphic(null);
    }
  }

  private void show(LogRow row) {
    setText(
        switch (column) {
          case TIME -> times.row(row.createdAt());
          case STATUS -> texts.get("status." + row.status().word());
          case TYPE -> row.type();
          case CASE -> Integer.toString(row.caseId());
          case URL -> row.url().isEmpty() ? texts.get("row.noUrl") : afterScheme(row.url());
          case MESSAGE -> row.message();
        });
    if (column == LogColumn.STATUS) {
      setGraphic(row.status() == RequestStatus.ERROR ? bad : good);
    }
  }

  private static String afterScheme(String url) {
    int slashes = url.indexOf("://");
    return slashes < 0 ? url : url.substring(slashes + 3);
  }
}
