package io.hubconsole.hub;

/** What became of an order to send a completion email; the sentences are the hub's own. */
public sealed interface ResendAnswer {

  /**
   * The mail server accepted it.
   *
   * @param address the receiver; empty where a remote hub chose it and does not tell
   */
  record Sent(String address) implements ResendAnswer {}

  /** Nothing was sent. */
  record NotSent(Reason reason, String sentence) implements ResendAnswer {}

  /** The mail was handed over and its acceptance never heard of: it may have been delivered. */
  record MaybeDelivered(String sentence) implements ResendAnswer {}

  /** No such case, or one of somebody else's. */
  record CaseNotFound() implements ResendAnswer {}

  record BadValue(InputFault fault) implements ResendAnswer {}

  /** The idempotency key was used for another order. */
  record KeyReused() implements ResendAnswer {}

  /**
   * It is kept, and leaves by itself when the hub can be reached.
   *
   * @param number in the outbox
   * @param mayHaveArrived whether the hub may have it already, and is asked again under the same
   *     idempotency key
   */
  record Queued(long number, boolean mayHaveArrived) implements ResendAnswer {}

  /** Why nothing was sent. */
  enum Reason {
    EMAILS_DISABLED,
    CASE_NOT_FINAL,
    NO_ADDRESS,
    MAIL_SERVER_REFUSED,
    MAIL_SERVER_UNREACHABLE,
    /** No mail can leave this hub. */
    MAIL_OFF,
    /** Said by a hub in words of its own. */
    OTHER
  }
}
