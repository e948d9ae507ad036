package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A write as it is kept: what everybody may see of it, and what sending it takes.
 *
 * @param order with its idempotency key
 * @param anyAge whether the operator wants it sent however old it is
 * @param leftAt when its first byte may have left; empty where none has under this key
 * @param keysOf the mark of the caller under whose token it left, where the hub said then that it
 *     keeps that caller's idempotency keys; empty where it may not be asked for again
 * @param before what the hub's log held before it left; empty where nobody looked
 * @param answer what the hub answered where it did it: the address, or the row of its log
 * @param asked the number of the change by which somebody last asked for it
 */
record KeptWrite(
    long number,
    Order order,
    Target target,
    String by,
    State state,
    int tries,
    Optional<String> lastWords,
    Instant queuedAt,
    Instant changedAt,
    boolean anyAge,
    Optional<Instant> leftAt,
    Optional<String> keysOf,
    Optional<Glance> before,
    Optional<String> answer,
    long asked) {

  /** One that nobody has tried to send. */
  static KeptWrite fresh(
      long number, Order order, Target target, String by, Instant now, long change) {
    return new KeptWrite(
        number,
        order,
        target,
        by,
        State.QUEUED,
        0,
        Optional.empty(),
        now,
        now,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        change);
  }

  /** For everybody to see. */
  QueuedWrite seen(Optional<Instant> nextTry, boolean isYoung) {
    return new QueuedWrite(
        number,
        order,
        target,
        by,
        state,
        tries,
        lastWords,
        nextTry,
        leavesByItself(isYoung),
        queuedAt,
        changedAt);
  }

  /** When it was given, or left for the first time: from then on it grows old. */
  Instant ageBegan() {
    return leftAt.orElse(queuedAt);
  }

  /** Whether it has not waited too long, by the clock on the wall. */
  boolean isYoung(Instant now) {
    return age(ageBegan(), now).compareTo(Plan.LONGEST_WAIT) <= 0;
  }

  private boolean leavesByItself(boolean isYoung) {
    return switch (state) {
      case QUEUED -> anyAge || isYoung;
      case SENDING -> isYoung;
      case SENT, REFUSED, UNKNOWN -> false;
    };
  }

  /**
   * Its first byte is about to leave, for the first time or once more.
   *
   * @param keys the caller's mark where the hub says that it keeps that caller's keys
   */
  KeptWrite leaving(Optional<Glance> glance, Optional<String> keys, Instant now) {
    return new KeptWrite(
        number,
        order,
        target,
        by,
        State.SENDING,
        tries + 1,
        lastWords,
        queuedAt,
        now,
        anyAge,
        leftAt.or(() -> Optional.of(now)),
        leftAt.isEmpty() || keysOf.equals(keys) ? keys : Optional.empty(),
        before.or(() -> glance),
        answer,
        asked);
  }

  /** What an attempt, the hub's log, or the operator has brought it to. */
  KeptWrite brought(Settlement to, Instant now) {
    boolean neverLeft = to.state() == State.QUEUED;
    return new KeptWrite(
        number,
        order,
        target,
        by,
        to.state(),
        tries,
        Optional.of(to.words()).filter(words -> !words.isBlank()).or(() -> lastWords),
        queuedAt,
        now,
        anyAge,
        neverLeft ? Optional.empty() : leftAt,
        neverLeft ? Optional.empty() : keysOf,
        neverLeft ? Optional.empty() : before,
        to.answer(),
        asked);
  }

  /**
   * Somebody wants it sent.
   *
   * @param wanted the order, under the key that it shall have
   * @param asNew whether it counts as given just now; else it leaves however old it is
   */
  KeptWrite askedAgain(Order wanted, boolean asNew, Instant now, long change) {
    return new KeptWrite(
        number,
        wanted,
        target,
        by,
        State.QUEUED,
        tries,
        lastWords,
        asNew ? now : queuedAt,
        now,
        !asNew,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        change);
  }

  /**
   * It was read from an outbox that may be older than what has happened since: only what was done
   * is certain.
   */
  KeptWrite recovered(String words, Instant now) {
    return state == State.SENT ? this : withState(State.UNKNOWN, words, now);
  }

  /** Whoever asked for it was never told that it is kept, so it waits for somebody to say so. */
  KeptWrite unconfirmed(String words, Instant now) {
    return withState(State.REFUSED, words, now);
  }

  private KeptWrite withState(State newState, String words, Instant now) {
    return new KeptWrite(
        number,
        order,
        target,
        by,
        newState,
        tries,
        Optional.of(words),
        queuedAt,
        now,
        anyAge,
        leftAt,
        keysOf,
        before,
        answer,
        asked);
  }

  /** Whether nobody has changed or sent it since it was read as that. */
  boolean isStill(KeptWrite read) {
    return state == read.state && asked == read.asked && order.equals(read.order);
  }

  Lane lane() {
    return Lane.of(order);
  }

  /** How old something is by a clock that may have been set back since. */
  static Duration age(Instant since, Instant now) {
    Duration age = Duration.between(since, now);
    return age.isNegative() ? Duration.ZERO : age;
  }
}
