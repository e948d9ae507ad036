package io.hubconsole.ui.settings;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.settings.PresetSettings;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the console looks and speaks; a choice holds at once and at the next start. */
public final class SettingsViewModel {
  private final Texts texts;
  private final SettingsStore settings;
  private final MachineSettings machine;
  private final HomeFolder home;
  private final ObjectProperty<Appearance> appearance;
  private final ObjectProperty<Optional<String>> language;
  private final KeptLogViewModel log;

  /**
   * Reads what is set.
   *
   * @param appearanceChosen dresses the window
   * @param languageChosen builds the screens anew
   */
  public SettingsViewModel(
      Texts texts,
      SettingsStore settings,
      MachineSettings machine,
      HomeFolder home,
      Consumer<Appearance> appearanceChosen,
      Runnable languageChosen) {
    this.texts = texts;
    this.settings = settings;
    this.machine = machine;
    this.home = home;
    this.log = new KeptLogViewModel(texts, settings);
    this.appearance = new SimpleObjectProperty<>(settings.get().appearance());
    this.language = new SimpleObjectProperty<>(settings.get().language());
    appearance.subscribe(
        (_, chosen) -> {
          settings.change(kept -> kept.withAppearance(chosen));
          appearanceChosen.accept(chosen);
        });
    language.subscribe(
        (_, chosen) -> {
          settings.change(kept -> kept.withLanguage(chosen));
          languageChosen.run();
        });
  }

  List<Appearance> appearances() {
    return List.of(Appearance.values());
  }

  String nameOf(Appearance choice) {
    return texts.get("appearance." + choice.name());
  }

  /** The system's language, then each that the product speaks. */
  List<Optional<String>> languages() {
    List<Optional<String>> languages = new ArrayList<>();
    languages.add(Optional.empty());
    Texts.LANGUAGES.forEach(locale -> languages.add(Optional.of(locale.toLanguageTag())));
    return languages;
  }

  /** A language is called as those who speak it call it. */
  String nameOfLanguage(Optional<String> choice) {
    return choice
        .map(Locale::forLanguageTag)
        .map(locale -> capitalised(locale.getDisplayLanguage(locale), locale))
        .orElseGet(() -> texts.get("language.system"));
  }

  private static String capitalised(String name, Locale locale) {
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }

  KeptLogViewModel log() {
    return log;
  }

  String homePath() {
    return home.path().toAbsolutePath().toString();
  }

  /** Whether IT has set how the screens look for good. */
  boolean isAppearanceLocked() {
    return settings.isLocked(PresetSettings.Key.APPEARANCE);
  }

  /** Whether IT has set the language for good. */
  boolean isLanguageLocked() {
    return settings.isLocked(PresetSettings.Key.LANGUAGE);
  }

  /** Where IT's settings were found, in a sentence; empty for nowhere. */
  String machineSources() {
    return machine.sources().isEmpty()
        ? ""
        : texts.get("machine.sources", String.join(", ", machine.sources()));
  }

  /** What of IT's settings makes no sense, a sentence each. */
  List<String> machineFaults() {
    return machine.faults().stream().map(fault -> fault.sentence(texts.locale())).toList();
  }

  ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  ObjectProperty<Optional<String>> languageProperty() {
    return language;
  }
}
