package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.TaskRunner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The filters an operator keeps by name. They are written off the UI thread. */
public final class SavedFilters {
  private final SettingsStore settings;
  private final TaskRunner tasks;
  private final Consumer<Exception> faults;

  /**
   * The filters in the settings.
   *
   * @param faults takes what keeps them from being written
   */
  public SavedFilters(SettingsStore settings, TaskRunner tasks, Consumer<Exception> faults) {
    this.settings = settings;
    this.tasks = tasks;
    this.faults = faults;
  }

  /** Their names, in order. */
  List<String> names() {
    return settings.get().savedFilters().keySet().stream()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** The text of a filter; empty where it has gone. */
  Optional<String> text(String name) {
    return Optional.ofNullable(settings.get().savedFilters().get(name));
  }

  void save(String name, String text) {
    change(kept -> kept.put(name, text));
  }

  void remove(String name) {
    change(kept -> kept.remove(name));
  }

  private void change(Consumer<Map<String, String>> change) {
    UnaryOperator<Map<String, String>> changed =
        kept -> {
          Map<String, String> copy = new LinkedHashMap<>(kept);
          change.accept(copy);
          return copy;
        };
    var _ =
        tasks.run(
            () -> {
              settings.change(kept -> kept.withSavedFilters(changed.apply(kept.savedFilters())));
              return true;
            },
            _ -> {},
            faults);
  }
}
