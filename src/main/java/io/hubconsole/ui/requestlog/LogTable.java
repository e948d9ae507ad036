package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The list of requests: a row a line, all of the same height, read as they come into sight. */
final class LogTable extends TableView<LogSlot> {
  private static final double LINE = 28;

  private final Texts texts;
  private final TimeWords times;
  private final ColumnWidths widths;
  private Consumer<LogRow> selected = _ -> {};
  private Subscription awaited = Subscription.EMPTY;
  private boolean staying;

  LogTable(Texts texts, TimeWords times, ColumnWidths widths) {
    this.texts = texts;
    this.times = times;
    this.widths = widths;
    setId("log-table");
    setAccessibleText(texts.get("list.name"));
    setFixedCellSize(LINE);
    getStyleClass().addAll("dense", "log-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label());
    for (LogColumn column : LogColumn.values()) {
      getColumns().add(column(column));
    }
    getSelectionModel().selectedItemProperty().subscribe(this::choose);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && getSelectionModel().isEmpty()) {
            enter();
            event.consume();
          } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            tellAgain();
            event.consume();
          }
        });
    setOnMouseClicked(_ -> tellAgain());
  }

  private TableColumn<LogSlot, @Nullable LogRow> column(LogColumn kind) {
    TableColumn<LogSlot, @Nullable LogRow> column =
        new TableColumn<>(texts.get("column." + kind.name()));
    column.setCellValueFactory(features -> features.getValue().rowProperty());
    column.setCellFactory(_ -> new LogCell(kind, texts, times));
    column.setSortable(false);
    if (kind == LogColumn.CASE) {
      column.getStyleClass().add("number-column");
    }
    column.setReorderable(false);
    column.setMinWidth(kind.narrowest());
    column.setMaxWidth(kind.widest());
    column.setPrefWidth(widths.of(kind));
    column.widthProperty().addListener((_, _, width) -> widths.keep(kind, width.doubleValue()));
    return column;
  }

  /** Who is told of the row that is selected, once it is read. */
  void onSelected(Consumer<LogRow> receiver) {
    selected = receiver;
  }

  private void tell(@Nullable LogRow row) {
    if (row != null) {
      selected.accept(row);
    }
  }

  /** The row that is selected may have been closed below since. */
  private void tellAgain() {
    selectedRow().ifPresent(selected);
  }

  private void choose(@Nullable LogSlot slot) {
    awaited.unsubscribe();
    awaited = Subscription.EMPTY;
    if (slot != null && !staying) {
      awaited = slot.rowProperty().subscribe(this::tell);
    }
  }

  /** Takes the focus, with a row selected: the newest where none was. */
  void enter() {
    requestFocus();
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(0);
      getFocusModel().focus(0);
    }
  }

  /** The selected row; empty for none, and until it is read. */
  Optional<LogRow> selectedRow() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(LogSlot::row);
  }

  /** Shows other rows: from the newest, or where one was in rows that these go on with. */
  void show(RequestPages rows) {
    rows.newAtTop().ifPresentOrElse(newer -> showInPlace(rows, newer), () -> showFromTop(rows));
  }

  private void showFromTop(RequestPages rows) {
    getSelectionModel().clearSelection();
    setItems(rows);
    if (!rows.isEmpty()) {
      scrollTo(0);
    }
  }

  private void showInPlace(RequestPages rows, int newer) {
    int selected = getSelectionModel().getSelectedIndex();
    int first = firstVisible();
    staying = true;
    setItems(rows);
    if (selected >= 0 && selected + newer < rows.size()) {
      getSelectionModel().select(selected + newer);
    }
    staying = false;
    scrollTo(Math.min(first + newer, Math.max(0, rows.size() - 1)));
  }

  private int firstVisible() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }

  /** Brings the selected row back into sight where a smaller list hides it. */
  void keepSelectedInSight() {
    int index = getSelectionModel().getSelectedIndex();
    if (index >= 0
        && lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null) {
      int first = flow.getFirstVisibleCell().getIndex();
      int last = flow.getLastVisibleCell().getIndex();
      if (index <= first || index >= last) {
        scrollTo(Math.max(0, index - Math.max(1, (last - first) / 2)));
      }
    }
  }

  /** The bar at the right; empty before the list is laid out. */
  Optional<ScrollBar> bar() {
    return lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst();
  }
}
