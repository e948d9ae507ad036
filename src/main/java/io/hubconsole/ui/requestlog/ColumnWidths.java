package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How wide the columns were left, in pixels; kept once they rest. */
public final class ColumnWidths {
  private static final Duration REST = Duration.ofMillis(600);

  private final SettingsStore settings;
  private final TaskRunner tasks;
  private final Map<String, Double> changed = new HashMap<>();
  private RunningTask waiting = () -> {};

  public ColumnWidths(SettingsStore settings, TaskRunner tasks) {
    this.settings = settings;
    this.tasks = tasks;
  }

  double of(LogColumn column) {
    Double kept = settings.get().columnWidths().get(column.key());
    return kept == null ? column.width() : kept;
  }

  void keep(LogColumn column, double width) {
    changed.put(column.key(), width);
    waiting.cancel();
    waiting = tasks.later(REST, this::write);
  }

  /** Keeps what has changed at once. */
  void write() {
    waiting.cancel();
    if (changed.isEmpty()) {
      return;
    }
    Map<String, Double> written = Map.copyOf(changed);
    changed.clear();
    settings.change(
        kept -> {
          Map<String, Double> widths = new HashMap<>(kept.columnWidths());
          widths.putAll(written);
          return kept.withColumnWidths(widths);
        });
  }
}
