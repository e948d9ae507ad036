package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.email.Sending.Evidence;
import io.hubconsole.ui.email.Sending.Reason;
import io.hubconsole.ui.email.Sending.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Draws how far a sending has come, each outcome by colour, icon and word. */
final class SendingPane {
  private final CaseWords words;
  private final Texts texts;
  private final LongConsumer toOutbox;

  /**
   * Draws in those words.
   *
   * @param toOutbox shows the order of a number in the outbox
   */
  SendingPane(CaseWords words, LongConsumer toOutbox) {
    this.words = words;
    this.texts = words.texts();
    this.toOutbox = toOutbox;
  }

  /** The pixels of a state; none while nothing was decided. */
  List<Node> draw(SendingViewModel model, Sending state) {
    return switch (state) {
      case Sending.Ready _ -> List.of();
      case Sending.Checking _ -> List.of(busy(texts.get("checking.title")));
      case Sending.UnderWay(SendPlan plan) ->
          List.of(busy(texts.get("underWay.title", plan.address())));
      case Sending.AlreadySent already -> List.of(question(model, already));
      case Sending.Waiting waiting -> List.of(countdown(model, waiting));
      case Sending.Sent sent -> List.of(sent(sent));
      case Sending.NotSent(var _, var reason, String sentence, var provenance) ->
          List.of(
              card(
                  "outcome-failed",
                  "fth-x-circle",
                  texts.get("notSent.title", texts.get("reason." + reason.name())),
                  wrapped(sentence),
                  foot(provenance)));
      case Sending.Unknown unknown -> List.of(unknown(model, unknown));
      case Sending.Decided decided -> List.of(decided(decided));
      case Sending.TakenOut(SendPlan plan, var at) ->
          List.of(
              card(
                  "outcome-nobody",
                  "fth-help-circle",
                  texts.get("takenOut.title"),
                  muted(texts.get("takenOut.text", plan.address(), words.time(at)))));
      case Sending.UnknownInOutbox unknown -> List.of(unknownInOutbox(model, unknown));
      case Sending.Refused(var _, Refusal.InOutbox(long number, String sentence), var provenance) ->
          List.of(
              card(
                  "outcome-failed",
                  "fth-x-circle",
                  texts.get("notSent.title", texts.get("refused.title")),
                  wrapped(sentence),
                  muted(texts.get("refused.inOutbox", Long.toString(number))),
                  actions(toOutbox(number)),
                  foot(provenance)));
      case Sending.Refused(var _, Refusal refusal, var provenance) ->
          List.of(
              card(
                  "outcome-failed",
                  "fth-x-circle",
                  texts.get("notSent.title", texts.get("refused.title")),
                  wrapped(sentence(refusal)),
                  foot(provenance)));
      case Sending.Queued queued -> List.of(queued(queued));
      case Sending.CouldNotAsk failed -> List.of(notAsked(model, failed));
      case Sending.CalledOff(SendPlan plan, Reason reason, var at) ->
          List.of(
              card(
                  "outcome-ask",
                  "fth-corner-up-left",
                  texts.get("notSent.title", texts.get("calledOff." + reason.name())),
                  muted(texts.get("calledOff.text", plan.address(), words.time(at)))));
    };
  }

  private Node question(SendingViewModel model, Sending.AlreadySent already) {
    Button anyway = button("already.send", "fth-send", model::sendAnyway);
    anyway.setId("resend-anyway");
    Button decline = button("already.decline", "fth-x", () -> model.callOff(Reason.DECLINED));
    decline.setId("resend-decline");
    return card(
        "outcome-nobody",
        "fth-help-circle",
        texts.get(
            "already.title." + already.seenBy().name(), words.formats().clockTime(already.at())),
        wrapped(texts.get("already." + already.seenBy().name(), already.plan().address())),
        actions(decline, anyway));
  }

  private Node countdown(SendingViewModel model, Sending.Waiting waiting) {
    Button undo = button("waiting.undo", "fth-corner-up-left", () -> model.callOff(Reason.UNDONE));
    undo.setId("resend-undo");
    VBox box =
        new VBox(
            new Countdown(waiting.undo(), texts),
            wrapped(
                texts.get(
                    "waiting.text",
                    Integer.toString(waiting.plan().serviceCase().id()),
                    waiting.plan().address())));
    waiting
        .before()
        .map(at -> texts.get("waiting.again", words.formats().minute(at, Instant.now())))
        .ifPresent(again -> box.getChildren().add(wrapped(again)));
    box.getChildren().add(actions(undo));
    box.getStyleClass().addAll("outcome", "outcome-ask");
    return box;
  }

  private Node sent(Sending.Sent sent) {
    VBox card =
        card(
            "outcome-good",
            "fth-check-circle",
            texts.get("sent.title"),
            wrapped(texts.get("sent.text", sent.address())));
    sent.evidence().ifPresent(row -> card.getChildren().add(row(row, "evidence.success")));
    card.getChildren().add(foot(sent.provenance()));
    return card;
  }

  private Node unknown(SendingViewModel model, Sending.Unknown unknown) {
    Button look = button("unknown.look", "fth-search", model::lookForEvidence);
    look.setId("resend-look");
    look.setDisable(unknown.evidence() instanceof Evidence.Looking);
    Button wasSent = button("unknown.wasSent", "fth-check", () -> model.decide(true));
    wasSent.setId("resend-was-sent");
    Button wasNotSent = button("unknown.wasNotSent", "fth-x", () -> model.decide(false));
    wasNotSent.setId("resend-was-not-sent");
    return card(
        "outcome-nobody",
        "fth-help-circle",
        texts.get("unknown.title"),
        wrapped(unknown.sentence().isEmpty() ? texts.get("unexpected") : unknown.sentence()),
        muted(texts.get("unknown.text")),
        evidence(unknown.evidence()),
        actions(look, wasSent, wasNotSent),
        muted(texts.get("unknown.own")),
        foot(unknown.provenance()));
  }

