package io.hubconsole.ui.email;

import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.util.Subscription;

/** Follows an order through the outbox, and tells what the sending has come to. */
final class QueuedSending {
  private final OutboxDesk outbox;
  private final Clock clock;
  private final Consumer<Sending> told;
  private final Consumer<Exception> faults;
  private Subscription following = Subscription.EMPTY;

  /**
   * Follows none yet.
   *
   * @param told takes each state the sending comes to
   * @param faults takes what is a fault of the product
   */
  QueuedSending(
      OutboxDesk outbox, Clock clock, Consumer<Sending> told, Consumer<Exception> faults) {
    this.outbox = outbox;
    this.clock = clock;
    this.told = told;
    this.faults = faults;
  }

  /**
   * Follows the order of that number from now on.
   *
   * @param mayHaveArrived whether the hub may have it already
   */
  void follow(SendPlan plan, long number, boolean mayHaveArrived) {
    leave();
    told.accept(
        new Sending.Queued(plan, number, mayHaveArrived, clock.instant(), Optional.empty()));
    following =
        outbox.follow(
            number,
            write ->
                told.accept(
                    write
                        .map(known -> stateOf(plan, known))
                        .orElseGet(
                            () ->
                                new Sending.CalledOff(
                                    plan, Sending.Reason.DISCARDED, clock.instant()))));
  }

  /**
   * Looks whether the order lies in the outbox, which keeps the key of each.
   *
   * @param found takes its number, where it does
   */
  void lookFor(SendPlan plan, LongConsumer found) {
    Optional<String> key = plan.order().idempotencyKey();
    outbox.ask(
        open ->
            open.writes(true).stream()
                .filter(
                    write ->
                        write.order() instanceof Order.Email(var order)
                            && order.idempotencyKey().equals(key))
                .map(QueuedWrite::number)
                .findFirst(),
        number -> number.ifPresent(found::accept),
        this::notTold);
  }

  private static Sending stateOf(SendPlan plan, QueuedWrite write) {
    SendPlan now = addressed(plan, write);
    Provenance from =
        new Provenance(write.target().place(), Provenance.Source.HUB, write.changedAt());
    String words = write.lastWords().orElse("");
    return switch (write.state()) {
      case QUEUED ->
          new Sending.Queued(now, write.number(), false, write.queuedAt(), Optional.of(write));
      case SENDING ->
          new Sending.Queued(now, write.number(), true, write.queuedAt(), Optional.of(write));
      case SENT -> new Sending.Sent(now, now.address(), from, Optional.empty());
      case REFUSED ->
          new Sending.Refused(now, new Sending.Refusal.InOutbox(write.number(), words), from);
      case UNKNOWN -> new Sending.UnknownInOutbox(now, write.number(), words, from);
    };
  }

  /** The address may have been changed in the outbox. */
  private static SendPlan addressed(SendPlan plan, QueuedWrite write) {
    return write.order() instanceof Order.Email(var order)
            && order.email().isPresent()
            && !order.email().get().equals(plan.address())
        ? new SendPlan(plan.serviceCase(), order.email().get(), Optional.empty(), plan.key())
        : plan;
  }

  /** Decides in the outbox what an unknown one has come to. */
  void decide(long number, Decision decision) {
    outbox.ask(open -> open.decide(number, decision), _ -> {}, this::notTold);
  }

  /** What the store fails with, the outbox says. */
  private void notTold(Exception failure) {
    if (!(failure instanceof HubException)) {
      faults.accept(failure);
    }
  }

  /** Follows no more. */
  void leave() {
    following.unsubscribe();
    following = Subscription.EMPTY;
  }
}
