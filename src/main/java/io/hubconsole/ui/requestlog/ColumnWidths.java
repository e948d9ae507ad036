package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How wide the columns were left, in pixels; written off the UI thread once they rest. */
public final class ColumnWidths {
  private static final Duration REST = Duration.ofMillis(600);

  private final SettingsStore settings;
  private final TaskRunner tasks;
  private final Consumer<Exception> faults;
  private final Map<String, Double> changed = new HashMap<>();
  private RunningTask waiting = () -> {};

  /**
   * The widths in the settings.
   *
   * @param faults takes what keeps them from being written
   */
  public ColumnWidths(SettingsStore settings, TaskRunner tasks, Consumer<Exception> faults) {
    this.settings = settings;
    this.tasks = tasks;
    this.faults = faults;
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

  /** Writes what has changed at once. */
  void write() {
    waiting.cancel();
    if (changed.isEmpty()) {
      return;
    }
    Map<String, Double> written = Map.copyOf(changed);
    changed.clear();
    var _ =
        tasks.run(
            () -> {
              settings.change(
                  kept -> {
                    Map<String, Double> widths = new HashMap<>(kept.columnWidths());
                    widths.putAll(written);
                    return kept.withColumnWidths(widths);
                  });
              return true;
            },
            _ -> {},
            faults);
  }
}
