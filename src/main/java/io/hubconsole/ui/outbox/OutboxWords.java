package io.hubconsole.ui.outbox;

import io.hubconsole.desk.outbox.OutboxState;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import java.time.Duration;
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
  /** From then on a write does not leave by itself. */
  private static final Duration OLD = Duration.ofDays(14);

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

  /** When it is tried again by itself, as far as its own time goes. */
  String nextTry(QueuedWrite write) {
    Instant now = Instant.now();
    return switch (write.state()) {
      case QUEUED ->
          isOld(write)
              ? texts.get("next.never")
              : write
                  .nextTry()
                  .filter(now::isBefore)
                  .map(at -> formats.moment(at, now))
                  .orElseGet(() -> texts.get("next.soon"));
      case SENDING -> write.nextTry().map(at -> formats.moment(at, now)).orElse("–");
      case SENT, REFUSED, UNKNOWN -> "–";
    };
  }

  private static boolean isOld(QueuedWrite write) {
    return write.nextTry().isEmpty()
        && Duration.between(write.queuedAt(), Instant.now()).compareTo(OLD) > 0;
  }

  String moment(Instant at) {
    return formats.moment(at, Instant.now());
  }

  /** What its state means, and what to do about it. */
  String meaning(QueuedWrite write, OutboxState among) {
    return write.state() == State.QUEUED
        ? waitsFor(write, among)
        : texts.get("meaning." + write.state().name());
  }

  private String waitsFor(QueuedWrite write, OutboxState among) {
    if (among instanceof OutboxState.Known known && known.hold().isPresent()) {
      return texts.get("meaning.held");
    }
    Optional<QueuedWrite> before =
        among.unconfirmed().stream()
            .filter(one -> one.number() < write.number() && one.state() == State.UNKNOWN)
            .filter(one -> isOfSameCase(one, write))
            .findFirst();
    if (before.isPresent()) {
      return texts.get("meaning.behind", Long.toString(before.get().number()));
    }
    if (isOld(write)) {
      return texts.get("meaning.old");
    }
    boolean leavesHere = write.target().profile().equals(Optional.of(openProfile));
    return leavesHere ? texts.get("meaning.QUEUED") : texts.get("meaning.elsewhere", hub(write));
  }

  private static boolean isOfSameCase(QueuedWrite one, QueuedWrite other) {
    return one.target().hub().equals(other.target().hub())
        && caseOf(one.order()).equals(caseOf(other.order()));
  }

  /** As far as the order itself tells. */
  private static String caseOf(Order order) {
    return switch (order) {
      case Order.Email(var email) -> email.guid();
      case Order.LoggedCall(var call) -> Integer.toString(call.meta().caseId());
    };
  }
}
