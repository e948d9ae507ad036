package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.shell.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What the view can do, each with its key; the palette offers the same. */
final class LogKeys {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(String title, KeyCombination key, Runnable action) {}

  /** Does that action at a key of its own. */
  LogKeys with(KeyCode key, String title, Runnable action) {
    entries.add(new Entry(title, new KeyCodeCombination(key), action));
    return this;
  }

  /** Does it at Ctrl and a letter. */
  LogKeys withShortcut(KeyCode letter, String title, Runnable action) {
    entries.add(
        new Entry(title, new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN), action));
    return this;
  }

  /** The action of a key that is pressed. */
  Optional<Runnable> of(KeyEvent event) {
    return entries.stream()
        .filter(entry -> entry.key().match(event))
        .map(Entry::action)
        .findFirst();
  }

  /**
   * The entries of the palette.
   *
   * @param arrive shows the view first
   */
  List<PaletteEntry> entries(Texts texts, Runnable arrive) {
    return entries.stream()
        .map(
            entry ->
                new PaletteEntry(
                    texts.get(entry.title()),
                    entry.key().getDisplayText(),
                    () -> {
                      arrive.run();
                      entry.action().run();
                    }))
        .toList();
  }
}
