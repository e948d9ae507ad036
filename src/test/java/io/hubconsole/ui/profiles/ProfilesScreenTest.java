package io.hubconsole.ui.profiles;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ServedHubOfTests;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A hub behind HTTP is added, tried, opened and worked on, in a real window. */
@ExtendWith(HeadlessScreen.class)
class ProfilesScreenTest {

  @Test
  void anOperatorAddsAHubAndWorksOnIt(@TempDir Path folder) {
    try (ServedHubOfTests served = ServedHubOfTests.ofSeed(folder.resolve("served"));
        ConsoleOnScreen console = new ConsoleOnScreen(folder.resolve("home"), Locale.ENGLISH)) {
      assertThat(chip(console)).isEqualTo("PRACTICE");
      choose(console, "Manage profiles …");
      press(console, "profile-add");
      fill(console, "profile-name", "Office");
      fill(console, "profile-address", "http://hub.example.com");
      console.waitFor(
          () -> console.labelOf("#profile-address-fault").contains("readably over the network"));
      fill(console, "profile-token", "wrong");
      press(console, "profile-save");
      assertThat(console.desk().profiles().all().all()).hasSize(1);
      fill(console, "profile-address", served.uri().toString());
      assertThat(console.labelOf("#profile-address-fault")).isEmpty();
      press(console, "profile-try");
      console.waitFor(() -> console.labelOf("#profile-told").contains("does not know the token"));
      fill(console, "profile-token", SeedHub.PARTNER_1);
      press(console, "profile-try");
      console.waitFor(() -> console.labelOf("#profile-told").startsWith("Connected to 127.0.0.1"));
      press(console, "profile-save");
      console.waitFor(() -> console.labelOf("#profile-told").equals("Saved."));
      assertThat(console.labelOf("#profile-token-kept")).isEqualTo("A token is kept.");
      press(console, "profile-open");
      console.waitFor(() -> chip(console).equals("LIVE · Office"));
      console.waitFor(console::isOpen);
      assertThat(onUiThread(() -> console.window().titleProperty().get()))
          .isEqualTo("Hub Console – LIVE · Office");
      console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      fill(console, "lookup-manufacturer", "acer");
      console.press(KeyCode.ESCAPE);
      fill(console, "lookup-serviceType", "1");
      console.press(KeyCode.ESCAPE);
      console.waitFor(() -> console.answer().endsWith(" takes it"));
      choose(console, "PRACTICE");
      console.waitFor(() -> chip(console).equals("PRACTICE"));
      console.waitFor(console::isOpen);
      assertThat(console.textOf("lookup-manufacturer")).isEmpty();
      assertThat(console.faultsShown()).isEmpty();
    }
  }

  @Test
  void readOnlyIsSeenInTheChipAndInTheButtons(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      choose(console, "Manage profiles …");
      press(console, "profile-read-only");
      press(console, "profile-save");
      console.waitFor(() -> chip(console).equals("PRACTICE · read only"));
      assertThat(console.labelOf("#profile-title")).isEqualTo("Practice");
      console.waitFor(console::isOpen);
      console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      press(console, "log-new-button");
      console.waitFor(() -> console.labelOf("#log-new-told").contains("open for reading only"));
      assertThat(onUiThread(() -> console.node("log-new-save").isDisabled())).isTrue();
      console.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      fill(console, "resend-search", "andersson");
      // Of the whole word: an answer to the beginning of it would be taken away again.
      console.waitFor(() -> !onUiThread(() -> console.node("asking").isVisible()));
      console.waitFor(() -> console.labelOf("#resend-count").contains("cases"));
      console.press(KeyCode.DOWN);
      console.press(KeyCode.ENTER);
      console.waitFor(() -> console.labelOf("#resend-obstacle").contains("reading only"));
      assertThat(onUiThread(() -> console.node("resend-send").isDisabled())).isTrue();
      assertThat(console.faultsShown()).isEmpty();
    }
  }

  private static String chip(ConsoleOnScreen console) {
    return console.labelOf("#profile-chip");
  }

  private static void choose(ConsoleOnScreen console, String entry) {
    onUiThread(
        () -> {
          MenuButton chip = (MenuButton) console.node("profile-chip");
          MenuItem item =
              chip.getItems().stream()
                  .filter(one -> entry.equals(one.getText()))
                  .findFirst()
                  .orElseThrow();
          item.fire();
          return true;
        });
  }

  private static void press(ConsoleOnScreen console, String id) {
    onUiThread(
        () -> {
          ((ButtonBase) console.node(id)).fire();
          return true;
        });
  }

  private static void fill(ConsoleOnScreen console, String field, String text) {
    console.focus(field);
    console.press(KeyCode.CONTROL, KeyCode.A);
    console.write(text);
  }
}
