package io.hubconsole.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.input.KeyCode;
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

  private static void fill(ConsoleOnScreen console, String field, String text) {
    console.focus(field);
    console.press(KeyCode.CONTROL, KeyCode.A);
    console.write(text);
    console.press(KeyCode.ESCAPE);
  }
}
