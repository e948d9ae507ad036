package io.hubconsole.ui;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.picture.ScenePicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Every view loads in every language, light and dark, without a complaint and with all names. */
@ExtendWith(HeadlessScreen.class)
class ViewsTest {

  @Test
  void everyViewInEveryDress(@TempDir Path folder) {
    try (FxComplaints complaints = new FxComplaints();
        ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      for (String language : List.of("en", "sv")) {
        choose(console, language);
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
          onUiThread(
              () -> {
                console.window().dress(appearance);
                return true;
              });
          for (ViewName view : ViewName.values()) {
            look(console, view, language + " " + appearance);
          }
        }
      }
      assertThat(complaints.heard()).isEmpty();
      assertThat(console.faultsShown()).isEmpty();
    }
  }

  private static void choose(ConsoleOnScreen console, String language) {
    onUiThread(
        () -> {
          console.window().speak(Locale.forLanguageTag(language));
          return true;
        });
  }

  private static void look(ConsoleOnScreen console, ViewName view, String dress) {
    console.press(KeyCode.CONTROL, KeyCode.getKeyCode(Integer.toString(view.digit())));
    List<String> nameless =
        onUiThread(
            () -> {
              var _ = new ScenePicture(console.window().scene(), 1000, 700);
              return new NamedControls().namelessIn(console.window().scene().getRoot());
            });
    assertThat(nameless).as(view + " " + dress).isEmpty();
  }

  @Test
  void aControlWithoutANameIsSeen() {
    List<String> nameless =
        onUiThread(
            () ->
                new NamedControls()
                    .namelessIn(new VBox(new TextField(), new Button("named"), new Button())));
    assertThat(nameless).hasSize(2);
  }

  @Test
  void aStyleThatCannotBeIsHeard() {
    try (FxComplaints complaints = new FxComplaints()) {
      onUiThread(
          () -> {
            Button button = new Button("odd");
            button.setStyle("-fx-background-color: -no-such-colour;");
            var _ = new ScenePicture(new Scene(new VBox(button), 100, 100), 100, 100);
            return true;
          });
      assertThat(complaints.heard()).isNotEmpty();
    }
  }
}
