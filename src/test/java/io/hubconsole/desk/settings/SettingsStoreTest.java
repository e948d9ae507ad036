package io.hubconsole.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.desk.settings.Settings.WindowPlace;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
  /** Held, so that the level that is set stays. */
  private static final Logger LOG = Logger.getLogger(SettingsStore.class.getName());

  @TempDir Path folder;

  @BeforeEach
  void quiet() {
    LOG.setLevel(Level.OFF);
  }

  private Path file() {
    return folder.resolve("home/settings.json");
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("home"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private void write(String text) throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(file(), text);
  }

  @Test
  void withoutAFileTheDefaultsHoldAndNothingIsMade() {
    assertThat(new SettingsStore(file()).get()).isEqualTo(Settings.DEFAULT);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void everySettingComesBack() throws Exception {
    Settings all =
        Settings.DEFAULT
            .withLanguage(Optional.of("sv"))
            .withAppearance(Appearance.DARK)
            .withView("requestlog")
            .withWindow(new WindowPlace(-10.5, 0, 1280, 800, true))
            .withColumnWidths(Map.of("log.type", 120.25))
            .withRecentLookups(List.of(Map.of("manufacturer", "😀"), Map.of()))
            .withSavedFilters(Map.of("\"å\n", "{}"))
            .withLog(KeptLog.ofRows(5_000_000_000L));
    new SettingsStore(file()).change(_ -> all);
    assertThat(new SettingsStore(file()).get()).isEqualTo(all);
    assertThat(names()).containsExactly("settings.json");
  }

  @Test
  void noFileLetsTheLogBeDroppedTooYoung() throws Exception {
    write("{\"log\": {\"days\": 3, \"rows\": 0}}");
    assertThat(new SettingsStore(file()).get().log()).isEqualTo(KeptLog.ofDays(KeptLog.LEAST_DAYS));
    write("{\"log\": {\"days\": 90}}");
    assertThat(new SettingsStore(file()).get().log()).isEqualTo(KeptLog.ofDays(90));
  }

  @Test
  void twoChangesAreBothKept() {
    SettingsStore store = new SettingsStore(file());
    store.change(settings -> settings.withView("email"));
    store.change(settings -> settings.withLanguage(Optional.of("sv")));
    assertThat(new SettingsStore(file()).get())
        .isEqualTo(Settings.DEFAULT.withView("email").withLanguage(Optional.of("sv")));
    store.change(settings -> settings.withLanguage(Optional.empty()));
    assertThat(new SettingsStore(file()).get()).isEqualTo(Settings.DEFAULT.withView("email"));
  }

  @Test
  void missingFieldsHaveTheirDefaultsAndUnknownOnesAreLeft() throws Exception {
    write("{\"appearance\":\"DARK\",\"inventedLater\":{\"a\":1}}");
    assertThat(new SettingsStore(file()).get())
        .isEqualTo(Settings.DEFAULT.withAppearance(Appearance.DARK));
    assertThat(names()).containsExactly("settings.json");
  }

  @Test
  void anUnreadableFileIsSetAside() throws Exception {
    for (String text : new String[] {"", "{", "[]", "null", "{\"appearance\":\"PINK\"}", "\0"}) {
      write(text);
      SettingsStore store = new SettingsStore(file());
      assertThat(store.get()).as(text).isEqualTo(Settings.DEFAULT);
      assertThat(names()).containsExactly("settings.json.unreadable");
      assertThat(file().resolveSibling("settings.json.unreadable")).hasContent(text);
      store.change(settings -> settings.withView("email"));
      assertThat(new SettingsStore(file()).get().view()).contains("email");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"language\":5}",
        "{\"appearance\":null}",
        "{\"window\":3}",
        "{\"window\":{\"x\":0,\"y\":0,\"width\":\"wide\",\"height\":1}}",
        "{\"columnWidths\":null}",
        "{\"columnWidths\":{\"log.type\":\"120\"}}",
        "{\"recentLookups\":{}}",
        "{\"recentLookups\":[{\"manufacturer\":1}]}",
        "{\"savedFilters\":[]}",
        "{\"log\":[]}",
        "{\"log\":{\"days\":1e99}}"
      })
  void whatNoSettingCanBeIsSetAside(String text) throws Exception {
    write(text);
    assertThat(new SettingsStore(file()).get()).isEqualTo(Settings.DEFAULT);
    assertThat(file().resolveSibling("settings.json.unreadable")).hasContent(text);
  }

  @Test
  void whatWasSetToNothingIsNotTheInitialOne() throws Exception {
    write("{\"language\":null}");
    PresetSettings presets =
        new PresetSettings(Settings.DEFAULT.withLanguage(Optional.of("sv")), Set.of());
    assertThat(new SettingsStore(file(), Runnable::run, presets).get().language()).isEmpty();
    write("{}");
    assertThat(new SettingsStore(file(), Runnable::run, presets).get().language()).contains("sv");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldAndTheSettingHolds() throws Exception {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    SettingsStore store = new SettingsStore(file());
    assertThatThrownBy(() -> store.change(settings -> settings.withView("email")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(store.get().view()).contains("email");
  }

  @Test
  void aChangeHoldsBeforeItIsWritten() throws Exception {
    List<Runnable> waiting = new ArrayList<>();
    SettingsStore store = new SettingsStore(file(), waiting::add);
    store.change(settings -> settings.withView("email"));
    store.change(settings -> settings.withAppearance(Appearance.DARK));
    assertThat(store.get().view()).contains("email");
    assertThat(folder).isEmptyDirectory();
    waiting.forEach(Runnable::run);
    assertThat(new SettingsStore(file()).get()).isEqualTo(store.get());
    assertThat(names()).containsExactly("settings.json");
  }

  @Test
  void aFileThatCannotBeReplacedLeavesNothingBeside() throws Exception {
    Files.createDirectories(file().resolve("a folder in place of the file"));
    SettingsStore store = new SettingsStore(folder.resolve("home/other.json"));
    store.change(settings -> settings.withView("email"));
    SettingsStore blocked = new SettingsStore(folder.resolve("home/other.json"));
    Files.delete(folder.resolve("home/other.json"));
    Files.createDirectories(folder.resolve("home/other.json/full"));
    assertThatThrownBy(() -> blocked.change(settings -> settings.withView("routing")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(names()).containsExactly("other.json", "settings.json");
  }
}
