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
import io.hubconsole.ui.shell.RefusalStage;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The console over the profiles of a home folder, with a window or without. */
final class DesktopConsole implements ConsoleStarter {
  private static final Duration OUTBOX_AFTER = Duration.ofMillis(500);

  /** So long a sentence stands that nobody closes. */
  private static final Duration READING = Duration.ofMinutes(2);

  private final HubDoors doors;
  private final MachineSettings machine;
  private final OutwardCalls calls;
  private final Clock clock;
  private final Locale locale;
  private final FaultReporter faults;
  private final StartingToolkit toolkit;

  /** What goes wrong from then on is no refusal to open. */
  private volatile boolean wasShown;

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
  public void tell(String sentence) {
    if (wasShown || !isOnADisplay() || isAtATerminal() || !toolkit.hasStartedInTime()) {
      return;
    }
    CountDownLatch closed = new CountDownLatch(1);
    Platform.runLater(() -> show(sentence, closed));
    try {
      // Whoever starts it unattended gets its exit code all the same.
      var _ = closed.await(READING.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void show(String sentence, CountDownLatch closed) {
    try {
      new RefusalStage(sentence, locale, closed::countDown).show();
    } catch (RuntimeException | Error noWindow) {
      closed.countDown();
      faults.report(noWindow);
    }
  }

  private static boolean isAtATerminal() {
    // None for pipes, unless another provider of consoles is set.
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
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
          yield open(new Start(home, wanted, caseGuid, owner, closing));
        }
      }
      case HomeOwner.Taking.Raised _ -> Opening.RAISED;
      case HomeOwner.Taking.NoAnswer _ -> Opening.NO_ANSWER;
    };
  }

  /** What is opened, by whoever has the home now, until it is closed. */
  private record Start(
      HomeFolder home,
      Optional<Profile> wanted,
      Optional<UUID> caseGuid,
      HomeOwner owner,
      Closing closing) {}

  private Opening open(Start start) {
    Secrets secrets = new ChosenSecrets(new OwnerOnlySecrets(start.home().secrets()));
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      SettingsStore settings =
          new SettingsStore(start.home().settings(), writer, machine.presetSettings());
      try (HomeStores stores = new HomeStores(start.home(), secrets, clock, language(settings))) {
        return open(start, settings, secrets, stores);
      }
    }
  }

  private Locale language(SettingsStore settings) {
    return settings.get().language().map(Locale::forLanguageTag).orElse(locale);
  }

  private Opening open(Start start, SettingsStore settings, Secrets secrets, HomeStores stores) {
    ProfileBook book = book(start.home(), settings, secrets, stores);
    Profile first = start.wanted().orElseGet(() -> lastOpened(book, settings));
    // One that is missing now is opened again once it is back.
    if (start.wanted().isPresent() || settings.get().profile().isEmpty()) {
      settings.change(kept -> kept.withProfile(first.id()));
    }
    try (BackgroundTaskRunner tasks = new BackgroundTaskRunner(toolkit);
        // Beside the other: a hub that does not answer may take all of its threads.
        BackgroundTaskRunner local = new BackgroundTaskRunner(toolkit);
        OutboxDesk outbox = new OutboxDesk(stores::outbox, local);
        Sessions sessions =
            new Sessions(first, book::open, () -> language(settings), tasks, clock)) {
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
              start.home(),
              faults,
              support(start.home(), settings, book, secrets),
              updates,
              new DesktopOfSystem(),
              locale);
      if (!toolkit.hasStarted()) {
        return Opening.NO_WINDOW;
      }
      next(start.closing(), () -> make(around, start));
      start.closing().await();
      updates.end();
      return Opening.CLOSED;
    }
  }

  private ProfileBook book(
      HomeFolder home, SettingsStore settings, Secrets secrets, HomeStores stores) {
    ProfileStore profiles = new ProfileStore(home.profiles(), machine.presetProfiles());
    return new ProfileBook(
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
  }

  private SupportBundle support(
      HomeFolder home, SettingsStore settings, ProfileBook book, Secrets secrets) {
    return new HomeSupport(machine, System.getenv(), clock)
        .of(home, settings::get, book::all, secrets);
  }

  /**
   * In steps: what the hub answers meanwhile comes in between them, and is in the first picture.
   */
  private void make(Surroundings around, Start start) {
    MainStage stage = new MainStage(around, start.closing()::done);
    next(
        start.closing(),
        () -> {
          stage.makeReady();
          next(start.closing(), () -> show(stage, around, start));
        });
  }

  private void show(MainStage stage, Surroundings around, Start start) {
    stage.show();
    wasShown = true;
    // Not by closing it: at a shutdown the toolkit ends beside this.
    start.closing().beforehand(stage::remember);
    begin(stage, around, start);
  }

  private static void begin(MainStage stage, Surroundings around, Start start) {
    start.caseGuid().ifPresent(stage::showCase);
    start.owner().onRaise(wish -> Platform.runLater(() -> raise(stage, wish)));
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
