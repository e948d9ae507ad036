package io.hubconsole.desk.support;

import io.hubconsole.desk.settings.Settings;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.Settings.WindowPlace;
import java.util.Optional;

/** The settings as a bundle tells them: of lookups and filters, which tell of cases, how many. */
record SettingsFacts(
    Optional<String> language,
    Appearance appearance,
    Optional<String> view,
    Optional<WindowPlace> window,
    Optional<String> profile,
    int recentLookups,
    int savedFilters) {

  static SettingsFacts of(Settings settings) {
    return new SettingsFacts(
        settings.language(),
        settings.appearance(),
        settings.view(),
        settings.window(),
        settings.profile(),
        settings.recentLookups().size(),
        settings.savedFilters().size());
  }
}
