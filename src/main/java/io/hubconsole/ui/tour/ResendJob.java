package io.hubconsole.ui.tour;

import io.hubconsole.hub.CompletedEmailAddress;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A completion email is sent once more. */
final class ResendJob {
  private static final String SENT = ".outcome-good";
  private static final String OUTCOME = "#resend-outcome .outcome-title";

  private final Guide guide;
  private final Texts texts;
  private final Consumer<String> told;

  ResendJob(Guide guide, Texts texts, Consumer<String> told) {
    this.guide = guide;
    this.texts = texts;
    this.told = told;
  }

  void take(Path pictures) throws IOException {
    guide.press("rail-resend");
    guide.picture(pictures.resolve("resend-empty.png"));
    guide.type("resend-search", "nobody-of-this-name");
    guide.picture(pictures.resolve("resend-none.png"));
    guide.type("resend-search", "andersson");
    guide.picture(pictures.resolve("resend-choose.png"));
    open(guide, found -> !found.isFinal());
    guide.picture(pictures.resolve("resend-not-final.png"));
    openFinal(guide);
    guide.picture(pictures.resolve("resend-case.png"));
    guide.type("resend-address", "anna@@example.com");
    guide.picture(pictures.resolve("resend-bad-address.png"));
    guide.type("resend-address", "");
    guide.press("resend-send");
    guide.picture(pictures.resolve("resend-undo.png"));
    guide.await(SENT);
    guide.picture(pictures.resolve("resend-sent.png"));
    told.accept(texts.get("resend.sent", guide.read(OUTCOME)));
    guide.press("resend-send");
    guide.picture(pictures.resolve("resend-again.png"));
    told.accept(texts.get("resend.again", guide.read(OUTCOME)));
    guide.press("resend-decline");
    guide.picture(pictures.resolve("resend-declined.png"));
  }

  /** Opens the first case of the list whose email can be sent. */
  static void openFinal(Guide guide) {
    open(guide, found -> found.isFinal() && CompletedEmailAddress.of(found).isPresent());
  }

  /** Opens the first case of the list that fits, by the keyboard. */
  private static void open(Guide guide, Predicate<ServiceCase> wanted) {
    guide.with(
        "resend-list",
        ListView.class,
        list -> {
          for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i) instanceof ServiceCase found && wanted.test(found)) {
              list.getSelectionModel().select(i);
              list.scrollTo(i);
              break;
            }
          }
          Event.fireEvent(
              list,
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });
  }
}
