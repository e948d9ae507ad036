package io.hubconsole.ui;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.session.Sessions;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.support.SupportBundle;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.updates.UpdateWatch;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.Theme;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureViews;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.profiles.ProfileSwitch;
import io.hubconsole.ui.profiles.ProfileWords;
import io.hubconsole.ui.shell.ShellView;
import io.hubconsole.ui.shell.ShellViewModel;
import io.hubconsole.ui.shell.StartNotice;
import io.hubconsole.ui.shell.SupportViewModel;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;

/** The console's screens over one profile, in one language; built anew when either changes. */
public final class ConsoleWindow {
  /** How long the UI thread is left to the operator before it makes the next view ahead. */
  private static final Duration AHEAD = Duration.ofMillis(300);

  private final Surroundings around;
  private final Theme theme = new Theme();
  private final LongJobs jobs = new LongJobs();
  private final ProfileSwitch profiles;
  private final BooleanProperty profilesShown = new SimpleBooleanProperty();
  private final BooleanProperty startSeen = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final Scene scene;
  private Navigator navigator;
  private ShellView shell;

  /** What the screens work with. */
  public record Surroundings(
      Sessions sessions,
      ProfileBook profiles,
      OutboxDesk outbox,
      TaskRunner tasks,
      SettingsStore settings,
      MachineSettings machine,
      HomeFolder home,
      FaultReporter faults,
      SupportBundle support,
      UpdateWatch updates,
      Desktop desktop,
      Locale systemLocale) {

    /** The session of the profile that is open. */
    public HubSession session() {
      return sessions.current();
    }
  }

  /** The screens, before anything on them has the focus. */
  public ConsoleWindow(Surroundings around, double width, double height) {
    this.around = around;
    this.profiles =
        new ProfileSwitch(
            around.sessions(), around.profiles(), around.settings(), new ScreensOfProfile());
    theme.apply(around.settings().get().appearance());
    this.navigator = navigator(lastView().asLeft());
    this.shell = newShell();
    this.scene = new Scene(shell.root(), width, height);
    theme.dress(scene);
  }

  /** Gives the focus to where an operator begins; dresses the screens for it. */
  public void takeFocus() {
    shell.takeFocus();
  }

  /** Whether it may be closed now; else the operator is asked, since a mail has not left yet. */
  public boolean mayClose() {
    return shell.mayClose();
  }

  /** Goes to the case for sending its mail. */
  public void showCase(UUID guid) {
    navigator.go(new Destination.ResendEmail(Optional.of(guid.toString())));
  }

  public Scene scene() {
    return scene;
  }

  /** Dresses the screens anew. */
  public void dress(Appearance appearance) {
    theme.apply(appearance);
    theme.dress(scene);
  }

  /** Builds the screens anew in that language, and keeps it. */
  public void speak(Locale locale) {
    around.settings().change(kept -> kept.withLanguage(Optional.of(locale.toLanguageTag())));
    rebuild();
  }

  /** What the window is called: the product, and the profile by word and name. */
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** Gives back what the screens hold; the sessions are the caller's. */
  public void dispose() {
    shell.dispose();
  }

  private void rebuild() {
    shell.dispose();
    show();
  }

  /** Where one was, as it is left: what was found on another profile is not there. */
  private void show() {
    navigator = navigator(navigator.currentProperty().get().view().asLeft());
    shell = newShell();
    scene.setRoot(shell.root());
    theme.dress(scene);
    shell.takeFocus();
  }

  /** The screens, in the hands of whoever turns to another profile. */
  private final class ScreensOfProfile implements ProfileSwitch.Screens {
    @Override
    public void close() {
      shell.dispose();
    }

    @Override
    public void open() {
      show();
    }
  }

  private Navigator navigator(Destination start) {
    Navigator begun = new Navigator(start);
    begun
        .currentProperty()
        .subscribe(there -> around.settings().change(kept -> kept.withView(there.view().name())));
    return begun;
  }

  private ShellView newShell() {
    Locale locale =
        around
            .settings()
            .get()
            .language()
            .map(Locale::forLanguageTag)
            .orElse(around.systemLocale());
    Texts texts = Texts.of(ShellView.class, "shell", locale);
    ConsoleViews views =
        new ConsoleViews(
            around,
            profiles,
            jobs,
            navigator,
            locale,
            this::dress,
            profiles::speakAnew,
            profilesShown);
    ShellViewModel model =
        new ShellViewModel(
            texts,
            new Formats(locale, ZoneId.systemDefault()),
            profiles,
            around.outbox(),
            navigator,
            around.faults(),
            jobs,
            new SupportViewModel(
                around.support(), around.tasks(), jobs, texts, around.faults()::report),
            views.updates(),
            startNotice(locale),
            views::offers);
    ShellView built = new ShellView(model, texts, views.features());
    makeAhead(views.features());
    title.set(built.windowTitle());
    return built;
  }

  private StartNotice startNotice(Locale locale) {
    Optional<String> openInstead =
        around
            .settings()
            .get()
            .profile()
            .filter(remembered -> around.profiles().all().withId(remembered).isEmpty())
            .map(_ -> new ProfileWords(locale).line(profiles.current()));
    return new StartNotice(
        locale,
        openInstead,
        around.machine().faults(),
        startSeen,
        () -> around.settings().change(kept -> kept.withProfile(profiles.current().id())));
  }

  /** The other views, one after the other, once the first has what it shows. */
  private void makeAhead(FeatureViews features) {
    var _ =
        around
            .tasks()
            .later(
                AHEAD,
                () -> {
                  boolean opening =
                      around.session().stateProperty().get() instanceof HubState.Opening;
                  if (opening || features.makeNext()) {
                    makeAhead(features);
                  }
                });
  }

  private ViewName lastView() {
    Optional<String> name = around.settings().get().view();
    return Map.of(
            "OUTBOX",
            ViewName.OUTBOX,
            "RESEND_EMAIL",
            ViewName.RESEND_EMAIL,
            "REQUEST_LOG",
            ViewName.REQUEST_LOG)
        .getOrDefault(name.orElse(""), ViewName.ROUTING);
  }
}
