package io.hubconsole.ui.outbox;

import io.hubconsole.desk.outbox.OutboxState;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.ui.outbox.Carriers.Carrier;
import java.util.Optional;

/** Finds out what a write waits for, as far as this machine knows. */
final class Waits {
  private final Carriers carriers;

  Waits(Carriers carriers) {
    this.carriers = carriers;
  }

  /**
   * What a write waits for.
   *
   * @param among the outbox that it is in
   * @param line to the hub of the profile that is open
   */
  Wait of(QueuedWrite write, OutboxState among, Line line) {
    if (among instanceof OutboxState.Known known && known.hold().isPresent()) {
      return new Wait.ForOwner();
    }
    Optional<Wait> earlier = earlier(write, among).map(Wait.ForEarlier::new);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    return write.byItself() ? carried(write, line) : new Wait.ForOperator();
  }

  private static Optional<Long> earlier(QueuedWrite write, OutboxState among) {
    return among.unconfirmed().stream()
        .filter(one -> one.number() < write.number() && one.state() == State.UNKNOWN)
        .filter(one -> isOfSameCase(one, write))
        .map(QueuedWrite::number)
        .findFirst();
  }

  private Wait carried(QueuedWrite write, Line line) {
    Optional<Carrier> carrier = write.target().profile().flatMap(carriers::of);
    if (carrier.flatMap(Carrier::hub).isEmpty()) {
      return new Wait.ForCommand();
    }
    String name = carrier.get().name();
    if (!carrier.get().hub().equals(Optional.of(write.target().hub()))) {
      return new Wait.ForFormerHub(name);
    }
    if (carrier.get().readOnly()) {
      return new Wait.ForPermission(name);
    }
    if (!write.target().profile().equals(Optional.of(carriers.open()))) {
      return new Wait.ForProfile(name);
    }
    return line instanceof Line.Offline ? new Wait.ForHub() : new Wait.ForNothing();
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
