package io.hubconsole.desk.machine;

import io.hubconsole.desk.profiles.PresetProfiles;
import io.hubconsole.desk.profiles.Profile;
import io.hubconsole.desk.settings.PresetSettings;
import io.hubconsole.desk.settings.Settings;
import io.hubconsole.desk.settings.Settings.Appearance;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What IT has set for this machine, as far as it makes sense.
 *
 * @param language of the screens, a tag
 * @param profiles those that every operator has
 * @param profile the id of the one that a first start opens
 * @param proxy empty: what variables say, else the system
 * @param certificates a file with authorities that are believed beside the system's
 * @param updates the address that tells the newest version; empty: nobody is asked
 * @param locked what an operator cannot change
 * @param sources where it was found: files, and the policy
 * @param faults what did not make sense
 */
public record MachineSettings(
    Optional<String> language,
    Optional<Appearance> appearance,
    List<Profile> profiles,
    Optional<String> profile,
    Optional<ProxyRule> proxy,
    Optional<Path> certificates,
    Optional<URI> updates,
    Set<MachineKey> locked,
    List<String> sources,
    List<MachineFault> faults) {

  /** On a machine where IT has set nothing. */
  public static final MachineSettings NONE =
      new MachineSettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          List.of(),
          List.of());

  public MachineSettings {
    profiles = List.copyOf(profiles);
    locked = Set.copyOf(locked);
    sources = List.copyOf(sources);
    faults = List.copyOf(faults);
  }

  public boolean isLocked(MachineKey key) {
    return locked.contains(key);
  }

  /** What a store of settings begins with and holds. */
  public PresetSettings presetSettings() {
    Settings initial =
        Settings.DEFAULT
            .withLanguage(language)
            .withAppearance(appearance.orElse(Settings.DEFAULT.appearance()));
    Set<PresetSettings.Key> held = EnumSet.noneOf(PresetSettings.Key.class);
    if (isLocked(MachineKey.LANGUAGE)) {
      held.add(PresetSettings.Key.LANGUAGE);
    }
    if (isLocked(MachineKey.APPEARANCE)) {
      held.add(PresetSettings.Key.APPEARANCE);
    }
    return new PresetSettings(profile.map(initial::withProfile).orElse(initial), held);
  }

  /** What a store of profiles begins with and holds. */
  public PresetProfiles presetProfiles() {
    return new PresetProfiles(profiles, isLocked(MachineKey.PROFILES));
  }
}
