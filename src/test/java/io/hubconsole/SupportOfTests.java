package io.hubconsole;

import io.hubconsole.desk.home.HomeFolder;
import io.hubconsole.desk.machine.MachineSettings;
import io.hubconsole.desk.profiles.ProfileStore;
import io.hubconsole.desk.secrets.OwnerOnlySecrets;
import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.desk.support.SupportBundle;
import java.time.Clock;
import java.util.Map;

/** Bundles of a home of a test, whose secrets are in its file. */
public final class SupportOfTests {
  private SupportOfTests() {}

  public static SupportBundle of(HomeFolder home, Map<String, String> environment) {
    return new HomeSupport(MachineSettings.NONE, environment, Clock.systemUTC())
        .of(
            home,
            new SettingsStore(home.settings())::get,
            new ProfileStore(home.profiles())::get,
            new OwnerOnlySecrets(home.secrets()));
  }
}
