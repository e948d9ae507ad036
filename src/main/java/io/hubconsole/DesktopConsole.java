package io.hubconsole;

import io.hubconsole.cli.ConsoleStarter;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.home.HomeOwner;
import io.hubconsole.desk.hubs.HubDoors;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.secrets.ChosenSecrets;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.support.SupportBundle;
import io.hubconsole.desk.tasks.BackgroundTaskRunner;
import io.hubconsole.desk.updates.UpdateWatch;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The console over the profiles of a home folder, with a window or without. */
final class DesktopConsole implements ConsoleStarter {
  private final HubDoors doors;
  private final MachineSettings machine;
  private final OutwardCalls calls;
  private final Clock clock;
  private final Locale locale;

  DesktopConsole(
      HubDoors doors, MachineSettings machine, OutwardCalls calls, Clock clock, Locale locale) {
    this.doors = doors;
    this.machine = machine;
    this.calls = calls;
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
  public Opening open(HomeFolder home, Optional<Profile> wanted) throws IOException {
    // Before the first socket, which settles it for good.
    new SystemProxies().follow();
    return switch (HomeOwner.take(home)) {
      case HomeOwner.Taking.Taken(HomeOwner owner) -> {
        try (owner) {
          open(home, wanted, owner);
        }
        yield Opening.CLOSED;
      }
      case HomeOwner.Taking.Raised _ -> Opening.RAISED;
      case HomeOwner.Taking.NoAnswer _ -> Opening.NO_ANSWER;
    };
  }

  private void open(HomeFolder home, Optional<Profile> wanted, HomeOwner owner) {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    FaultReporter faults = new FaultReporter();
    Secrets secrets = new ChosenSecrets(new OwnerOnlySecrets(home.secrets()));
    HomeStores stores = new HomeStores(home, secrets, clock, locale);
    try (stores;
        ExecutorService writer = Executors.newSingleThreadExecutor()) {
      SettingsStore settings = new SettingsStore(home.settings(), writer, machine.presetSettings());
      ProfileStore profiles = new ProfileStore(home.profiles(), machine.presetProfiles());
      ProfileBook book =
          new ProfileBook(
              profiles,
              secrets,
              stores,
              new ProductDoors(
                  calls,
                  clock,
                  new MemoryDoor(calls, home, stores, clock),
                  () -> keptLog(settings, profiles)),
              home.practiceHub(),
              clock);
      Profile first = wanted.orElseGet(() -> lastOpened(book, settings));
      settings.change(kept -> kept.withProfile(first.id()));
      try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(Platform::runLater);
          // Beside the other: a hub that does not answer may take all of its threads.
          BackgroundTaskRunner local = new BackgroundTaskRunner(Platform::runLater);
          OutboxDesk outbox = new OutboxDesk(stores::outbox, local);
          Sessions sessions = new Sessions(first, book::open, locale, tasks, clock)) {
        Toolkit.start(faults);
        UpdateWatch updates =
            new UpdateWatch(
                machine.updates(), HomeSupport.version(), new UpdatesOverHttp(calls), tasks, clock);
        Surroundings around =
            new Surroundings(
                sessions,
                book,
                outbox,
                tasks,
                settings,
                machine,
                home,
                faults,
                support(home, settings, book, secrets),
                updates,
                new DesktopOfSystem(),
                locale);
        Platform.runLater(() -> show(around, owner, closed));
        closed.join();
        updates.end();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      Platform.exit();
    }
  }

  private SupportBundle support(
      HomeFolder home, SettingsStore settings, ProfileBook book, Secrets secrets) {
    return new HomeSupport(machine, System.getenv(), clock)
        .of(home, settings::get, book::all, secrets);
  }

  private static void show(
      Surroundings around, HomeOwner owner, CompletableFuture<Boolean> closed) {
    try {
      MainStage stage = new MainStage(around, () -> closed.complete(true));
      stage.show();
      owner.onRaise(() -> Platform.runLater(stage::raise));
      around.outbox().read();
      around.updates().begin();
      around.session().open();
    } catch (RuntimeException noWindow) {
      // Or nobody could ever close it.
      closed.completeExceptionally(noWindow);
    }
  }

  /** Nothing is dropped from a hub whose profile is read only. */
  private static KeptLog keptLog(SettingsStore settings, ProfileStore profiles) {
    return settings
        .get()
        .profile()
        .flatMap(profiles.get()::withId)
        .filter(open -> !open.readOnly())
        .map(_ -> settings.get().log())
        .orElse(KeptLog.ALL);
  }

  /** It may have been removed since. */
  private static Profile lastOpened(ProfileBook book, SettingsStore settings) {
    return settings
        .get()
        .profile()
        .flatMap(book.all()::withId)
        .orElseGet(() -> book.all().practice());
  }

  @Override
  public void tour(Path pictures, Optional<Path> data, TourRequest wanted, Consumer<String> told)
      throws IOException {
    new ConsoleTour(doors, clock, locale).take(pictures, data, wanted, told);
  }
}
