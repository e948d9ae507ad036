package io.hubconsole.ui;

import io.hubconsole.desk.faults.FaultReporter;
import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.profiles.ProfileBook;
import io.hubconsole.desk.requestlog.GroupNotes;
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
import io.hubconsole.ui.email.ResendView;
import io.hubconsole.ui.email.ResendViewModel;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.FeatureView;
import io.hubconsole.ui.navigation.FeatureViews;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.outbox.Carriers;
import io.hubconsole.ui.outbox.OutboxOffers;
import io.hubconsole.ui.outbox.OutboxView;
import io.hubconsole.ui.outbox.OutboxViewModel;
import io.hubconsole.ui.outbox.OutboxWords;
import io.hubconsole.ui.profiles.ProfileSwitch;
import io.hubconsole.ui.profiles.ProfileWords;
import io.hubconsole.ui.profiles.ProfilesView;
import io.hubconsole.ui.profiles.ProfilesViewModel;
import io.hubconsole.ui.requestlog.RequestLogParts;
import io.hubconsole.ui.requestlog.RequestLogView;
import io.hubconsole.ui.routing.CaseLookup;
import io.hubconsole.ui.routing.RecentLookups;
import io.hubconsole.ui.routing.RoutingView;
import io.hubconsole.ui.routing.RoutingViewModel;
import io.hubconsole.ui.settings.SettingsView;
import io.hubconsole.ui.settings.SettingsViewModel;
import io.hubconsole.ui.shell.PaletteEntry;
import io.hubconsole.ui.shell.ShellView;
import io.hubconsole.ui.shell.ShellViewModel;
import io.hubconsole.ui.shell.SupportViewModel;
import io.hubconsole.ui.shell.UpdateViewModel;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;

/** The console's screens over one profile, in one language; built anew when either changes. */
public final class ConsoleWindow {
  /** How long a decision to send can be undone. */
  private static final Duration UNDO = Duration.ofSeconds(5);

  /** How long the UI thread is left to the operator before it makes the next view ahead. */
  private static final Duration AHEAD = Duration.ofMillis(300);

  private final Surroundings around;
  private final Theme theme = new Theme();
  private final LongJobs jobs = new LongJobs();
  private final ProfileSwitch profiles;
  private final BooleanProperty profilesShown = new SimpleBooleanProperty();
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
    shell.takeFocus();
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
    OutboxViewModel outbox = outbox(locale);
    FeatureViews features = features(locale, outbox);
    ShellViewModel model =
        new ShellViewModel(
            texts(ShellView.class, "shell", locale),
            formats(locale),
            profiles,
            around.outbox(),
            navigator,
            around.faults(),
            jobs,
            new SupportViewModel(
                around.support(),
                around.tasks(),
                jobs,
                texts(ShellView.class, "shell", locale),
                around.faults()::report),
            updates(locale),
            () ->
                offers(
                    features, new OutboxOffers(outbox, texts(OutboxView.class, "outbox", locale))));
    ShellView built = new ShellView(model, texts(ShellView.class, "shell", locale), features);
    makeAhead(features);
    title.set(built.windowTitle());
    return built;
  }

  private UpdateViewModel updates(Locale locale) {
    return new UpdateViewModel(around.updates(), around.desktop(), formats(locale));
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

  private List<PaletteEntry> offers(FeatureViews features, OutboxOffers outbox) {
    List<PaletteEntry> offers = new ArrayList<>();
    if (features.get(ViewName.REQUEST_LOG) instanceof RequestLogView log) {
      offers.addAll(log.offers(() -> navigator.go(new Destination.RequestLog(Optional.empty()))));
    }
    offers.addAll(outbox.entries(navigator::go));
    return offers;
  }

  private FeatureViews features(Locale locale, OutboxViewModel outbox) {
    Map<ViewName, Supplier<FeatureView>> makers = new EnumMap<>(ViewName.class);
    makers.put(ViewName.ROUTING, () -> routing(locale));
    makers.put(ViewName.RESEND_EMAIL, () -> resendEmail(locale, navigator));
    makers.put(ViewName.REQUEST_LOG, () -> requestLog(locale, navigator));
    makers.put(ViewName.OUTBOX, () -> new OutboxView(outbox, outboxWords(locale), navigator::go));
    makers.put(ViewName.SETTINGS, () -> settings(locale));
    return new FeatureViews(makers);
  }

  private OutboxViewModel outbox(Locale locale) {
    return new OutboxViewModel(
        around.outbox(),
        new CarryingProfiles(around, new ProfileWords(locale)),
        around.session().lineProperty(),
        texts(OutboxView.class, "outbox", locale),
        around.faults()::report);
  }

  /** The profiles as they are kept, in the hands of the outbox. */
  private record CarryingProfiles(Surroundings around, ProfileWords words) implements Carriers {
    @Override
    public Optional<Carrier> of(String profileId) {
      return around
          .profiles()
          .all()
          .withId(profileId)
          .map(
              kept ->
                  new Carrier(
                      words.name(kept), around.profiles().drainedHub(kept), kept.readOnly()));
    }

    @Override
    public String open() {
      return around.session().profile().id();
    }
  }

  private OutboxWords outboxWords(Locale locale) {
    return new OutboxWords(
        texts(OutboxView.class, "outbox", locale),
        formats(locale),
        id -> around.profiles().all().withId(id).map(new ProfileWords(locale)::name),
        around.session().profile().id());
  }

  private static Formats formats(Locale locale) {
    return new Formats(locale, ZoneId.systemDefault());
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
        formats(locale),
        around.desktop());
  }

  private FeatureView resendEmail(Locale locale, Navigator navigator) {
    return new ResendView(
        new ResendViewModel(
            around.session(),
            around.outbox(),
            around.tasks(),
            navigator,
            profiles.sendings(),
            UNDO,
            Clock.systemUTC(),
            around.faults()::report),
        texts(ResendView.class, "resend", locale),
        formats(locale),
        around.desktop());
  }

  private RequestLogView requestLog(Locale locale, Navigator navigator) {
    return new RequestLogParts(
            around.session(),
            around.tasks(),
            around.settings(),
            texts(RequestLogView.class, "requestlog", locale),
            formats(locale),
            around.faults()::report,
            jobs,
            notes())
        .view(around.desktop(), navigator::go);
  }

  /** Of the desk's own: a profile that is read only has them as well. */
  private GroupNotes notes() {
    return new GroupNotes(
        around.home().notes(around.session().profile().id()),
        System.getProperty("user.name", ""),
        Clock.systemUTC());
  }

  private FeatureView settings(Locale locale) {
    Texts texts = texts(SettingsView.class, "settings", locale);
    return new SettingsView(
        new SettingsViewModel(
            texts, around.settings(), around.machine(), around.home(), this::dress, this::rebuild),
        updates(locale),
        profiles(locale),
        profilesShown,
        texts);
  }

  private ProfilesView profiles(Locale locale) {
    return new ProfilesView(
        new ProfilesViewModel(
            around.profiles(),
            profiles,
            around.tasks(),
            new ProfileWords(locale),
            around.faults()::report));
  }

  private static Texts texts(Class<?> anchor, String name, Locale locale) {
    return Texts.of(anchor, name, locale);
  }
}
