package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.LogManager;

/**
 * Measures a first start on a cold machine: from the start of Java to a practice hub that answers,
 * and to its whole log. {@code mvn -q test-compile exec:exec@benchmark-practice}.
 */
final class FirstStart {
  private FirstStart() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("first-start");
    LogManager.getLogManager().reset();
    tell("main reached");
    HubInstance instance =
        HubInstance.open(folder, new MailSettings.None(), Locale.ENGLISH, Clock.systemUTC());
    tell("database open");
    try (ServiceOrderHub hub = PracticeHub.openAlone(instance, Instant.now())) {
      hub.route(RoutingQuery.EMPTY);
      tell("practice hub answers");
      hub.findRequests(RequestFilter.ALL, PageRequest.first(50));
      tell("practice log told");
    }
  }

  private static void tell(String what) {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    System.out.printf(
        "%s after %d ms, of them %d ms on a processor%n",
        what,
        System.currentTimeMillis() - started,
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000);
  }
}
