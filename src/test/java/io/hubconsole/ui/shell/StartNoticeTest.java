package io.hubconsole.ui.shell;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.machine.MachineFault;
import io.hubconsole.desk.machine.MachinePlace;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.machine.MachineSettingsReader;
import io.hubconsole.ui.ConsoleOnScreen;
import io.hubconsole.ui.HeadlessScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(HeadlessScreen.class)
final class StartNoticeTest {
  private static final MachineFault FAULT =
      new MachineFault("it.json", "colour", MachineFault.Kind.UNKNOWN_KEY, "");

  private final BooleanProperty seen = new SimpleBooleanProperty();
  private boolean kept;

  private String told(Optional<String> missingFor, MachineFault... faults) {
    return new StartNotice(Locale.ENGLISH, missingFor, List.of(faults), seen, () -> kept = true)
        .told()
        .get();
  }

  @Test
  void saysNothingOfAStartAsItShouldBe() {
    assertThat(told(Optional.empty())).isEmpty();
  }

  @Test
  void saysWhatIsMissingAndTheFirstFaultAndHowManyMore() {
    assertThat(told(Optional.of("PRACTICE"))).contains("PRACTICE").doesNotContain("IT");
    assertThat(told(Optional.empty(), FAULT)).contains("colour").doesNotContain("Settings");
    assertThat(told(Optional.of("PRACTICE"), FAULT, FAULT, FAULT))
        .contains("PRACTICE", "colour", "(2)");
  }

  @Test
  void isSaidNoMoreOnceItIsSeen() {
    StartNotice notice =
        new StartNotice(Locale.ENGLISH, Optional.empty(), List.of(FAULT), seen, () -> kept = true);
    notice.seen();
    assertThat(notice.told().get()).isEmpty();
    assertThat(told(Optional.empty(), FAULT)).isEmpty();
  }

  @Test
  void whoeverStaysWithTheOneThatIsOpenIsAskedNoMore() {
    StartNotice notice =
        new StartNotice(
            Locale.ENGLISH, Optional.of("PRACTICE"), List.of(), seen, () -> kept = true);
    assertThat(notice.keep()).isEqualTo("Stay with PRACTICE");
    notice.keepThis();
    assertThat(kept).isTrue();
    assertThat(notice.told().get()).isEmpty();
    assertThat(
            new StartNotice(Locale.ENGLISH, Optional.empty(), List.of(FAULT), seen, () -> {})
                .keep())
        .isEmpty();
  }

  @Test
  void standsInTheWindowUntilItIsSeen(@TempDir Path folder) throws Exception {
    MachineSettings machine =
        new MachineSettingsReader(_ -> true)
            .read(
                new MachinePlace(
                    Files.writeString(folder.resolve("it.json"), "{\"profiles\": ["),
                    Optional.empty(),
                    Optional.empty()));
    try (ConsoleOnScreen console = new ConsoleOnScreen(folder, Locale.ENGLISH, machine)) {
      assertThat(console.labelOf("#start-notice")).contains("it.json is not a JSON object");
      onUiThread(
          () -> {
            ((Button) console.node("start-seen")).fire();
            console.window().speak(Locale.forLanguageTag("sv"));
            return true;
          });
      assertThat(onUiThread(() -> console.node("start-notice").getParent().isVisible())).isFalse();
    }
  }
}
