package io.hubconsole.ui.outbox;

import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The writes, a row each, oldest first. */
final class OutboxTable extends TableView<QueuedWrite> {
  private static final double LINE = 28;
  private static final double NARROW = 104;

  private final OutboxViewModel model;
  private final OutboxWords words;
  private final Texts texts;

  OutboxTable(OutboxViewModel model, OutboxWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    setId("outbox-table");
    setAccessibleText(texts.get("table"));
    setFixedCellSize(LINE);
    getStyleClass().addAll("dense", "outbox-table");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label());
    addColumns();
    setItems(model.rows());
    getSelectionModel().selectedItemProperty().subscribe(this::choose);
    model.selectedProperty().subscribe(this::mark);
    // After the rows have changed, since the table has moved its mark with them.
    model.lineProperty().subscribe(_ -> refresh());
    model.stateProperty().subscribe(_ -> mark(model.selectedProperty().get()));
  }

  private void addColumns() {
    TableColumn<QueuedWrite, QueuedWrite> number =
        column("number", 46, write -> Long.toString(write.number()));
    number.getStyleClass().add("number-column");
    TableColumn<QueuedWrite, QueuedWrite> state =
        column("state", 104, write -> words.state(write.state()));
    state.setCellFactory(_ -> new StateCell());
    TableColumn<QueuedWrite, QueuedWrite> tries =
        column("tries", 76, write -> Integer.toString(write.tries()));
    tries.getStyleClass().add("number-column");
    getColumns().add(number);
    getColumns().add(state);
    getColumns().add(column("what", 220, words::what));
    getColumns().add(column("hub", 100, words::hub));
    getColumns().add(column("by", 60, words::by));
    getColumns().add(tries);
    getColumns().add(column("next", 92, write -> words.nextTry(write, model.waitOf(write))));
    getColumns().add(column("words", 150, write -> write.lastWords().orElse("–")));
  }

  /**
   * A column.
   *
   * @param width in pixels where there is room; narrower than its title it never is
   */
  private TableColumn<QueuedWrite, QueuedWrite> column(
      String key, double width, Function<QueuedWrite, String> text) {
    TableColumn<QueuedWrite, QueuedWrite> column = new TableColumn<>(texts.get("column." + key));
    column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
    column.setCellFactory(_ -> new TextCell(text));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, NARROW));
    return column;
  }

  private void choose(@Nullable QueuedWrite chosen) {
    if (chosen != null) {
      model.choose(chosen);
    }
  }

  private void mark(@Nullable QueuedWrite selected) {
    if (selected == null) {
      getSelectionModel().clearSelection();
    } else if (!selected.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(selected);
    }
  }

  /** Takes the focus, with a row selected: the oldest where none was. */
  void enter() {
    if (getSelectionModel().isEmpty() && !getItems().isEmpty()) {
      getSelectionModel().select(0);
    }
    comeBack();
  }

  /** Takes the focus; where no row is selected, none is until somebody chooses one. */
  void comeBack() {
    requestFocus();
    getFocusModel().focus(getSelectionModel().getSelectedIndex());
  }

  /** A text that is told whole where it is cut. */
  private static class TextCell extends TableCell<QueuedWrite, QueuedWrite> {
    private final Function<QueuedWrite, String> text;
    private final Tooltip whole = new Tooltip();

    TextCell(Function<QueuedWrite, String> text) {
      this.text = text;
      whole.setWrapText(true);
      whole.setMaxWidth(420);
    }

    @Override
    protected void updateItem(@Nullable QueuedWrite write, boolean empty) {
      super.updateItem(write, empty);
      if (write == null || empty) {
        setText(null);
        setTooltip(null);
      } else {
        setText(text.apply(write));
        whole.setText(getText());
        setTooltip(whole);
      }
    }
  }

  /** The state by icon and word. */
  private final class StateCell extends TextCell {
    private final FontIcon icon = new FontIcon("fth-clock");

    StateCell() {
      super(write -> words.state(write.state()));
    }

    @Override
    protected void updateItem(@Nullable QueuedWrite write, boolean empty) {
      super.updateItem(write, empty);
      if (write == null || empty) {
        setGraphic(null);
      } else {
        icon.setIconLiteral(OutboxWords.icon(write.state()));
        icon.getStyleClass().setAll("ikonli-font-icon", style(write.state()));
        setGraphic(icon);
      }
    }

    private static String style(QueuedWrite.State state) {
      return switch (state) {
        case QUEUED, SENDING -> "state-waits";
        case SENT -> "log-success";
        case REFUSED -> "log-error";
        case UNKNOWN -> "state-unknown";
      };
    }
  }
}
