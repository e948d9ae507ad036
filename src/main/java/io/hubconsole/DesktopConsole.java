package io.hubconsole;

import io.hubconsole.cli.ConsoleStarter;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.home.HomeOwner;
import io.hubconsole.desk.home.Wish;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The console over the profiles of a home folder, with a window or without. */
final class DesktopConsole implements ConsoleStarter {
  private static final Duration OUTBOX_AFTER = Duration.ofMillis(500);

  private final HubDoors doors;
  private final MachineSettings machine;
  private final OutwardCalls calls;
  private final Clock clock;
  private final Locale locale;
  private final FaultReporter faults;
  private final StartingToolkit toolkit;

  /**
   * A console that is not open.
   *
   * @param toolkit may be on its way already; whoever made it ends it
   */
  DesktopConsole(
      HubDoors doors,
      MachineSettings machine,
      OutwardCalls calls,
      Clock clock,
      Locale locale,
      FaultReporter faults,
      StartingToolkit toolkit) {
    this.doors = doors;
    this.machine = machine;
    this.calls = calls;
    this.clock = clock;
    this.locale = locale;
    this.faults = faults;
    this.toolkit = toolkit;
  }

  @Override
  public boolean hasDisplay() {
    return isOnADisplay();
  }

  /** Whether this process can have a window. */
  static boolean isOnADisplay() {
    Map<String, String> environment = System.getenv();
    return !System.getProperty("os.name").startsWith("Linux")
        || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  @Override
  public Opening open(HomeFolder home, Optional<Profile> wanted, Optional<UUID> caseGuid)
      throws IOException {
    // Before the first socket, which settles it for good.
    new SystemProxies().follow();
    toolkit.begin();
    return switch (HomeOwner.take(home, new Wish(caseGuid))) {
      case HomeOwner.Taking.Taken(HomeOwner owner) -> {
        Closing closing = new Closing();
        try (EndOfSession _ = new EndOfSession(closing::ask);
            owner) {
          yield open(home, wanted, caseGuid, owner, closing);
        }
      }
      case HomeOwner.Taking.Raised _ -> Opening.RAISED;
      case HomeOwner.Taking.NoAnswer _ -> Opening.NO_ANSWER;
    };
  }

  private Opening open(
      HomeFolder home,
      Optional<Profile> wanted,
      Optional<UUID> caseGuid,
      HomeOwner owner,
      Closing closing) {
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
      try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(toolkit);
          // Beside the other: a hub that does not answer may take all of its threads.
          BackgroundTaskRunner local = new BackgroundTaskRunner(toolkit);
          OutboxDesk outbox = new OutboxDesk(stores::outbox, local);
          Sessions sessions = new Sessions(first, book::open, locale, tasks, clock)) {
        UpdateWatch updates =
            new UpdateWatch(
                machine.updates(), HomeSupport.version(), new UpdatesOverHttp(calls), tasks, clock);
        // Beside the toolkit; this thread stands in for the UI's.
        sessions.current().open();
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
        if (!toolkit.hasStarted()) {
          return Opening.NO_WINDOW;
        }
        next(closing, () -> make(around, caseGuid, owner, closing));
        closing.await();
        updates.end();
        return Opening.CLOSED;
      }
    }
  }

  private SupportBundle support(
      HomeFolder home, SettingsStore settings, ProfileBook book, Secrets secrets) {
    return new HomeSupport(machine, System.getenv(), clock)
        .of(home, settings::get, book::all, secrets);
  }

  /**
   * In steps: what the hub answers meanwhile comes in between them, and is in the first picture.
   */
  private static void make(
      Surroundings around, Optional<UUID> caseGuid, HomeOwner owner, Closing closing) {
    MainStage stage = new MainStage(around, closing::done);
    next(
        closing,
        () -> {
          stage.makeReady();
          next(closing, () -> show(stage, around, caseGuid, owner, closing));
        });
  }

  private static void show(
      MainStage stage,
      Surroundings around,
      Optional<UUID> caseGuid,
      HomeOwner owner,
      Closing closing) {
    stage.show();
    // Not by closing it: at a shutdown the toolkit ends beside this.
    closing.beforehand(stage::remember);
    begin(stage, around, caseGuid, owner);
  }

  private static void begin(
      MainStage stage, Surroundings around, Optional<UUID> caseGuid, HomeOwner owner) {
    caseGuid.ifPresent(stage::showCase);
    owner.onRaise(wish -> Platform.runLater(() -> raise(stage, wish)));
    around.updates().begin();
    StartMark.follow(around.session());
    // The hub first: it is what the operator waits for.
    var _ = around.tasks().later(OUTBOX_AFTER, around.outbox()::read);
  }

  /** Carries out a step of opening the window after all that waits for the UI thread already. */
  private static void next(Closing closing, Runnable step) {
    Platform.runLater(
        () -> {
          try {
            step.run();
          } catch (RuntimeException | Error noWindow) {
            // Or nobody could ever close it.
            closing.failed(noWindow);
          }
        });
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

  private static void raise(MainStage stage, Wish wish) {
    stage.raise();
    wish.caseGuid().ifPresent(stage::showCase);
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
