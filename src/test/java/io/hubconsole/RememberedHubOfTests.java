package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * A hub on the network with the memory and the outbox of a home folder, as the console opens it.
 */
public final class RememberedHubOfTests implements AutoCloseable {
  private final HomeStores stores;
  private final ServiceOrderHub hub;

  private RememberedHubOfTests(HomeStores stores, ServiceOrderHub hub) {
    this.stores = stores;
    this.hub = hub;
  }

  /** Opens it for a profile of that id. */
  public static RememberedHubOfTests open(Path home, String profile, String address, String token) {
    HomeFolder folder = new HomeFolder(home);
    Clock clock = Clock.systemUTC();
    HomeStores stores =
        new HomeStores(folder, new OwnerOnlySecrets(folder.secrets()), clock, Locale.ENGLISH);
    MemoryDoor door = new MemoryDoor(folder, stores, clock);
    return new RememberedHubOfTests(
        stores,
        door.open(
            new HubChoice.Remembered(new HubChoice.Remote(address, token), profile, false),
            Locale.ENGLISH));
  }

  public ServiceOrderHub hub() {
    return hub;
  }

  public Outbox outbox() {
    return stores.outbox();
  }

  @Override
  public void close() {
    hub.close();
    stores.close();
  }
}
