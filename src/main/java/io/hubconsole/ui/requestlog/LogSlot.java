package io.hubconsole.ui.requestlog;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The place of a row in a long list; the row itself comes once its page is read. */
final class LogSlot {
  private final int index;
  private final ReadOnlyObjectWrapper<@Nullable LogRow> row = new ReadOnlyObjectWrapper<>();

  LogSlot(int index) {
    this.index = index;
  }

  int index() {
    return index;
  }

  Optional<LogRow> row() {
    return Optional.ofNullable(row.get());
  }

  /** The row; null until it is read. */
  ReadOnlyObjectProperty<@Nullable LogRow> rowProperty() {
    return row.getReadOnlyProperty();
  }

  void fill(LogRow read) {
    row.set(read);
  }
}
