package io.hubconsole.desk.outbox;

import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.Outbox;
import java.util.List;

/** An outbox that this process has open. May wait for a disk, a keychain or a network. */
public interface OpenOutbox extends AutoCloseable {
  Outbox outbox();

  /**
   * Queues a write for the hub of that choice, which need not be reached.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where it could not be kept: it is not queued
   * @throws io.hubconsole.desk.hubs.NoSuchHub where the choice is none
   */
  Queued queue(Order order, HubChoice choice);

  /** Sends what waits for that hub, once, and waits for the answers. */
  DrainReport send(HubChoice choice);

  /** Sends what waits for any hub that can be opened without being told more. */
  List<DrainReport> sendAll();

  @Override
  void close();
}
