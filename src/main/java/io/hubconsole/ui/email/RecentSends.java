package io.hubconsole.ui.email;

import io.hubconsole.text.Texts;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/** What became of the last sends from this window; a press goes back to the case. */
final class RecentSends extends VBox {
  private static final int SHOWN = 4;

  private final ResendViewModel model;
  private final Texts texts;
  private Subscription watched = Subscription.EMPTY;

  RecentSends(ResendViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setSpacing(2);
    getStyleClass().add("recent-sends");
    model.sendings().addListener((Observable _) -> fill());
    fill();
  }

  private void fill() {
    watched.unsubscribe();
    watched = Subscription.EMPTY;
    getChildren().clear();
    setVisible(!model.sendings().isEmpty());
    setManaged(isVisible());
    Label title = new Label(texts.get("recent.title"));
    title.getStyleClass().add("section-title");
    getChildren().add(title);
    model.sendings().stream().limit(SHOWN).forEach(one -> getChildren().add(line(one)));
  }

  private Button line(SendingViewModel one) {
    String number = Integer.toString(one.caseId());
    FontIcon icon = new FontIcon("fth-mail");
    Button line = new Button("", icon);
    line.getStyleClass().addAll("flat", "small", "recent-send");
    line.setMaxWidth(Double.MAX_VALUE);
    watched =
        watched.and(
            one.stateProperty()
                .subscribe(
                    state -> {
                      line.setText(
                          texts.get("recent.line", number, texts.get(wordKey(one, state))));
                      icon.setIconLiteral(iconOf(state));
                    }));
    line.setOnAction(_ -> model.search().show(number));
    return line;
  }

  /** What was called off after a mail that did leave says so. */
  private static String wordKey(SendingViewModel one, Sending state) {
    return switch (state) {
      case Sending.Ready _, Sending.Checking _, Sending.Waiting _, Sending.UnderWay _ ->
          "word.underWay";
      case Sending.AlreadySent _ -> "word.asked";
      case Sending.Sent _ -> "word.sent";
      case Sending.NotSent _, Sending.Refused _, Sending.CouldNotAsk _ -> "word.notSent";
      case Sending.Queued _ -> "word.queued";
      case Sending.CalledOff _ ->
          one.sentBefore().isPresent() ? "word.sentBefore" : "word.calledOff";
      case Sending.Unknown _, Sending.UnknownInOutbox _, Sending.TakenOut _ -> "word.unknown";
      case Sending.Decided(var _, boolean sent, var _) ->
          sent ? "word.markedSent" : "word.markedNotSent";
    };
  }

  private static String iconOf(Sending state) {
    return switch (state) {
      case Sending.Ready _, Sending.Checking _, Sending.Waiting _, Sending.UnderWay _ -> "fth-send";
      case Sending.Sent _ -> "fth-check-circle";
      case Sending.NotSent _, Sending.Refused _, Sending.CouldNotAsk _ -> "fth-x-circle";
      case Sending.Queued _ -> "fth-inbox";
      case Sending.CalledOff _ -> "fth-corner-up-left";
      case Sending.AlreadySent _,
          Sending.Unknown _,
          Sending.UnknownInOutbox _,
          Sending.TakenOut _ ->
          "fth-help-circle";
      case Sending.Decided _ -> "fth-user-check";
    };
  }
}
