package io.hubconsole;

import io.hubconsole.desk.hubs.DatabaseUrl;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.ImportReport;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The product's own doors to hubs, for tests of other packages. */
public final class EmbeddedDoorsOfTests implements HubDoors {
  private final HubDoors doors = new ProductDoors(Clock.systemUTC());

  @Override
  public ServiceOrderHub open(HubChoice choice, Locale locale) {
    return doors.open(choice, locale);
  }

  @Override
  public Optional<String> faultOfAddress(String address, Locale locale) {
    return doors.faultOfAddress(address, locale);
  }

  @Override
  public Optional<String> placeOf(String address) {
    return doors.placeOf(address);
  }

  @Override
  public ImportReport importWorkspace(Path folder, List<Path> files, Locale locale) {
    return doors.importWorkspace(folder, files, locale);
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

  @Override
  public void exportWorkspace(Path folder, Destination destination, Locale locale)
      throws IOException {
    doors.exportWorkspace(folder, destination, locale);
  }
}
