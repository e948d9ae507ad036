package io.hubconsole.ui.settings;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.shell.PaletteEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the palette offers of the settings: each look and language that is not chosen now. */
public final class SettingsOffers {
  private final SettingsViewModel model;
  private final Texts texts;

  public SettingsOffers(SettingsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  /** None for what IT has set for good. */
  public List<PaletteEntry> entries() {
    List<PaletteEntry> entries = new ArrayList<>();
    if (!model.isAppearanceLocked()) {
      model.appearances().stream()
          .filter(look -> look != model.appearanceProperty().get())
          .map(this::appearance)
          .forEach(entries::add);
    }
    if (!model.isLanguageLocked()) {
      model.languages().stream()
          .filter(language -> !language.equals(model.languageProperty().get()))
          .map(this::language)
          .forEach(entries::add);
    }
    return entries;
  }

  private PaletteEntry appearance(Appearance look) {
    return new PaletteEntry(
        texts.get("palette.appearance", model.nameOf(look)),
        "",
        () -> model.appearanceProperty().set(look));
  }

  private PaletteEntry language(Optional<String> choice) {
    return new PaletteEntry(
        texts.get("palette.language", bothNames(choice)),
        "",
        () -> model.languageProperty().set(choice));
  }

  /** As those who speak it call it, and as whoever searches here does. */
  private String bothNames(Optional<String> choice) {
    String own = model.nameOfLanguage(choice);
    return choice
        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(texts.locale()))
        .filter(name -> !name.equalsIgnoreCase(own))
        .map(name -> own + " (" + name + ")")
        .orElse(own);
  }
}
