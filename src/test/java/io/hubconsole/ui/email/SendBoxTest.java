package io.hubconsole.ui.email;

import static io.hubconsole.ui.HeadlessScreen.onUiThread;
import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.tasks.SameThreadTaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.HeadlessScreen;
import io.hubconsole.ui.appearance.Formats;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(HeadlessScreen.class)
class SendBoxTest {
  private static final int LOOKS = 50;

  private final CaseWords words =
      new CaseWords(
          Texts.of(ResendView.class, "resend", Locale.ENGLISH),
          new Formats(Locale.ENGLISH, ZoneOffset.UTC));
  @TempDir Path folder;

  private SendBox box(ResendDesk desk) {
    desk.show(ResendDesk.DONE);
    CaseFile file = ((CaseState.Open) desk.model().card().stateProperty().get()).file();
    return new SendBox(desk.model(), file, words);
  }

  @Test
  void followsTheAddressFromEitherSide() throws Exception {
    try (ResendDesk desk = ResendDesk.capturing(folder, new SameThreadTaskRunner()).open()) {
      onUiThread(
          () -> {
            SendBox box = box(desk);
            TextField given = (TextField) box.lookup("#resend-address");
            Label goesTo = (Label) box.lookup("#resend-goes-to");
            Button send = (Button) box.lookup("#resend-send");
            assertThat(goesTo.getText()).contains("asa@kund.example");
            given.setText("bo@@kund.example");
            assertThat(desk.model().givenAddressProperty().get()).isEqualTo("bo@@kund.example");
            assertThat(send.isDisabled()).isTrue();
            desk.model().givenAddressProperty().set("bo@kund.example");
            assertThat(goesTo.getText()).contains("bo@kund.example");
            assertThat(send.isDisabled()).isFalse();
            return true;
          });
    }
  }

  @Test
  void isNotHeldByTheModelWhenItsCaseHasGone() throws Exception {
    try (ResendDesk desk = ResendDesk.capturing(folder, new SameThreadTaskRunner()).open()) {
      WeakReference<SendBox> gone = onUiThread(() -> new WeakReference<>(box(desk)));
      for (int look = 0; look < LOOKS && gone.get() != null; look++) {
        System.gc();
        onUiThread(() -> true);
      }
      assertThat(gone.get()).isNull();
    }
  }
}
