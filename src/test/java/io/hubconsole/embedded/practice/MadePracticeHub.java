package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A practice hub made once, whole, for all tests of this Java that are not about its making. */
public final class MadePracticeHub {
  private static final Path MADE = make();

  private MadePracticeHub() {}

  /** Puts a copy of it into that folder, where there is none yet. */
  public static void into(Path folder) {
    if (Files.exists(folder)) {
      return;
    }
    try {
      for (Path file : files()) {
        Path copy = folder.resolve(MADE.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(MADE)) {
      return all.toList();
    }
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("practice-hub");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      HubInstance instance =
          HubInstance.open(folder, new MailSettings.None(), Locale.ENGLISH, Clock.systemUTC());
      try (ServiceOrderHub hub = PracticeHub.openAlone(instance, Clock.systemUTC().instant())) {
        awaitIndex(hub);
      }
      return folder;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void awaitIndex(ServiceOrderHub hub) {
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

  private static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
