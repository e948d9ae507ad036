package io.hubconsole;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.OutboxStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides what is undecided, and holds back later writes of its case: asks the customer whether the
 * mail came, and looks for the call in the hub's log.
 */
final class DecidingOperator {
  /** By then nothing is under way any more that was asked for before. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OutboxStore outbox;
  private final HubChoice.Remote hub;
  private final Path received;
  private final Path decided;

  /**
   * An operator.
   *
   * @param hub asked by itself: what is remembered of it may lag behind
   * @param received the marks of all mails that came, a line each, written anew every second
   * @param decided gets a line a decision: the mark, and what was decided
   */
  DecidingOperator(OutboxStore outbox, HubChoice.Remote hub, Path received, Path decided) {
    this.outbox = outbox;
    this.hub = hub;
    this.received = received;
    this.decided = decided;
  }

  void decide() throws IOException {
    for (QueuedWrite write : outbox.writes(false)) {
      if (write.state() == State.UNKNOWN && isRipe(write)) {
        Optional<Boolean> done = isDone(write);
        if (done.isPresent()) {
          decide(write, done.get() ? Decision.SENT : Decision.AGAIN);
        }
      }
    }
  }

  private boolean isRipe(QueuedWrite write) throws IOException {
    Instant ripe = write.changedAt().plus(PATIENCE);
    return Files.exists(received) && Files.getLastModifiedTime(received).toInstant().isAfter(ripe);
  }

  private Optional<Boolean> isDone(QueuedWrite write) throws IOException {
    return switch (write.order()) {
      case Order.Email _ -> Optional.of(Files.readAllLines(received).contains(mark(write)));
      case Order.LoggedCall _ -> isLogged(mark(write));
    };
  }

  private Optional<Boolean> isLogged(String mark) {
    try (ServiceOrderHub asked = new RemoteDoor().open(hub, Locale.ENGLISH)) {
      RequestFilter filter = RequestFilter.ALL.and(new RequestFilter.TypeIs(mark, Sense.ONLY));
      return Optional.of(
          !asked.findRequests(filter, new PageRequest.Offset(0, 1)).rows().isEmpty());
    } catch (HubException away) {
      return Optional.empty();
    }
  }

  private void decide(QueuedWrite write, Decision decision) throws IOException {
    Files.write(
        decided,
        List.of(mark(write) + " " + decision),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    var _ = outbox.decide(write.number(), decision);
  }

  private static String mark(QueuedWrite write) {
    return switch (write.order()) {
      case Order.Email(var email) -> {
        String address = email.email().orElseThrow();
        yield address.substring(0, address.indexOf('@'));
      }
      case Order.LoggedCall(var call) -> call.type();
    };
  }
}
