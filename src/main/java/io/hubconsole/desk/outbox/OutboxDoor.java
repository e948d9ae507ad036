package io.hubconsole.desk.outbox;

import io.hubconsole.desk.home.HomeFolder;
import java.util.Locale;

/** Opens outboxes. */
@FunctionalInterface
public interface OutboxDoor {

  /**
   * Opens the outbox of a home folder; made where there is none.
   *
   * @throws OutboxClosed where another process has it open, or it cannot be kept there
   */
  OpenOutbox open(HomeFolder home, Locale locale);
}
