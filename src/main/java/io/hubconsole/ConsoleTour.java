package io.hubconsole;

import io.hubconsole.cli.ConsoleStarter.TourRequest;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.hubs.ImportReport;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.desk.tasks.WatchedTaskRunner;
import io.hubconsole.desk.updates.UpdateWatch;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;

/** The tour, in a home folder of its own that goes with it: it sends mails and logs calls. */
final class ConsoleTour {
  private final HubDoors doors;
  private final Clock clock;
  private final Locale locale;

  ConsoleTour(HubDoors doors, Clock clock, Locale locale) {
    this.doors = doors;
    this.clock = clock;
    this.locale = locale;
  }

  void take(Path pictures, Optional<Path> data, TourRequest wanted, Consumer<String> told)
      throws IOException {
    LogFile.leave();
    HomeFolder home = new HomeFolder(Files.createTempDirectory("hub-console-tour"));
    FaultReporter faults = new FaultReporter();
    SettingsStore settings = new SettingsStore(home.settings());
    Locale language = wanted.language().map(Locale::forLanguageTag).orElse(locale);
    settings.change(
        kept ->
            kept.withAppearance(wanted.dark() ? Appearance.DARK : Appearance.LIGHT)
                .withLanguage(Optional.of(language.toLanguageTag())));
    Toolkit.withoutDisplay();
    try (BackgroundTaskRunner workers = new BackgroundTaskRunner(Platform::runLater)) {
      WatchedTaskRunner tasks = new WatchedTaskRunner(workers);
      Toolkit.start(faults);
      // Never the operator's own keychain.
      Secrets secrets = new OwnerOnlySecrets(home.secrets());
      HomeStores stores = new HomeStores(home, secrets, clock, language);
      ProfileBook book =
          new ProfileBook(
              new ProfileStore(home.profiles()),
              secrets,
              stores,
              new ProductDoors(OutwardCalls.usual(), clock, new MemoryDoor(home, stores, clock)),
              home.practiceHub(),
              clock);
      Profile toured = toured(data, home, book, language);
      try (TouredNetwork network = new TouredNetwork(home.path().resolve("network"), book, clock);
          stores;
          OutboxDesk outbox = new OutboxDesk(stores::outbox, tasks);
          Sessions sessions = new Sessions(toured, book::open, () -> language, tasks, clock)) {
        Surroundings around =
            new Surroundings(
                sessions,
                book,
                outbox,
                tasks,
                settings,
                MachineSettings.NONE,
                home,
                faults,
                new HomeSupport(MachineSettings.NONE, System.getenv(), clock)
                    .of(home, settings::get, book::all, secrets),
                UpdateWatch.off(tasks),
                new NobodysDesktop(),
                language);
        new Tour(
                around,
                tasks,
                new TourLook(
                    settings.get().appearance(), language, wanted.width(), wanted.height()),
                // Another's hub is shown as it is; what the network does is shown on one's own.
                data.isEmpty() ? Optional.of(network) : Optional.empty(),
                told)
            .take(pictures);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
      remove(home.path());
    }
  }

  /** The practice hub, or a copy of another. */
  private Profile toured(Optional<Path> data, HomeFolder home, ProfileBook book, Locale language)
      throws IOException {
    if (data.isEmpty()) {
      return book.all().practice();
    }
    Path hub = home.path().resolve("hubs").resolve(name(data.get()));
    Path workspace = home.path().resolve("workspace.json");
    doors.exportWorkspace(data.get(), new HubDoors.Destination.File(workspace), language);
    if (doors.importWorkspace(hub, List.of(workspace), language)
        instanceof ImportReport.Refused(var faults, long _)) {
      throw new IllegalStateException("an export that does not import: " + faults.getFirst());
    }
    return new Profile(
        "toured",
        called(hub),
        Profile.Purpose.TEST,
        false,
        new Profile.Hub.Folder(hub, Optional.empty()));
  }

  /** A folder may be called as no profile can be. */
  private static String called(Path hub) {
    String name = String.valueOf(hub.getFileName());
    return Profile.isName(name) ? name : "hub";
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
  private static final class NobodysDesktop implements Desktop {
    @Override
    public void copy(String text) {}

    @Override
    public void open(String address) {}
  }
}
