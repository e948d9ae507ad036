package io.hubconsole;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.TokenChange;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secret;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.updates.UpdateWatch;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import io.hubconsole.ui.PracticeDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A desk whose profile is a hub on the network, with memory and outbox, as the console has it. */
public final class NetworkDesk implements AutoCloseable {
  private final HomeFolder home;
  private final HomeStores stores;
  private final Sessions sessions;
  private final OutboxDesk outbox;
  private final ProfileBook book;
  private final TaskRunner tasks;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private final SettingsStore settings;
  private final FaultReporter faults = new FaultReporter();

  /**
   * A desk whose hub opens when the session is told to.
   *
   * @param local runs what waits for this machine alone
   */
  public NetworkDesk(Path folder, String address, String token, TaskRunner tasks, TaskRunner local)
      throws IOException {
    this.home = new HomeFolder(folder);
    this.tasks = tasks;
    // Not on the UI's thread, which would wait for the disk.
    this.settings = new SettingsStore(home.settings(), writer);
    Clock clock = Clock.systemUTC();
    OwnerOnlySecrets secrets = new OwnerOnlySecrets(home.secrets());
    this.stores = new HomeStores(home, secrets, clock, Locale.ENGLISH);
    this.book =
        new ProfileBook(
            new ProfileStore(home.profiles()),
            secrets,
            stores,
            new ProductDoors(OutwardCalls.usual(), clock, new MemoryDoor(home, stores, clock)),
            home.practiceHub(),
            clock);
    Profile office =
        new Profile(
            "office", "Office", Profile.Purpose.TEST, false, new Profile.Hub.Remote(address));
    book.save(office, new TokenChange.Replaced(new Secret(token)));
    this.outbox = new OutboxDesk(stores::outbox, local);
    this.sessions = new Sessions(office, book::open, () -> Locale.ENGLISH, tasks, clock);
  }

  public HubSession session() {
    return sessions.current();
  }

  public OutboxDesk outbox() {
    return outbox;
  }

  public FaultReporter faults() {
    return faults;
  }

  /** What a window of the console needs. */
  public Surroundings surroundings() {
    return new Surroundings(
        sessions,
        book,
        outbox,
        tasks,
        settings,
        MachineSettings.NONE,
        home,
        faults,
        SupportOfTests.of(home, Map.of()),
        UpdateWatch.off(tasks),
        new PracticeDesk.Pasteboard(),
        Locale.ENGLISH);
  }

  @Override
  public void close() {
    sessions.close();
    outbox.close();
    stores.close();
    writer.close();
  }
}
