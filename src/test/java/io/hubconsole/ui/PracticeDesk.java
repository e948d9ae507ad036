package io.hubconsole.ui;

import io.hubconsole.EmbeddedDoorsOfTests;
import io.hubconsole.SupportOfTests;
import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.outbox.WithheldOutbox;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.TracesOfTests;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.updates.UpdateWatch;
import io.hubconsole.embedded.practice.MadePracticeHub;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A desk on a real practice hub in a folder of the test's own. */
public final class PracticeDesk implements AutoCloseable {
  private final Sessions sessions;
  private final ProfileBook profiles;
  private final OutboxDesk outbox;
  private final TaskRunner tasks;
  private final SettingsStore settings;
  private final MachineSettings machine;
  private final UpdateWatch updates;
  private final FaultReporter faults = new FaultReporter();
  private final HomeFolder home;
  private final Locale locale;
  private final TracesOfTests traces = new TracesOfTests();
  private final Pasteboard pasteboard = new Pasteboard();

  /** A desk whose hub opens when the session is told to. */
  public PracticeDesk(Path folder, Locale locale, TaskRunner tasks) {
    this(folder, locale, tasks, MachineSettings.NONE);
  }

  /** The same on a machine for which IT has set that. */
  public PracticeDesk(Path folder, Locale locale, TaskRunner tasks, MachineSettings machine) {
    this.machine = machine;
    this.updates =
        new UpdateWatch(
            machine.updates(),
            "1.0.0",
            _ ->
                "{\"version\": \"1.2.0\", \"url\": \"https://it.example.com/hub-console\"}"
                    .getBytes(StandardCharsets.UTF_8),
            tasks,
            Clock.systemUTC());
    this.home = new HomeFolder(folder);
    MadePracticeHub.into(home.practiceHub());
    this.locale = locale;
    this.tasks = tasks;
    this.settings = new SettingsStore(home.settings(), Runnable::run, machine.presetSettings());
    this.profiles =
        new ProfileBook(
            new ProfileStore(home.profiles(), machine.presetProfiles()),
            new OwnerOnlySecrets(home.secrets()),
            traces,
            new EmbeddedDoorsOfTests(),
            home.practiceHub(),
            Clock.systemUTC());
    this.outbox = WithheldOutbox.desk(tasks);
    this.sessions =
        new Sessions(
            Profile.practice(false),
            profiles::open,
            () -> settings.get().language().map(Locale::forLanguageTag).orElse(locale),
            tasks,
            Clock.systemUTC());
  }

  /** The session of the profile that is open. */
  public HubSession session() {
    return sessions.current();
  }

  /** Where IT has named an address, version 1.2.0 is there and this is 1.0.0. */
  public UpdateWatch updates() {
    return updates;
  }

  public ProfileBook profiles() {
    return profiles;
  }

  /** What is kept of profiles beside their tokens. */
  public TracesOfTests traces() {
    return traces;
  }

  public SettingsStore settings() {
    return settings;
  }

  public FaultReporter faults() {
    return faults;
  }

  public Pasteboard desktop() {
    return pasteboard;
  }

  public HomeFolder home() {
    return home;
  }

  /** What a window of the console needs. */
  public ConsoleWindow.Surroundings surroundings() {
    return new ConsoleWindow.Surroundings(
        sessions,
        profiles,
        outbox,
        tasks,
        settings,
        machine,
        home,
        faults,
        SupportOfTests.of(home, Map.of()),
        updates,
        pasteboard,
        locale);
  }

  @Override
  public void close() {
    sessions.close();
  }

  /** Keeps what was copied and opened. */
  public static final class Pasteboard implements Desktop {
    private final List<String> copied = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    @Override
    public void copy(String text) {
      copied.add(text);
    }

    @Override
    public void open(String address) {
      opened.add(address);
    }

    public List<String> copied() {
      return List.copyOf(copied);
    }

    public List<String> opened() {
      return List.copyOf(opened);
    }
  }
}
