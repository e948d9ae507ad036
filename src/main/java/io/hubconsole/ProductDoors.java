package io.hubconsole;

import io.hubconsole.desk.hubs.DatabaseUrl;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.ImportReport;
import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Every kind of hub that the product has, behind the desk's doors. */
final class ProductDoors implements HubDoors {
  private final EmbeddedDoors embedded;
  private final RemoteDoor remote;
  private final RememberedDoor remembered;

  /** Opens a hub on the network with what a home remembers of it. */
  @FunctionalInterface
  interface RememberedDoor {
    ServiceOrderHub open(HubChoice.Remembered choice, Locale locale);
  }

  /** Where nothing is remembered, a profile's hub is asked itself; all rows of logs are kept. */
  ProductDoors(Clock clock) {
    this(OutwardCalls.usual(), clock);
  }

  /** The same, calling out as is told. */
  ProductDoors(OutwardCalls calls, Clock clock) {
    this.embedded = new EmbeddedDoors(clock, () -> KeptLog.ALL);
    this.remote = new RemoteDoor(calls);
    this.remembered = (choice, locale) -> remote.open(choice.hub(), locale);
  }

  ProductDoors(OutwardCalls calls, Clock clock, RememberedDoor remembered) {
    this(calls, clock, remembered, () -> KeptLog.ALL);
  }

  /**
   * With rows of the log dropped that are not to be kept.
   *
   * @param kept how much of the log of a hub in a folder is; asked now and then
   */
  ProductDoors(OutwardCalls calls, Clock clock, RememberedDoor remembered, Supplier<KeptLog> kept) {
    this.embedded = new EmbeddedDoors(clock, kept);
    this.remote = new RemoteDoor(calls);
    this.remembered = remembered;
  }

  @Override
  public ServiceOrderHub open(HubChoice choice, Locale locale) {
    return switch (choice) {
      case HubChoice.Embedded here -> embedded.open(here, locale);
      case HubChoice.Remote there -> remote.open(there, locale);
      case HubChoice.Remembered there -> remembered.open(there, locale);
    };
  }

  @Override
  public Optional<String> faultOfAddress(String address, Locale locale) {
    return remote.faultOf(address, locale);
  }

  @Override
  public Optional<String> placeOf(String address) {
    return remote.placeOf(address);
  }

  @Override
  public ImportReport importWorkspace(Path folder, List<Path> files, Locale locale) {
    return embedded.importWorkspace(folder, files, locale);
  }

  @Override
  public void exportWorkspace(Path folder, Destination destination, Locale locale)
      throws IOException {
    embedded.exportWorkspace(folder, destination, locale);
  }

  @Override
  public ImportReport importWorkspace(DatabaseUrl database, List<Path> files, Locale locale) {
    return embedded.importWorkspace(database, files, locale);
  }

  @Override
  public void exportWorkspace(DatabaseUrl database, Destination destination, Locale locale)
      throws IOException {
    embedded.exportWorkspace(database, destination, locale);
  }
}
