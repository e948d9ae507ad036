package io.hubconsole.desk.outbox;

import io.hubconsole.hub.outbox.Outbox.Hold;
import io.hubconsole.hub.outbox.QueuedWrite;
import java.util.List;
import java.util.Optional;

/** What is known of the outbox. */
public sealed interface OutboxState {

  /** It is being opened. */
  record Opening() implements OutboxState {}

  /**
   * It was read.
   *
   * @param writes oldest first; those that were sent among them where they were asked for
   * @param hold why nothing leaves by itself
   * @param reports what was set aside because it could not be read
   */
  record Known(List<QueuedWrite> writes, Optional<Hold> hold, List<String> reports)
      implements OutboxState {
    public Known {
      writes = List.copyOf(writes);
      reports = List.copyOf(reports);
    }
  }

  /**
   * It cannot be read.
   *
   * @param sentence why and what to do; empty for a fault of the product
   */
  record Failed(String sentence) implements OutboxState {}

  /** The writes that no hub has confirmed, oldest first; empty as long as nothing is known. */
  default List<QueuedWrite> unconfirmed() {
    return this instanceof Known(var writes, var _, var _)
        ? writes.stream().filter(write -> !write.state().isSettled()).toList()
        : List.of();
  }
}
