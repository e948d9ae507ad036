package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.desk.outbox.OutboxClosed;
import io.hubconsole.desk.outbox.OutboxDoor;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.secrets.ChosenSecrets;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.hub.HubException;
import java.time.Clock;
import java.util.Locale;

/** The outboxes of home folders, as commands open them. */
final class HomeOutboxes implements OutboxDoor {
  private final HubDoors doors;
  private final MachineSettings machine;
  private final Clock clock;

  HomeOutboxes(HubDoors doors, MachineSettings machine, Clock clock) {
    this.doors = doors;
    this.machine = machine;
    this.clock = clock;
  }

  @Override
  public OpenOutbox open(HomeFolder home, Locale locale) {
    Secrets secrets = new ChosenSecrets(new OwnerOnlySecrets(home.secrets()));
    HomeStores stores = new HomeStores(home, secrets, clock, locale);
    ProfileBook book =
        new ProfileBook(
            new ProfileStore(home.profiles(), machine.presetProfiles()),
            secrets,
            stores,
            doors,
            home.practiceHub(),
            clock);
    try {
      return new HomeOutbox(stores, book, doors, clock, locale);
    } catch (HubException.Unavailable closed) {
      throw new OutboxClosed(String.valueOf(closed.getMessage()), closed);
    }
  }
}
