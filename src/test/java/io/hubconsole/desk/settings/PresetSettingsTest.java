package io.hubconsole.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.PresetSettings.Key;
import io.hubconsole.desk.settings.Settings.Appearance;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Settings that IT has set, with an operator's own over them. */
@Execution(ExecutionMode.CONCURRENT)
class PresetSettingsTest {
  private static final Settings SWEDISH =
      Settings.DEFAULT.withLanguage(Optional.of("sv")).withAppearance(Appearance.DARK);

  @TempDir Path folder;

  private SettingsStore store(Settings initial, Key... locked) {
    return new SettingsStore(
        folder.resolve("settings.json"),
        Runnable::run,
        new PresetSettings(initial, Set.of(locked)));
  }

  @Test
  void holdUntilAnOperatorSetsSomethingElse() {
    SettingsStore store = store(SWEDISH);
    assertThat(store.get().language()).contains("sv");
    store.change(kept -> kept.withLanguage(Optional.of("en")).withAppearance(Appearance.SYSTEM));
    assertThat(store(SWEDISH).get().language()).contains("en");
    assertThat(store(SWEDISH).get().appearance()).isEqualTo(Appearance.SYSTEM);
    store.change(kept -> kept.withLanguage(Optional.empty()));
    assertThat(store(SWEDISH).get().language()).isEmpty();
  }

  @Test
  void whatAnOperatorNeverSetFollowsIt() {
    store(SWEDISH).change(kept -> kept.withView("OUTBOX"));
    assertThat(store(Settings.DEFAULT).get().language()).isEmpty();
    assertThat(store(Settings.DEFAULT).get().appearance()).isEqualTo(Appearance.SYSTEM);
    assertThat(store(Settings.DEFAULT).get().view()).contains("OUTBOX");
  }

  @Test
  void lockedOnesStayWhoeverChangesThem() {
    store(Settings.DEFAULT)
        .change(kept -> kept.withLanguage(Optional.of("en")).withAppearance(Appearance.LIGHT));
    SettingsStore store = store(SWEDISH, Key.LANGUAGE);
    assertThat(store.isLocked(Key.LANGUAGE)).isTrue();
    assertThat(store.isLocked(Key.APPEARANCE)).isFalse();
    assertThat(store.get().language()).contains("sv");
    assertThat(store.get().appearance()).isEqualTo(Appearance.LIGHT);
    store.change(kept -> kept.withLanguage(Optional.of("en")).withView("OUTBOX"));
    assertThat(store.get().language()).contains("sv");
    assertThat(store.get().view()).contains("OUTBOX");
  }

  @Test
  void whatIsLockedWithoutAValueIsAsTheSystem() {
    store(Settings.DEFAULT).change(kept -> kept.withAppearance(Appearance.DARK));
    SettingsStore store = store(Settings.DEFAULT, Key.APPEARANCE);
    store.change(kept -> kept.withAppearance(Appearance.DARK));
    assertThat(store.get().appearance()).isEqualTo(Appearance.SYSTEM);
  }
}
