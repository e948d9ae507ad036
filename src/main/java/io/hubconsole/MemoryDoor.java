package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.offline.OfflineHub;
import io.hubconsole.offline.Opening;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Hubs of profiles on the network, opened with the memory and the outbox of one home. */
final class MemoryDoor implements ProductDoors.RememberedDoor {
  private final RemoteDoor remote;
  private final HomeFolder home;
  private final HomeStores stores;
  private final Clock clock;

  MemoryDoor(HomeFolder home, HomeStores stores, Clock clock) {
    this(OutwardCalls.usual(), home, stores, clock);
  }

  MemoryDoor(OutwardCalls calls, HomeFolder home, HomeStores stores, Clock clock) {
    this.remote = new RemoteDoor(calls);
    this.home = home;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public ServiceOrderHub open(HubChoice.Remembered wanted, Locale locale) {
    HubChoice.Remote there = wanted.hub();
    String profile = wanted.profile();
    return OfflineHub.open(
        new Opening(
            () -> remote.open(there, locale),
            Optional.of(() -> remote.probe(there, locale)),
            home.memory(profile),
            stores.memoryKey(profile),
            stores.outbox(),
            !wanted.readOnly(),
            new Targets(remote, locale).of(there, Optional.of(profile)),
            System.getProperty("user.name", ""),
            clock,
            locale));
  }
}
