package io.hubconsole.ui.settings;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.machine.MachinePlace;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.machine.MachineSettingsReader;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What IT has set, as an operator sees it. */
@ExtendWith(HeadlessScreen.class)
class LockedSettingsScreenTest {
  @TempDir Path folder;

  private MachineSettings machine(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("it.json"), text);
    return new MachineSettingsReader(_ -> true)
        .read(new MachinePlace(file, Optional.empty(), Optional.empty()));
  }

  @Test
  void lockedValuesCannotBeChangedAndSayWhy() throws Exception {
    MachineSettings machine =
        machine(
            """
            {"language": "sv", "appearance": "dark", "colour": "red", "locked": ["language", "profiles"],
             "profiles": [{"name": "Kontoret", "kind": "remote", "url": "https://hub.example.com",
                           "purpose": "LIVE"}]}
            """);
    try (ConsoleOnScreen console =
        new ConsoleOnScreen(folder.resolve("home"), Locale.ENGLISH, machine)) {
      console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
      assertThat(language(console).isDisabled()).isTrue();
      assertThat(language(console).getValue()).isEqualTo(Optional.of("sv"));
      assertThat(console.labelOf("#settings-language-locked"))
          .isEqualTo("Inställt av din IT-avdelning");
      assertThat(console.node("settings-appearance").isDisabled()).isFalse();
      assertThat(console.node("settings-appearance-locked").isVisible()).isFalse();
      assertThat(console.labelOf("#settings-machine-sources")).contains("it.json");
      assertThat(console.labelOf("#settings-machine-faults .field-fault"))
          .contains("it.json: nyckeln ”colour” finns inte");
      theProfileIsHeld(console);
      assertThat(console.faultsShown()).isEmpty();
    }
  }

  private static void theProfileIsHeld(ConsoleOnScreen console) {
    onUiThread(
        () -> {
          ((TabPane) console.node("settings-parts")).getSelectionModel().selectLast();
          return true;
        });
    onUiThread(
        () -> {
          @SuppressWarnings("unchecked")
          ListView<Profile> list = (ListView<Profile>) console.node("profile-list");
          list.getSelectionModel().select(1);
          return true;
        });
    assertThat(console.textOf("profile-name")).isEqualTo("Kontoret");
    assertThat(console.node("profile-name").isDisabled()).isTrue();
    assertThat(console.node("profile-address").isDisabled()).isTrue();
    assertThat(console.node("profile-token").isDisabled()).isFalse();
    assertThat(console.node("profile-set-by-it").isVisible()).isTrue();
    assertThat(console.node("profile-remove").isVisible()).isFalse();
    assertThat(console.node("profile-wipe").isVisible()).isTrue();
    onUiThread(
        () -> {
          ((TextInputControl) console.node("profile-token")).setText("abc");
          ((ButtonBase) console.node("profile-save")).fire();
          return true;
        });
    console.waitFor(() -> console.labelOf("#profile-told").equals("Sparad."));
  }

  @Test
  void whereItHasSetNothingNothingIsSaid() throws Exception {
    try (ConsoleOnScreen console =
        new ConsoleOnScreen(folder.resolve("home"), Locale.ENGLISH, MachineSettings.NONE)) {
      console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
      assertThat(language(console).isDisabled()).isFalse();
      for (String id :
          new String[] {
            "settings-language-locked", "settings-appearance-locked", "settings-machine"
          }) {
        assertThat(console.node(id).isVisible()).as(id).isFalse();
      }
      assertThat(((Label) console.node("settings-language-locked")).getText())
          .isEqualTo("Set by your IT department");
    }
  }

  private static ComboBox<?> language(ConsoleOnScreen console) {
    return (ComboBox<?>) console.node("settings-language");
  }
}
