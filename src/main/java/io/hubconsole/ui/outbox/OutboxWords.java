package io.hubconsole.ui.outbox;

import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a write in the outbox is called on the screen.
 *
 * @param profileName what a profile is called, by its id; empty where there is none any more
 * @param openProfile the id of the profile that is open
 */
public record OutboxWords(
    Texts texts,
    Formats formats,
    Function<String, Optional<String>> profileName,
    String openProfile) {
  private static final int GUID_SHOWN = 8;

  /** {@code Email to anna@kund.example, case d647067f…}. */
  String what(QueuedWrite write) {
    return switch (write.order()) {
      case Order.Email(var order) ->
          texts.get("what.email", receiver(order.email()), shortened(order.guid()));
      case Order.LoggedCall(var call) ->
          texts.get("what.call", call.type(), Integer.toString(call.meta().caseId()));
    };
  }

  /** The address, or whose it is. */
  String receiver(Optional<String> email) {
    return email.filter(address -> !address.isBlank()).orElseGet(() -> texts.get("what.own"));
  }

  private static String shortened(String guid) {
    return guid.length() > GUID_SHOWN ? guid.substring(0, GUID_SHOWN) + "…" : guid;
  }

  /** The profile it was queued from, else its hub's place. */
  String hub(QueuedWrite write) {
    return write.target().profile().flatMap(profileName).orElse(write.target().place());
  }

  String by(QueuedWrite write) {
    return write.by().isBlank() ? "–" : write.by();
  }

  String state(State state) {
    return texts.get("state." + state.name());
  }

  /** Shape beside the word, so that colour is not needed. */
  static String icon(State state) {
    return switch (state) {
      case QUEUED -> "fth-clock";
      case SENDING -> "fth-send";
      case SENT -> "fth-check-circle";
      case REFUSED -> "fth-x-circle";
      case UNKNOWN -> "fth-help-circle";
    };
  }

  /** When it is tried again by itself; a dash where that takes something else first. */
  String nextTry(QueuedWrite write, Wait wait) {
    if (write.state() != State.QUEUED && write.state() != State.SENDING) {
      return "–";
    }
    return switch (wait) {
      case Wait.ForNothing _ -> nextTry(write);
      case Wait.ForOperator _, Wait.ForCommand _, Wait.ForFormerHub _, Wait.ForPermission _ ->
          texts.get("next.never");
      case Wait.ForHub _, Wait.ForOwner _, Wait.ForEarlier _, Wait.ForProfile _ -> "–";
    };
  }

  private String nextTry(QueuedWrite write) {
    Instant now = Instant.now();
    return write
        .nextTry()
        .filter(now::isBefore)
        .map(at -> formats.moment(at, now))
        .orElseGet(() -> write.state() == State.QUEUED ? texts.get("next.soon") : "–");
  }

  String moment(Instant at) {
    return formats.moment(at, Instant.now());
  }

  /** What its state means, and what to do about it. */
  String meaning(QueuedWrite write, Wait wait) {
    return switch (write.state()) {
      case QUEUED -> waits(wait);
      case SENDING ->
          texts.get(
              wait instanceof Wait.ForNothing || wait instanceof Wait.ForHub
                  ? "meaning.SENDING"
                  : "meaning.sendingElsewhere");
      case SENT, REFUSED, UNKNOWN -> texts.get("meaning." + write.state().name());
    };
  }

  private String waits(Wait wait) {
    return switch (wait) {
      case Wait.ForNothing _ -> texts.get("meaning.QUEUED");
      case Wait.ForHub _ -> texts.get("meaning.away");
      case Wait.ForOwner _ -> texts.get("meaning.held");
      case Wait.ForEarlier(long number) -> texts.get("meaning.behind", Long.toString(number));
      case Wait.ForOperator _ -> texts.get("meaning.old");
      case Wait.ForCommand _ -> texts.get("meaning.byCommand");
      case Wait.ForFormerHub(String profile) -> texts.get("meaning.formerHub", profile);
      case Wait.ForPermission(String profile) -> texts.get("meaning.readOnly", profile);
      case Wait.ForProfile(String profile) -> texts.get("meaning.elsewhere", profile);
    };
  }
}
