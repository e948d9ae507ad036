package io.hubconsole.hub.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A write that was queued for a hub, and what became of it so far.
 *
 * @param number tells it apart among all writes of this machine, for ever
 * @param by who queued it, as people know them; empty where nobody knows
 * @param tries how often it has left, or tried to
 * @param lastWords what was heard of it last, in a sentence; empty where nothing was tried
 * @param nextTry when it is tried again by itself; empty where it is not
 * @param byItself whether it leaves, or is asked about, without being told to once its hub can be
 *     reached and none before it is to be decided; false for one that is too old for that
 */
public record QueuedWrite(
    long number,
    Order order,
    Target target,
    String by,
    State state,
    int tries,
    Optional<String> lastWords,
    Optional<Instant> nextTry,
    boolean byItself,
    Instant queuedAt,
    Instant changedAt) {

  /** What a write has come to. */
  public enum State {
    /** It has not left. */
    QUEUED,
    /** It may be leaving just now, or no answer has come and the hub is asked for one. */
    SENDING,
    /** The hub did it. */
    SENT,
    /** The hub will not do it, and did nothing. */
    REFUSED,
    /** It may have been done: for evidence or the operator to decide. */
    UNKNOWN;

    /** Whether nobody need look at it any more. */
    public boolean isSettled() {
      return this == SENT;
    }
  }
}
