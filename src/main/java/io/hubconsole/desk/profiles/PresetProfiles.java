package io.hubconsole.desk.profiles;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The profiles that the IT department has set.
 *
 * @param all with ids that are theirs alone
 * @param locked whether an operator can neither change nor remove them
 */
public record PresetProfiles(List<Profile> all, boolean locked) {
  /** Where IT has set none. */
  public static final PresetProfiles NONE = new PresetProfiles(List.of(), false);

  public PresetProfiles {
    all = List.copyOf(all);
  }

  /**
   * What an operator keeps.
   *
   * @param profiles their own, and presets that they have changed
   * @param removed the ids of presets that they have removed
   */
  record Own(Profiles profiles, Set<String> removed) {
    Own {
      removed = Set.copyOf(removed);
    }
  }

  /** The one of that id that cannot be changed. */
  Optional<Profile> held(String id) {
    return locked ? all.stream().filter(one -> one.id().equals(id)).findFirst() : Optional.empty();
  }

  /** What an operator has in all. */
  Profiles with(Own own) {
    Profiles together = own.profiles();
    for (Profile preset : all) {
      if (locked) {
        together = renamed(together.removed(preset.id()), preset.name()).with(preset);
      } else if (!own.removed().contains(preset.id())
          && together.withId(preset.id()).isEmpty()
          && together.called(preset.name()).isEmpty()) {
        together = together.with(preset);
      }
    }
    return together;
  }

  /** A profile of the operator's own that is called so gets another name. */
  private static Profiles renamed(Profiles profiles, String name) {
    Optional<Profile> own = profiles.called(name);
    if (own.isEmpty()) {
      return profiles;
    }
    Profile was = own.get();
    int number = 2;
    while (profiles.called(numbered(name, number)).isPresent()) {
      number++;
    }
    return profiles.with(
        new Profile(was.id(), numbered(name, number), was.purpose(), was.readOnly(), was.hub()));
  }

  private static String numbered(String name, int number) {
    String end = " (" + number + ")";
    return name.substring(0, Math.min(name.length(), Profile.LONGEST_NAME - end.length())).strip()
        + end;
  }

  /** What of that is an operator's to keep; presets as they are set follow IT. */
  Own own(Profiles together, Set<String> removedBefore) {
    Profiles own = together;
    Set<String> removed = new HashSet<>(removedBefore);
    for (Profile preset : all) {
      Optional<Profile> kept = together.withId(preset.id());
      if (kept.isEmpty()) {
        removed.add(preset.id());
      } else {
        removed.remove(preset.id());
      }
      if (kept.equals(Optional.of(preset))) {
        own = own.removed(preset.id());
      }
    }
    return new Own(own, removed);
  }

  /** The first that cannot be changed and would be. */
  Optional<Profile> changed(Profiles wanted) {
    List<Profile> held = locked ? all : List.of();
    return held.stream()
        .filter(one -> !wanted.withId(one.id()).equals(Optional.of(one)))
        .findFirst();
  }
}
