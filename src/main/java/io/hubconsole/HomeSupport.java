package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.profiles.Profiles;
import io.hubconsole.desk.secrets.ChosenSecrets;
import io.hubconsole.desk.secrets.KnownSecrets;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.secrets.Secrets;
import io.hubconsole.desk.settings.Settings;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.support.SupportBundle;
import io.hubconsole.desk.support.SupportDoor;
import io.hubconsole.desk.support.SupportFacts;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.offline.cache.MemoryStore;
import io.hubconsole.offline.outbox.OutboxStore;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/** Bundles of a home: of its files for a command, of what is open for a window. */
final class HomeSupport implements SupportDoor {
  private final MachineSettings machine;
  private final Map<String, String> environment;
  private final Clock clock;

  HomeSupport(MachineSettings machine, Map<String, String> environment, Clock clock) {
    this.machine = machine;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public SupportBundle of(HomeFolder home) {
    return of(
        home,
        () -> new SettingsStore(home.settings(), Runnable::run, machine.presetSettings()).get(),
        () -> new ProfileStore(home.profiles(), machine.presetProfiles()).get(),
        new ChosenSecrets(new OwnerOnlySecrets(home.secrets())));
  }

  SupportBundle of(
      HomeFolder home, Supplier<Settings> settings, Supplier<Profiles> profiles, Secrets secrets) {
    return new SupportBundle(
        home,
        new SupportFacts(
            version(),
            Map.of(
                "a hub", HubDatabase.newestSchema(),
                "a memory", MemoryStore.newestSchema(),
                "an outbox", OutboxStore.newestSchema()),
            machine,
            settings,
            profiles,
            new KnownSecrets(secrets, home.secrets()),
            OutwardCalls.of(machine, environment)::waysTo,
            environment,
            clock));
  }

  /** As the package was built; 0 where it was not. */
  static String version() {
    String version = HomeSupport.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }
}
