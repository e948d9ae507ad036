package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.MadeFolder;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A practice hub made once, whole, for all tests that are not about its making. */
public final class MadePracticeHub {
  private static final MadeFolder MADE = new MadeFolder(MadePracticeHub::make);

  private MadePracticeHub() {}

  /** Puts a copy of it into that folder, where there is none yet and one can be made. */
  public static void into(Path folder) {
    if (Files.exists(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException fault) {
      // Whoever opens the hub is told.
      return;
    }
    MADE.into(folder);
  }

  private static void make(Path folder) {
    HubInstance instance =
        HubInstance.open(folder, new MailSettings.None(), Locale.ENGLISH, Clock.systemUTC());
    try (ServiceOrderHub hub = PracticeHub.openAlone(instance, Clock.systemUTC().instant())) {
      awaitIndex(hub);
    }
  }

  /** Asks again while the log is made ready for searching. */
  static void awaitIndex(ServiceOrderHub hub) {
    for (int i = 0; i < 600; i++) {
      try {
        var _ = hub.findRequests(RequestFilter.ALL, PageRequest.first(1));
        return;
      } catch (HubException.Unavailable beingMade) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
    throw new IllegalStateException("the practice log cannot be searched");
  }
}
