package io.hubconsole.ui;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.session.Desktop;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.appearance.Theme;
import io.hubconsole.ui.email.ResendView;
import io.hubconsole.ui.email.ResendViewModel;
import io.hubconsole.ui.email.Sendings;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.outbox.OutboxView;
import io.hubconsole.ui.requestlog.RequestLogParts;
import io.hubconsole.ui.requestlog.RequestLogView;
import io.hubconsole.ui.routing.CaseLookup;
import io.hubconsole.ui.routing.RecentLookups;
import io.hubconsole.ui.routing.RoutingView;
import io.hubconsole.ui.routing.RoutingViewModel;
import io.hubconsole.ui.settings.SettingsView;
import io.hubconsole.ui.settings.SettingsViewModel;
import io.hubconsole.ui.shell.ShellView;
import io.hubconsole.ui.shell.ShellViewModel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;

/** The console's screens over one hub session, in one language; built anew when that changes. */
public final class ConsoleWindow {
  /** How long a decision to send can be undone. */
  private static final Duration UNDO = Duration.ofSeconds(5);

  private final Surroundings around;
  private final Theme theme = new Theme();
  private final LongJobs jobs = new LongJobs();
  private final Sendings sendings = new Sendings();
  private final Scene scene;
  private ShellView shell;

  /** What the screens work with. */
  public record Surroundings(
      HubSession session,
      TaskRunner tasks,
      SettingsStore settings,
      HomeFolder home,
      FaultReporter faults,
      Desktop desktop,
      Locale systemLocale) {}

  public ConsoleWindow(Surroundings around, double width, double height) {
    this.around = around;
    theme.apply(around.settings().get().appearance());
    this.shell = newShell();
    this.scene = new Scene(shell.root(), width, height);
    theme.dress(scene);
    shell.takeFocus();
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

  /** Gives back what the screens hold; the session is the caller's. */
  public void dispose() {
    shell.dispose();
  }

  private void rebuild() {
    shell.dispose();
    shell = newShell();
    scene.setRoot(shell.root());
    theme.dress(scene);
  }

  private ShellView newShell() {
    Locale locale =
        around
            .settings()
            .get()
            .language()
            .map(Locale::forLanguageTag)
            .orElse(around.systemLocale());
    Navigator navigator = new Navigator(lastView().asLeft());
    navigator
        .currentProperty()
        .subscribe(there -> around.settings().change(kept -> kept.withView(there.view().name())));
    ShellViewModel model =
        new ShellViewModel(
            texts(ShellView.class, "shell", locale),
            around.session(),
            navigator,
            around.faults(),
            jobs);
    return new ShellView(
        model, texts(ShellView.class, "shell", locale), features(locale, navigator));
  }

  private ViewName lastView() {
    Optional<String> name = around.settings().get().view();
    return Map.of("RESEND_EMAIL", ViewName.RESEND_EMAIL, "REQUEST_LOG", ViewName.REQUEST_LOG)
        .getOrDefault(name.orElse(""), ViewName.ROUTING);
  }

  private Map<ViewName, FeatureView> features(Locale locale, Navigator navigator) {
    Map<ViewName, FeatureView> features = new EnumMap<>(ViewName.class);
    features.put(ViewName.ROUTING, routing(locale));
    features.put(ViewName.RESEND_EMAIL, resendEmail(locale, navigator));
    features.put(ViewName.REQUEST_LOG, requestLog(locale, navigator));
    features.put(ViewName.OUTBOX, new OutboxView(texts(OutboxView.class, "outbox", locale)));
    features.put(ViewName.SETTINGS, settings(locale));
    return features;
  }

  private FeatureView routing(Locale locale) {
    Texts texts = texts(RoutingView.class, "routing", locale);
    return new RoutingView(
        new RoutingViewModel(
            around.session(),
            around.tasks(),
            texts,
            new RecentLookups(around.settings()),
            around.faults()::report),
        new CaseLookup(around.session(), texts, around.faults()::report),
        texts,
        new Formats(locale, ZoneId.systemDefault()),
        around.desktop());
  }

  private FeatureView resendEmail(Locale locale, Navigator navigator) {
    return new ResendView(
        new ResendViewModel(
            around.session(),
            around.tasks(),
            navigator,
            sendings,
            UNDO,
            Clock.systemUTC(),
            around.faults()::report),
        texts(ResendView.class, "resend", locale),
        new Formats(locale, ZoneId.systemDefault()),
        around.desktop());
  }

  private FeatureView requestLog(Locale locale, Navigator navigator) {
    return new RequestLogParts(
            around.session(),
            around.tasks(),
            around.settings(),
            texts(RequestLogView.class, "requestlog", locale),
            new Formats(locale, ZoneId.systemDefault()),
            around.faults()::report,
            jobs)
        .view(around.desktop(), navigator::go);
  }

  private FeatureView settings(Locale locale) {
    Texts texts = texts(SettingsView.class, "settings", locale);
    return new SettingsView(
        new SettingsViewModel(texts, around.settings(), around.home(), this::dress, this::rebuild),
        texts);
  }

  private static Texts texts(Class<?> anchor, String name, Locale locale) {
    return Texts.of(anchor, name, locale);
  }
}
