package io.hubconsole.ui;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever types without having touched anything types into the first field. */
@ExtendWith(HeadlessScreen.class)
class FirstFocusTest {
  @Test
  void atTheStartAndWhereTheScreensAreBuiltAnew(@TempDir Path folder) {
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH)) {
      console.write("qwx");
      assertThat(console.textOf("lookup-manufacturer")).isEqualTo("qwx");
      onUiThread(
          () -> {
            console.window().speak(Locale.of("sv"));
            return true;
          });
      console.write("qvy");
      assertThat(console.textOf("lookup-manufacturer")).isEqualTo("qvy");
      assertThat(console.faultsShown()).isEmpty();
    }
  }
}
