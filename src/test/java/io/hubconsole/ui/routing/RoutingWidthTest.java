package io.hubconsole.ui.routing;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.WidthsWithin;
import io.hubconsole.ui.picture.ScenePicture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The answers fit into a small window, in every language, light and dark. */
@ExtendWith(HeadlessScreen.class)
class RoutingWidthTest {

  @Test
  void noAnswerIsWiderThanItsPane(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      for (String language : List.of("en", "sv")) {
        onUiThread(
            () -> {
              console.window().speak(Locale.forLanguageTag(language));
              return true;
            });
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        answers(console);
      }
    }
  }

  private static void answers(ConsoleOnScreen console) {
    type(console, "lookup-manufacturer", "Samsung");
    type(console, "lookup-productType", "mobile");
    fits(console, ".outcome-ask");
    type(console, "lookup-clientPostalCode", "352 36");
    type(console, "lookup-serviceType", "1");
    type(console, "lookup-bookingType", "companyToPrivate");
    type(console, "lookup-serviceLocation", "1");
    fits(console, ".outcome-good");
    type(console, "lookup-clientPostalCode", "99999");
    fits(console, ".outcome-nobody");
  }

  private static void type(ConsoleOnScreen console, String field, String text) {
    onUiThread(
        () -> {
          ((TextInputControl) console.node(field)).setText(text);
          return true;
        });
  }

  private static void fits(ConsoleOnScreen console, String outcome) {
    console.waitFor(() -> onUiThread(() -> console.window().scene().lookup(outcome) != null));
    for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
      List<String> beyond =
          onUiThread(
              () -> {
                console.window().dress(appearance);
                console
                    .window()
                    .scene()
                    .getRoot()
                    .lookupAll(".titled-pane")
                    .forEach(pane -> ((TitledPane) pane).setExpanded(true));
                var _ = new ScenePicture(console.window().scene(), 1000, 700);
                console.window().scene().getRoot().resize(1000, 700);
                console.window().scene().getRoot().layout();
                return WidthsWithin.beyond(answerPane(console));
              });
      assertThat(beyond).as(outcome + " " + appearance).isEmpty();
    }
  }

  private static ScrollPane answerPane(ConsoleOnScreen console) {
    return (ScrollPane) console.window().scene().lookup(".routing-answer-pane");
  }

  @Test
  void whatIsTooWideIsSeen() {
    List<String> beyond =
        onUiThread(
            () -> {
              Label wide = new Label("wider than its pane");
              wide.setMinWidth(300);
              ScrollPane pane = new ScrollPane(wide);
              pane.resize(200, 100);
              pane.layout();
              wide.resize(300, 20);
              return WidthsWithin.beyond(pane);
            });
    assertThat(beyond).hasSize(1);
  }
}
