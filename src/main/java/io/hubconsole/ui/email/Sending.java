package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.outbox.QueuedWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the sending of a case's completion email has come. */
sealed interface Sending {

  /** Whether it is decided and has not left: whoever turns away calls it off. */
  default boolean waits() {
    return this instanceof Checking || this instanceof AlreadySent || this instanceof Waiting;
  }

  /** Nothing was decided yet. */
  record Ready() implements Sending {}

  /** The log is asked whether the case got a mail just now. */
  record Checking(SendPlan plan) implements Sending {}

  /** It got one within the last minutes, or may have: the operator is asked once. */
  record AlreadySent(SendPlan plan, Instant at, SeenBy seenBy) implements Sending {}

  /** Who knows of an earlier mail. */
  enum SeenBy {
    LOG,
    /** This console, to which the hub said that it was sent. */
    CONSOLE,
    /** The operator, who marked an unknown outcome as sent. */
    OPERATOR,
    /** Nobody: its outcome stayed unknown. */
    NOBODY
  }

  /**
   * It will be sent when the time is over; until then it can be undone.
   *
   * @param before when the case got its mail, as far as the log or this console knows
   */
  record Waiting(SendPlan plan, Duration undo, Optional<Instant> before) implements Sending {}

  /** The request is on its way. */
  record UnderWay(SendPlan plan) implements Sending {}

  /**
   * The mail server accepted it.
   *
   * @param address the receiver that the hub told, else the planned one
   * @param evidence the row of the log that tells so, where no answer did
   */
  record Sent(
      SendPlan plan, String address, Provenance provenance, Optional<ExternalRequest> evidence)
      implements Sending {}

  /** Nothing was sent; the sentence is the hub's own. */
  record NotSent(SendPlan plan, ResendAnswer.Reason reason, String sentence, Provenance provenance)
      implements Sending {}

  /**
   * The request left, and whether a mail did nobody has told. Never tried again by itself.
   *
   * @param sentence the hub's own; empty for a fault of the product
   */
  record Unknown(SendPlan plan, String sentence, Provenance provenance, Evidence evidence)
      implements Sending {}

  /** An unknown outcome that the operator has made out; this screen alone remembers it. */
  record Decided(SendPlan plan, boolean sent, Instant at) implements Sending {}

  /** The hub did not take the order; nothing was sent. */
  record Refused(SendPlan plan, Refusal refusal, Provenance provenance) implements Sending {}

  /**
   * It is in the outbox, and leaves by itself when the hub can be reached.
   *
   * @param mayHaveArrived whether the hub may have it already
   * @param write what the outbox says of it; empty until it was read
   */
  record Queued(
      SendPlan plan, long number, boolean mayHaveArrived, Instant at, Optional<QueuedWrite> write)
      implements Sending {}

  /**
   * It left the outbox, and whether a mail did nobody has told: it waits there to be decided.
   *
   * @param sentence what was heard of it last; may be empty
   */
  record UnknownInOutbox(SendPlan plan, long number, String sentence, Provenance provenance)
      implements Sending {}

  /** The hub could not be asked; nothing was sent. */
  record CouldNotAsk(SendPlan plan, String sentence, Provenance provenance) implements Sending {}

  /** It was called off before it left; nothing was sent. */
  record CalledOff(SendPlan plan, Reason reason, Instant at) implements Sending {}

  /** Why a sending was called off. */
  enum Reason {
    /** Before it left, it was taken out of the outbox. */
    DISCARDED,
    UNDONE,
    DECLINED,
    OTHER_CASE,
    VIEW_LEFT
  }

  /** It was taken out of the outbox when it may have left, which stays unknown. */
  record TakenOut(SendPlan plan, Instant at) implements Sending {}

  /** Why an order was not taken. */
  sealed interface Refusal {
    record CaseNotFound() implements Refusal {}

    record BadValue(InputFault fault) implements Refusal {}

    record KeyReused() implements Refusal {}

    /** The hub's own sentence. */
    record Forbidden(String sentence) implements Refusal {}

    /** The hub's own sentence; the order stays in the outbox, where it can be changed. */
    record InOutbox(long number, String sentence) implements Refusal {}
  }

  /** What the log holds about an attempt whose outcome is unknown. */
  sealed interface Evidence {
    record NotLooked() implements Evidence {}

    record Looking() implements Evidence {}

    /** There is no row of the time since the request left. */
    record Nothing(Provenance provenance) implements Evidence {}

    /** There is one, and it does not say that the mail was accepted. */
    record Inconclusive(ExternalRequest row, Provenance provenance) implements Evidence {}

    /** The log gave no answer; the sentence is empty for a fault of the product. */
    record CouldNotLook(String sentence) implements Evidence {}
  }
}
