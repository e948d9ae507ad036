package io.hubconsole;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.embedded.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Consoles on one home, each in a process of its own that paints its window into memory. */
final class ConsoleProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HomeFolder home;
  private final Path errors;

  /**
   * None is started.
   *
   * @param folder for the home, and for what they say of errors
   */
  ConsoleProcess(Path folder) {
    this.home = new HomeFolder(folder.resolve("home"));
    this.errors = folder.resolve("errors");
  }

  HomeFolder home() {
    return home;
  }

  /** Starts one with further options of Java. */
  Process start(String... options) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Duser.language=en"));
    all.addAll(List.of(options));
    ProcessBuilder starting =
        new ProcessBuilder(
                ChildJvm.command(all, HubConsole.class, List.of("--home", home.path().toString())))
            .redirectError(errors.toFile());
    // Nobody looks at it: the toolkit paints into memory.
    starting.environment().put("DISPLAY", ":none");
    return starting.start();
  }

  /** Waits for a file that the process makes. */
  void await(Path file, Process console) throws IOException {
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!Files.exists(file)) {
      assertThat(console.isAlive()).as(Files.readString(errors)).isTrue();
      assertThat(Instant.now()).isBefore(giveUp);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  static void awaitEnd(Process console) throws InterruptedException {
    assertThat(console.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }
}
