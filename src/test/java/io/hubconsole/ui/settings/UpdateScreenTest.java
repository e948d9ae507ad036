package io.hubconsole.ui.settings;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.machine.MachinePlace;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.machine.MachineSettingsReader;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** That there is a newer version, as an operator sees it. */
@ExtendWith(HeadlessScreen.class)
class UpdateScreenTest {
  @TempDir Path folder;

  @Test
  void aNewerVersionIsAQuietLineThatLeadsToItsPage() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("it.json"), "{\"updates.url\": \"https://it.example.com/new.json\"}");
    MachineSettings machine =
        new MachineSettingsReader(_ -> true)
            .read(new MachinePlace(file, Optional.empty(), Optional.empty()));
    try (ConsoleOnScreen console =
        new ConsoleOnScreen(folder.resolve("home"), Locale.ENGLISH, machine)) {
      assertThat(console.node("status-update").isVisible()).isFalse();
      onUiThread(
          () -> {
            console.desk().updates().begin();
            return true;
          });
      console.waitFor(() -> console.labelOf("#status-update").equals("Version 1.2.0 is there"));
      onUiThread(
          () -> {
            ((ButtonBase) console.node("status-update")).fire();
            return true;
          });
      assertThat(console.desk().desktop().opened())
          .containsExactly("https://it.example.com/hub-console");
      console.press(KeyCode.CONTROL, KeyCode.DIGIT5);
      assertThat(console.labelOf("#settings-update")).startsWith("Version 1.2.0 is there (asked ");
      assertThat(console.node("settings-update-page").isVisible()).isTrue();
      assertThat(console.faultsShown()).isEmpty();
    }
  }
}
