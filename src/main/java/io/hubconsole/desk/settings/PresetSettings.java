package io.hubconsole.desk.settings;

import java.util.Set;

/**
 * What the IT department has set.
 *
 * @param initial what holds until an operator sets something else
 * @param locked what an operator cannot set
 */
public record PresetSettings(Settings initial, Set<Key> locked) {
  /** Where IT has set nothing. */
  public static final PresetSettings NONE = new PresetSettings(Settings.DEFAULT, Set.of());

  /** What can be locked. */
  public enum Key {
    LANGUAGE,
    APPEARANCE
  }

  public PresetSettings {
    locked = Set.copyOf(locked);
  }

  /** The settings with what is locked as IT has set it. */
  Settings held(Settings wanted) {
    Settings held = wanted;
    for (Key key : locked) {
      held =
          switch (key) {
            case LANGUAGE -> held.withLanguage(initial.language());
            case APPEARANCE -> held.withAppearance(initial.appearance());
          };
    }
    return held;
  }
}
