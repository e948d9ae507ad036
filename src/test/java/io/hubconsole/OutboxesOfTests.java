package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OpenOutbox;
import io.hubconsole.desk.outbox.OutboxDoor;
import java.time.Clock;
import java.util.Locale;

/** The product's own outboxes, for tests of other packages. */
public final class OutboxesOfTests implements OutboxDoor {
  private final OutboxDoor outboxes =
      new HomeOutboxes(
          new ProductDoors(Clock.systemUTC()), MachineSettings.NONE, Clock.systemUTC());

  @Override
  public OpenOutbox open(HomeFolder home, Locale locale) {
    return outboxes.open(home, locale);
  }
}
