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
  private RequestPages rows = RequestPages.none();
  private RowWindow window = RowWindow.around(rows, 0);

  /** The place in the whole list of the row that is selected; negative for none. */
  private int chosen = -1;

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
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    setOnMouseClicked(_ -> selectedRow().ifPresent(selected));
  }

  private void onKey(KeyEvent event) {
    boolean done =
        switch (event.getCode()) {
          case HOME -> select(0);
          case END -> select(rows.size() - 1);
          case ENTER -> !event.isShortcutDown() && tellAgain();
          case DOWN -> chosen < 0 ? select(0) : goBack();
          case UP, PAGE_UP, PAGE_DOWN -> goBack();
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  /** Keys go on from the selected row, however far it was scrolled away. */
  private boolean goBack() {
    return chosen >= 0 && !window.holds(chosen) && select(chosen);
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
  private boolean tellAgain() {
    selectedRow().ifPresent(selected);
    return true;
  }

  private void choose(@Nullable LogSlot slot) {
    awaited.unsubscribe();
    awaited = Subscription.EMPTY;
    if (staying) {
      return;
    }
    chosen = slot == null ? -1 : slot.index();
    if (slot != null) {
      awaited = slot.rowProperty().subscribe(this::tell);
    }
  }

  /** Takes the focus, with a row selected: the newest where none was. */
  void enter() {
    requestFocus();
    if (chosen < 0) {
      boolean _ = select(0);
    }
  }

  /** Selects the row at that place of the whole list, and brings it into sight. */
  private boolean select(int index) {
    if (index < 0 || index >= rows.size()) {
      return false;
    }
    if (!window.holds(index)) {
      open(index);
    }
    int place = index - window.from();
    getSelectionModel().clearAndSelect(place);
    getFocusModel().focus(place);
    scrollTo(place);
    return true;
  }

  /** Opens the window around a row; what is selected stays so. */
  private void open(int index) {
    awaited.unsubscribe();
    awaited = Subscription.EMPTY;
    staying = true;
    window = RowWindow.around(rows, index);
    setItems(window);
    if (window.holds(chosen)) {
      getSelectionModel().clearAndSelect(chosen - window.from());
      getFocusModel().focus(chosen - window.from());
    }
    staying = false;
  }

  /** How many rows there are in all. */
  int rowsInAll() {
    return rows.size();
  }

  /** The place in the whole list of the first row in sight, with the part of it that is not. */
  double top() {
    return window.from() + inner().map(bar -> bar.getValue() * beyond(window.size())).orElse(0.0);
  }

  /** How many of so many rows are out of sight, whichever are seen. */
  double beyond(int of) {
    double seen = flow().map(VirtualFlow::getHeight).orElse(0.0) / LINE;
    return Math.max(0, of - seen);
  }

  /** Shows the rows from that place of the whole list on. */
  void showFrom(double top) {
    if (!window.reachesFrom(top)) {
      open((int) top);
    }
    double beyond = beyond(window.size());
    inner()
        .ifPresent(
            bar ->
                bar.setValue(beyond == 0 ? 0 : Math.clamp((top - window.from()) / beyond, 0, 1)));
  }

  /** Where the rows in sight come near the end of the window, the next is opened there. */
  boolean isAtEdge() {
    return !window.reachesFrom(top());
  }

  /** The selected row; empty for none, and until it is read. */
  Optional<LogRow> selectedRow() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(LogSlot::row);
  }

  /** Shows other rows: from the newest, or where one was in rows that these go on with. */
  void show(RequestPages rows) {
    rows.newAtTop().ifPresentOrElse(newer -> showInPlace(rows, newer), () -> showFromTop(rows));
  }

  private void showFromTop(RequestPages other) {
    getSelectionModel().clearSelection();
    chosen = -1;
    rows = other;
    open(0);
    if (!rows.isEmpty()) {
      scrollTo(0);
    }
  }

  private void showInPlace(RequestPages other, int newer) {
    int first = window.from() + firstVisible();
    rows = other;
    chosen = chosen < 0 || chosen + newer >= rows.size() ? -1 : chosen + newer;
    int top = Math.min(first + newer, Math.max(0, rows.size() - 1));
    open(top);
    scrollTo(top - window.from());
  }

  private int firstVisible() {
    return flow().isPresent() && flow().get().getFirstVisibleCell() != null
        ? flow().get().getFirstVisibleCell().getIndex()
        : 0;
  }

  private Optional<VirtualFlow<?>> flow() {
    return lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.of(flow)
        : Optional.empty();
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

  /** The bar of the window, which is not seen; empty before there are pixels. */
  Optional<ScrollBar> inner() {
    return lookupAll(".scroll-bar").stream()
        .filter(ScrollBar.class::isInstance)
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst();
  }
}
