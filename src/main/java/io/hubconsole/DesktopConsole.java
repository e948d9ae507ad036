package io.hubconsole;

import io.hubconsole.cli.ConsoleStarter;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.Profile;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import io.hubconsole.ui.DesktopOfSystem;
import io.hubconsole.ui.MainStage;
import io.hubconsole.ui.Toolkit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The console over embedded hubs, with a window or without. */
final class DesktopConsole implements ConsoleStarter {
  private final HubDoors doors;
  private final Clock clock;
  private final Locale locale;

  DesktopConsole(HubDoors doors, Clock clock, Locale locale) {
    this.doors = doors;
    this.clock = clock;
    this.locale = locale;
  }

  @Override
  public boolean hasDisplay() {
    Map<String, String> environment = System.getenv();
    return !System.getProperty("os.name").startsWith("Linux")
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  @Override
  public void open(HomeFolder home) {
    CountDownLatch closed = new CountDownLatch(1);
    FaultReporter faults = new FaultReporter();
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
        HubSession session = session(home.practiceHub(), tasks)) {
      Toolkit.start(faults);
      Platform.runLater(
          () -> {
            SettingsStore settings = new SettingsStore(home.settings());
            Surroundings around =
                new Surroundings(
                    session, tasks, settings, home, faults, new DesktopOfSystem(), locale);
            new MainStage(around, closed::countDown).show();
            session.open();
          });
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private HubSession session(Path practice, BackgroundTaskRunner tasks) {
    return new HubSession(
        new Profile("practice", Profile.Purpose.PRACTICE, practice.toString()),
        locale,
        (profile, language) ->
            doors.open(new HubChoice.Practice(Path.of(profile.place())), language),
        tasks,
        clock);
  }

  @Override
  public void tour(Path pictures, Optional<Path> data, Consumer<String> told) throws IOException {
    throw new UnsupportedOperationException();
  }
}
