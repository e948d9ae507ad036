package io.hubconsole.ui.requestlog;

import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The table with a bar over all rows: the table itself has a window of them at a time. */
final class LogList extends HBox {
  private final LogTable table;
  private final ScrollBar bar = new ScrollBar();
  private boolean following;
  private boolean moving;

  LogList(LogTable table) {
    this.table = table;
    bar.setId("log-scroll");
    bar.setOrientation(Orientation.VERTICAL);
    bar.setMax(1);
    bar.setFocusTraversable(false);
    bar.setMinWidth(USE_PREF_SIZE);
    bar.setAccessibleText(table.getAccessibleText());
    bar.visibleProperty().bind(table.visibleProperty());
    bar.valueProperty().subscribe(_ -> moved());
    HBox.setHgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, bar);
    table
        .skinProperty()
        .subscribe(
            skin -> {
              if (skin != null) {
                table.inner().ifPresent(inner -> inner.valueProperty().subscribe(_ -> follow()));
              }
            });
    table.heightProperty().subscribe(_ -> Platform.runLater(this::follow));
    table.itemsProperty().subscribe(_ -> Platform.runLater(this::follow));
  }

  /** The bar was dragged, or turned at. */
  private void moved() {
    if (!following) {
      moving = true;
      table.showFrom(bar.getValue() * table.beyond(table.rowsInAll()));
      moving = false;
    }
  }

  /** The rows were scrolled: the bar stands where they are. */
  private void follow() {
    if (moving) {
      return;
    }
    double beyond = table.beyond(table.rowsInAll());
    following = true;
    double seen = table.rowsInAll() - beyond;
    bar.setVisibleAmount(table.rowsInAll() == 0 ? 1 : seen / table.rowsInAll());
    bar.setDisable(beyond == 0);
    bar.setUnitIncrement(beyond == 0 ? 1 : 1 / beyond);
    bar.setBlockIncrement(beyond == 0 ? 1 : Math.max(1, seen - 1) / beyond);
    bar.setValue(beyond == 0 ? 0 : table.top() / beyond);
    following = false;
    if (table.isAtEdge()) {
      // Not amid what the table does now.
      Platform.runLater(this::goOn);
    }
  }

  private void goOn() {
    if (table.isAtEdge()) {
      moving = true;
      table.showFrom(table.top());
      moving = false;
    }
  }
}
