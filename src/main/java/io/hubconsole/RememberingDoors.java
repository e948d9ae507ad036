package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.DatabaseUrl;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.ImportReport;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.OfflineHub;
import io.hubconsole.offline.Opening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The doors of the console of one home: hubs of profiles on the network open with a memory and an
 * outbox, all others as they do elsewhere.
 */
final class RememberingDoors implements HubDoors {
  private final HubDoors doors;
  private final RemoteDoor remote;
  private final HomeFolder home;
  private final HomeStores stores;
  private final Clock clock;

  RememberingDoors(
      HubDoors doors, RemoteDoor remote, HomeFolder home, HomeStores stores, Clock clock) {
    this.doors = doors;
    this.remote = remote;
    this.home = home;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public ServiceOrderHub open(HubChoice choice, Locale locale) {
    return switch (choice) {
      case HubChoice.Remembered remembered -> open(remembered, locale);
      case HubChoice.Embedded _, HubChoice.Remote _ -> doors.open(choice, locale);
    };
  }

  private ServiceOrderHub open(HubChoice.Remembered wanted, Locale locale) {
    HubChoice.Remote there = wanted.hub();
    String profile = wanted.profile();
    Target target = new Targets(remote, locale).of(there, Optional.of(profile));
    return OfflineHub.open(
        new Opening(
            () -> remote.open(there, locale),
            Optional.of(() -> remote.probe(there, locale)),
            home.memory(profile),
            stores.memoryKey(profile),
            stores.outbox(),
            !wanted.readOnly(),
            target,
            System.getProperty("user.name", ""),
            clock,
            locale));
  }

  @Override
  public Optional<String> faultOfAddress(String address, Locale locale) {
    return doors.faultOfAddress(address, locale);
  }

  @Override
  public ImportReport importWorkspace(Path folder, List<Path> files, Locale locale) {
    return doors.importWorkspace(folder, files, locale);
  }

  @Override
  public void exportWorkspace(Path folder, Destination destination, Locale locale)
      throws IOException {
    doors.exportWorkspace(folder, destination, locale);
  }

  @Override
  public ImportReport importWorkspace(DatabaseUrl database, List<Path> files, Locale locale) {
    return doors.importWorkspace(database, files, locale);
  }

  @Override
  public void exportWorkspace(DatabaseUrl database, Destination destination, Locale locale)
      throws IOException {
    doors.exportWorkspace(database, destination, locale);
  }
}
