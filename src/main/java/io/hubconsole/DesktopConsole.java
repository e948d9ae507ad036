package io.hubconsole;

import io.hubconsole.cli.ConsoleStarter;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubChoice;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.ImportReport;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.WatchedTaskRunner;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import io.hubconsole.ui.DesktopOfSystem;
import io.hubconsole.ui.MainStage;
import io.hubconsole.ui.Toolkit;
import io.hubconsole.ui.tour.Tour;
import io.hubconsole.ui.tour.TourLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    FaultReporter faults = new FaultReporter();
    try (ExecutorService writer = Executors.newSingleThreadExecutor();
        BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
        HubSession session = session(home.practiceHub(), tasks)) {
      SettingsStore settings = new SettingsStore(home.settings(), writer);
      Toolkit.start(faults);
      Platform.runLater(
          () -> {
            try {
              Surroundings around =
                  new Surroundings(
                      session, tasks, settings, home, faults, new DesktopOfSystem(), locale);
              new MainStage(around, () -> closed.complete(true)).show();
              session.open();
            } catch (RuntimeException noWindow) {
              // Or nobody could ever close it.
              closed.completeExceptionally(noWindow);
            }
          });
      closed.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private HubSession session(Path practice, BackgroundTaskRunner tasks) {
    return new HubSession(
        Profile.practice(false),
        locale,
        (_, language) -> doors.open(new HubChoice.Practice(practice), language),
        tasks,
        clock);
  }

  @Override
  public void tour(Path pictures, Optional<Path> data, TourRequest wanted, Consumer<String> told)
      throws IOException {
    Path home = Files.createTempDirectory("hub-console-tour");
    FaultReporter faults = new FaultReporter();
    SettingsStore settings = new SettingsStore(home.resolve("settings.json"));
    Locale language = wanted.language().map(Locale::forLanguageTag).orElse(locale);
    settings.change(
        kept ->
            kept.withAppearance(wanted.dark() ? Appearance.DARK : Appearance.LIGHT)
                .withLanguage(Optional.of(language.toLanguageTag())));
    Toolkit.withoutDisplay();
    try (BackgroundTaskRunner workers = new BackgroundTaskRunner(Platform::runLater)) {
      WatchedTaskRunner tasks = new WatchedTaskRunner(workers);
      Toolkit.start(faults);
      try (HubSession session = tourSession(data, home, language, tasks)) {
        Surroundings around =
            new Surroundings(
                session,
                tasks,
                settings,
                new HomeFolder(home),
                faults,
                new DesktopOfTour(),
                language);
        new Tour(
                around,
                tasks,
                new TourLook(
                    settings.get().appearance(), language, wanted.width(), wanted.height()),
                told)
            .take(pictures);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
      remove(home);
    }
  }

  /** On the practice hub or a copy of another: a tour sends mails and logs calls. */
  private HubSession tourSession(Optional<Path> data, Path home, Locale language, TaskRunner tasks)
      throws IOException {
    Path hub = home.resolve("hubs").resolve(data.map(DesktopConsole::name).orElse("practice"));
    Profile.Purpose purpose = data.isPresent() ? Profile.Purpose.TEST : Profile.Purpose.PRACTICE;
    if (data.isPresent()) {
      Path workspace = home.resolve("workspace.json");
      doors.exportWorkspace(data.get(), new HubDoors.Destination.File(workspace), language);
      if (doors.importWorkspace(hub, List.of(workspace), language)
          instanceof ImportReport.Refused(var faults, long _)) {
        throw new IllegalStateException("an export that does not import: " + faults.getFirst());
      }
    }
    HubChoice choice =
        data.isPresent()
            ? new HubChoice.Folder(hub, new HubChoice.Behalf.LowestPartner())
            : new HubChoice.Practice(hub);
    return new HubSession(
        Profile.practice(false), language, (_, spoken) -> doors.open(choice, spoken), tasks, clock);
  }

  /** The hub's name on every screen: what its folder is called, however that was written. */
  private static String name(Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "hub" : last.toString();
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** A desktop that nothing is opened on, since nobody sits at it. */
  private static final class DesktopOfTour implements Desktop {
    @Override
    public void copy(String text) {}

    @Override
    public void open(String address) {}
  }
}
