package io.hubconsole.desk.outbox;

import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.hub.HubException;
import java.io.IOException;

/** For tests that are about something else. */
public final class WithheldOutbox {
  private WithheldOutbox() {}

  /** A desk over an outbox that cannot be read. */
  public static OutboxDesk desk(TaskRunner tasks) {
    return new OutboxDesk(
        () -> {
          throw new HubException.Unavailable("There is no outbox here.", new IOException());
        },
        tasks);
  }
}
