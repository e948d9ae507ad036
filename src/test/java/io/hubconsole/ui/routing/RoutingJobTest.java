package io.hubconsole.ui.routing;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first job, by keyboard, on a real window over a real hub. */
@ExtendWith(HeadlessScreen.class)
class RoutingJobTest {

  @Test
  void aCoordinatorFindsTheWorkshop(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      console.focus("lookup-manufacturer");
      console.write("sams");
      console.press(KeyCode.DOWN);
      console.press(KeyCode.ENTER);
      assertThat(console.textOf("lookup-manufacturer")).isEqualTo("Samsung");
      console.focus("lookup-productType");
      console.write("mobile");
      console.press(KeyCode.ESCAPE);
      console.waitFor(() -> console.answer().equals("More must be known"));
      fill(console, "lookup-clientPostalCode", "352 36");
      fill(console, "lookup-serviceType", "1");
      fill(console, "lookup-serviceLocation", "1");
      fill(console, "lookup-bookingType", "companyToPrivate");
      console.waitFor(() -> console.answer().equals("Smålands Elektronikservice takes it"));
      fill(console, "lookup-clientPostalCode", "99999");
      console.waitFor(() -> console.answer().equals("Nobody takes it"));
      assertThat(console.faultsShown()).isEmpty();
    }
  }

  @Test
  void whoeverTriesANearMissByKeyCanTakeItBackByKey(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      fill(console, "lookup-manufacturer", "samsung");
      fill(console, "lookup-productType", "mobile");
      fill(console, "lookup-clientPostalCode", "99999");
      fill(console, "lookup-serviceType", "1");
      fill(console, "lookup-serviceLocation", "1");
      fill(console, "lookup-bookingType", "companyToPrivate");
      console.waitFor(() -> console.answer().equals("Nobody takes it"));
      onUiThread(
          () -> {
            console.window().scene().lookup(".near-miss").requestFocus();
            return true;
          });
      console.press(KeyCode.SPACE);
      console.waitFor(() -> "routing-undo".equals(focused(console)));
      console.press(KeyCode.SPACE);
      console.waitFor(() -> console.textOf("lookup-clientPostalCode").equals("99999"));
      console.waitFor(() -> console.answer().equals("Nobody takes it"));
    }
  }

  private static String focused(ConsoleOnScreen console) {
    return onUiThread(() -> String.valueOf(console.window().scene().getFocusOwner().getId()));
  }

  @Test
  void aTabThatWasOnItsWayWhenTheFocusMovedDoesNotSkipTheQuestion(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      List<String> reached = new ArrayList<>();
      onUiThread(
          () -> {
            console
                .window()
                .scene()
                .focusOwnerProperty()
                .subscribe((_, now) -> tabAt(now, reached));
            return true;
          });
      console.write("samsung");
      console.waitFor(() -> onUiThread(() -> reached.size() == 3));
      assertThat(reached.get(1)).as("after a Tab at once").isEqualTo(reached.get(0));
      assertThat(reached.get(2)).as("after one more").isNotEqualTo(reached.get(0));
    }
  }

  /** Presses Tab twice as soon as the focus is somewhere new, and keeps where it was each time. */
  private static void tabAt(Node now, List<String> reached) {
    if (!reached.isEmpty()) {
      return;
    }
    reached.add(String.valueOf(now.getId()));
    Platform.runLater(
        () -> {
          for (int i = 0; i < 2; i++) {
            Node there = now.getScene().getFocusOwner();
            Event.fireEvent(
                there,
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
            reached.add(String.valueOf(now.getScene().getFocusOwner().getId()));
          }
        });
  }

  private static void fill(ConsoleOnScreen console, String field, String text) {
    console.focus(field);
    console.press(KeyCode.CONTROL, KeyCode.A);
    console.write(text);
    console.press(KeyCode.ESCAPE);
  }
}
