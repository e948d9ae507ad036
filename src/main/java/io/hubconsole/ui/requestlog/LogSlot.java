package io.hubconsole.ui.requestlog;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The place of a row in a long list; the row itself comes once its page is read. */
final class LogSlot {
  private final int index;
  private final ReadOnlyObjectWrapper<Optional<LogRow>> row =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  LogSlot(int index) {
    this.index = index;
  }

  int index() {
    return index;
  }

  Optional<LogRow> row() {
    return row.get();
  }

  ReadOnlyObjectProperty<Optional<LogRow>> rowProperty() {
    return row.getReadOnlyProperty();
  }

  void fill(LogRow read) {
    row.set(Optional.of(read));
  }
}
