package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.RequestStatus;
import io.hubconsole.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One value of a row in the list. */
final class LogCell extends TableCell<LogSlot, LogRow> {
  private static final String GOOD = "log-success";
  private static final String BAD = "log-error";

  private final LogColumn column;
  private final Texts texts;
  private final TimeWords times;
  private final FontIcon good = new FontIcon();
  private final FontIcon bad = new FontIcon();

  LogCell(LogColumn column, Texts texts, TimeWords times) {
    this.column = column;
    this.texts = texts;
    this.times = times;
    if (column == LogColumn.CASE) {
      setAlignment(Pos.CENTER_RIGHT);
    }
    if (column == LogColumn.STATUS) {
      // Icons that come and go would be styled anew each time, and scrolling would be slow.
      dress(good, "fth-check-circle", GOOD);
      dress(bad, "fth-alert-triangle", BAD);
      setGraphic(new StackPane(good, bad));
    }
    showIcon(false, false);
  }

  private static void dress(FontIcon icon, String literal, String style) {
    icon.setIconLiteral(literal);
    icon.getStyleClass().add(style);
  }

  private void showIcon(boolean success, boolean error) {
    good.setVisible(success);
    bad.setVisible(error);
  }

  @Override
  protected void updateItem(@Nullable LogRow row, boolean empty) {
    super.updateItem(row, empty);
    if (row != null && !empty) {
      show(row);
    } else {
      // A row that is there and not read yet shows that it comes.
      setText(empty ? null : "…");
      showIcon(false, false);
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
    showIcon(row.status() == RequestStatus.SUCCESS, row.status() == RequestStatus.ERROR);
  }

  private static String afterScheme(String url) {
    int slashes = url.indexOf("://");
    return slashes < 0 ? url : url.substring(slashes + 3);
  }
}
