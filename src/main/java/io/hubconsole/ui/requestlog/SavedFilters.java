package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.settings.SettingsStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The filters an operator keeps by name. */
public final class SavedFilters {
  private final SettingsStore settings;

  public SavedFilters(SettingsStore settings) {
    this.settings = settings;
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
    settings.change(
        kept -> {
          Map<String, String> filters = new LinkedHashMap<>(kept.savedFilters());
          change.accept(filters);
          return kept.withSavedFilters(filters);
        });
  }
}
