package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/**
 * Measures a first start on a cold machine: from the start of Java to an open and filled practice
 * hub. {@code mvn -q test-compile exec:exec@benchmark-practice}.
 */
final class FirstStart {
  private FirstStart() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("first-start");
    tell("main reached");
    try (HubDatabase database =
        HubDatabase.open(folder, Texts.of(HubDatabase.class, "store", Locale.ENGLISH))) {
      tell("database open");
      new PracticeWorkspace(PracticeWorkspace.SEED, Instant.now())
          .fill(database, new ContractJson());
      tell("practice hub filled");
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