  private Node queued(Sending.Queued queued) {
    String address = queued.plan().address();
    VBox card =
        card(
            "outcome-ask",
            "fth-inbox",
            texts.get("queued.title", Long.toString(queued.number())),
            wrapped(texts.get(queued.mayHaveArrived() ? "queued.again" : "queued.text", address)));
    queued
        .write()
        .flatMap(QueuedWrite::lastWords)
        .ifPresent(said -> card.getChildren().add(wrapped(said)));
    card.getChildren()
        .addAll(
            muted(texts.get("queued.change", words.moment(queued.at()))),
            actions(toOutbox(queued.number())));
    return card;
  }

  private Node unknownInOutbox(SendingViewModel model, Sending.UnknownInOutbox unknown) {
    Button wasSent =
        button("unknown.wasSent", "fth-check", () -> model.decideInOutbox(Decision.SENT));
    wasSent.setId("resend-was-sent");
    Button again =
        button("unknown.again", "fth-refresh-cw", () -> model.decideInOutbox(Decision.AGAIN));
    again.setId("resend-once-more");
    return card(
        "outcome-nobody",
        "fth-help-circle",
        texts.get("unknown.title"),
        wrapped(unknown.sentence().isEmpty() ? texts.get("unknown.noWords") : unknown.sentence()),
        muted(texts.get("unknown.inOutbox", Long.toString(unknown.number()))),
        actions(wasSent, again, toOutbox(unknown.number())),
        foot(unknown.provenance()));
  }

  private Button toOutbox(long number) {
    Button to = button("toOutbox", "fth-inbox", () -> toOutbox.accept(number));
    to.setId("resend-to-outbox");
    return to;
  }

  private Node evidence(Evidence evidence) {
    return switch (evidence) {
      case Evidence.NotLooked _ -> new VBox();
      case Evidence.Looking _ -> muted(texts.get("evidence.looking"));
      case Evidence.Nothing(var provenance) ->
          wrapped(texts.get("evidence.nothing", words.time(provenance.at())));
      case Evidence.Inconclusive(var row, var _) -> row(row, "evidence.inconclusive");
      case Evidence.CouldNotLook(String sentence) ->
          wrapped(sentence.isEmpty() ? texts.get("unexpected") : sentence);
    };
  }

  private Label row(ExternalRequest row, String key) {
    Label told =
        wrapped(
            texts.get(
                key,
                Long.toString(row.id()),
                words.time(row.createdAt()),
                row.message() == null ? "–" : row.message()));
    told.getStyleClass().add("evidence");
    return told;
  }

  private Node decided(Sending.Decided decided) {
    return card(
        "outcome-ask",
        "fth-user-check",
        texts.get(decided.sent() ? "decided.sent" : "decided.notSent"),
        muted(texts.get("decided.text", words.time(decided.at()))));
  }

  private Node notAsked(SendingViewModel model, Sending.CouldNotAsk failed) {
    Button again = button("couldNotAsk.again", "fth-refresh-cw", model::tryAgain);
    again.setId("resend-again");
    return card(
        "outcome-failed",
        "fth-wifi-off",
        texts.get("notSent.title", texts.get("couldNotAsk.title")),
        wrapped(failed.sentence().isEmpty() ? texts.get("unexpected") : failed.sentence()),
        actions(again),
        foot(failed.provenance()));
  }

  private String sentence(Refusal refusal) {
    return switch (refusal) {
      case Refusal.CaseNotFound _ -> texts.get("refused.caseNotFound");
      case Refusal.BadValue(InputFault fault) ->
          fault.kind() == InputFault.Kind.BAD_ADDRESS
              ? texts.get("refused.badAddress", fault.value())
              : texts.get("refused.other", fault.words());
      case Refusal.KeyReused _ -> texts.get("refused.keyReused");
      case Refusal.Forbidden(String sentence) -> sentence;
      case Refusal.InOutbox(long _, String sentence) -> sentence;
    };
  }

  private Node busy(String text) {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(18, 18);
    Label label = wrapped(text);
    label.setGraphic(turning);
    label.getStyleClass().add("outcome-title");
    VBox box = new VBox(label);
    box.getStyleClass().addAll("outcome", "outcome-ask");
    return box;
  }

  private static VBox card(String style, String icon, String title, Node... below) {
    Label heading = wrapped(title);
    heading.setGraphic(new FontIcon(icon));
    heading.setGraphicTextGap(10);
    heading.getStyleClass().add("outcome-title");
    VBox card = new VBox(heading);
    card.getChildren().addAll(below);
    card.getStyleClass().addAll("outcome", style);
    return card;
  }

  private static FlowPane actions(Button... buttons) {
    return new FlowPane(8, 8, buttons);
  }

  private Button button(String key, String icon, Runnable action) {
    Button button = new Button(texts.get(key), new FontIcon(icon));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Label foot(Provenance provenance) {
    return words.from(provenance);
  }

  private static Label muted(String text) {
    Label label = wrapped(text);
    label.getStyleClass().add("muted");
    return label;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
