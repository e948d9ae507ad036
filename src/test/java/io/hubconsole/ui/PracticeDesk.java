package io.hubconsole.ui;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.embedded.practice.PracticeHub;
import io.hubconsole.hub.ServiceOrderHub;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A desk on a real practice hub in a folder of the test's own. */
public final class PracticeDesk implements AutoCloseable {
  private final HubSession session;
  private final TaskRunner tasks;
  private final SettingsStore settings;
  private final FaultReporter faults = new FaultReporter();
  private final HomeFolder home;
  private final Locale locale;
  private final Pasteboard pasteboard = new Pasteboard();

  /** A desk whose hub opens when the session is told to. */
  public PracticeDesk(Path folder, Locale locale, TaskRunner tasks) {
    this.home = new HomeFolder(folder);
    this.locale = locale;
    this.tasks = tasks;
    this.settings = new SettingsStore(home.settings());
    this.session =
        new HubSession(
            Profile.practice(false),
            locale,
            (_, language) -> openPractice(language),
            tasks,
            Clock.systemUTC());
  }

  private ServiceOrderHub openPractice(Locale language) {
    Clock clock = Clock.systemUTC();
    HubInstance hub =
        HubInstance.open(
            home.practiceHub(),
            new MailSettings.Folder(home.practiceHub().resolve("mail")),
            language,
            clock);
    return PracticeHub.openAlone(hub, clock.instant());
  }

  public HubSession session() {
    return session;
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
        session, tasks, settings, home, faults, pasteboard, locale);
  }

  @Override
  public void close() {
    session.close();
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
