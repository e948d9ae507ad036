package io.hubconsole.ui;

import io.hubconsole.desk.requestlog.GroupNotes;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.tasks.LongJobs;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.ConsoleWindow.Surroundings;
import io.hubconsole.ui.appearance.Formats;
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
import io.hubconsole.ui.settings.SettingsOffers;
import io.hubconsole.ui.settings.SettingsView;
import io.hubconsole.ui.settings.SettingsViewModel;
import io.hubconsole.ui.shell.PaletteEntry;
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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/** The views over the profile that is open, in one language, each made when it is wanted. */
final class ConsoleViews {
  /** How long a decision to send can be undone. */
  private static final Duration UNDO = Duration.ofSeconds(5);

  private final Surroundings around;
  private final ProfileSwitch profiles;
  private final LongJobs jobs;
  private final Navigator navigator;
  private final Locale locale;
  private final Consumer<Appearance> dress;
  private final Runnable rebuild;
  private final BooleanProperty profilesShown;
  private final OutboxViewModel outbox;
  private final FeatureViews features;
  private @Nullable RequestLogView log;
  private @Nullable SettingsViewModel settings;

  /**
   * Views.
   *
   * @param dress gives the screens another appearance
   * @param rebuild opens the hub and builds the views anew, in the language of the settings
   * @param profilesShown whether the settings show their profiles, kept when they are built anew
   */
  ConsoleViews(
      Surroundings around,
      ProfileSwitch profiles,
      LongJobs jobs,
      Navigator navigator,
      Locale locale,
      Consumer<Appearance> dress,
      Runnable rebuild,
      BooleanProperty profilesShown) {
    this.around = around;
    this.profiles = profiles;
    this.jobs = jobs;
    this.navigator = navigator;
    this.locale = locale;
    this.dress = dress;
    this.rebuild = rebuild;
    this.profilesShown = profilesShown;
    this.outbox = newOutbox();
    this.features = made();
  }

  FeatureViews features() {
    return features;
  }

  /** What the palette offers of them; log and routing are made for it, where they were not. */
  List<PaletteEntry> offers() {
    List<PaletteEntry> offers = new ArrayList<>();
    var _ = features.get(ViewName.REQUEST_LOG);
    if (log != null) {
      offers.addAll(log.offers(() -> navigator.go(new Destination.RequestLog(Optional.empty()))));
    }
    if (features.get(ViewName.ROUTING) instanceof RoutingView routing) {
      offers.addAll(routing.offers(() -> navigator.go(ViewName.ROUTING.asLeft())));
    }
    offers.addAll(
        new OutboxOffers(outbox, texts(OutboxView.class, "outbox")).entries(navigator::go));
    offers.addAll(
        new SettingsOffers(settingsModel(), texts(SettingsView.class, "settings")).entries());
    return offers;
  }

  UpdateViewModel updates() {
    return new UpdateViewModel(around.updates(), around.desktop(), formats());
  }

  private FeatureViews made() {
    Map<ViewName, Supplier<FeatureView>> makers = new EnumMap<>(ViewName.class);
    makers.put(ViewName.ROUTING, this::routing);
    makers.put(ViewName.RESEND_EMAIL, this::resendEmail);
    makers.put(ViewName.REQUEST_LOG, this::requestLog);
    makers.put(ViewName.OUTBOX, () -> new OutboxView(outbox, outboxWords(), navigator::go));
    makers.put(ViewName.SETTINGS, this::settings);
    return new FeatureViews(makers);
  }

  private OutboxViewModel newOutbox() {
    return new OutboxViewModel(
        around.outbox(),
        new CarryingProfiles(around, new ProfileWords(locale)),
        around.session().lineProperty(),
        texts(OutboxView.class, "outbox"),
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

  private OutboxWords outboxWords() {
    return new OutboxWords(
        texts(OutboxView.class, "outbox"),
        formats(),
        id -> around.profiles().all().withId(id).map(new ProfileWords(locale)::name),
        around.session().profile().id());
  }

  private Formats formats() {
    return new Formats(locale, ZoneId.systemDefault());
  }

  private FeatureView routing() {
    Texts texts = texts(RoutingView.class, "routing");
    return new RoutingView(
        new RoutingViewModel(
            around.session(),
            around.tasks(),
            texts,
            new RecentLookups(around.settings()),
            around.faults()::report),
        new CaseLookup(around.session(), texts, around.faults()::report),
        texts,
        formats(),
        around.desktop());
  }

  private FeatureView resendEmail() {
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
        texts(ResendView.class, "resend"),
        formats(),
        around.desktop());
  }

  private FeatureView requestLog() {
    RequestLogView made =
        new RequestLogParts(
                around.session(),
                around.tasks(),
                around.settings(),
                texts(RequestLogView.class, "requestlog"),
                formats(),
                around.faults()::report,
                jobs,
                notes())
            .view(around.desktop(), navigator::go);
    log = made;
    return made;
  }

  /** Of the desk's own: a profile that is read only has them as well. */
  private GroupNotes notes() {
    return new GroupNotes(
        around.home().notes(around.session().profile().id()),
        System.getProperty("user.name", ""),
        Clock.systemUTC());
  }

  private FeatureView settings() {
    return new SettingsView(
        settingsModel(),
        updates(),
        profilesView(),
        profilesShown,
        texts(SettingsView.class, "settings"));
  }

  /** One for the view and the palette: what is chosen in one is chosen in the other. */
  private SettingsViewModel settingsModel() {
    if (settings == null) {
      settings =
          new SettingsViewModel(
              texts(SettingsView.class, "settings"),
              around.settings(),
              around.machine(),
              around.home(),
              dress,
              rebuild);
    }
    return settings;
  }

  private ProfilesView profilesView() {
    return new ProfilesView(
        new ProfilesViewModel(
            around.profiles(),
            profiles,
            around.tasks(),
            new ProfileWords(locale),
            around.faults()::report));
  }

  private Texts texts(Class<?> anchor, String name) {
    return Texts.of(anchor, name, locale);
  }
}
