package io.hubconsole.desk.profiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every profile of a desk: practice first, the others by name.
 *
 * @param all in that order
 */
public record Profiles(List<Profile> all) {
  /** What a first start has. */
  public static final Profiles FIRST = new Profiles(List.of(Profile.practice(false)));

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException where two have one name or one id, or practice is missing
   */
  public Profiles {
    all = all.stream().sorted(order()).toList();
    Set<String> taken = new HashSet<>();
    for (Profile one : all) {
      if (!taken.add("name " + one.name().toLowerCase(Locale.ROOT)) || !taken.add(one.id())) {
        throw new IllegalArgumentException("two profiles are called the same");
      }
    }
    if (!taken.contains(Profile.PRACTICE)) {
      throw new IllegalArgumentException("the practice profile is missing");
    }
  }

  private static Comparator<Profile> order() {
    return Comparator.<Profile, Boolean>comparing(one -> !one.id().equals(Profile.PRACTICE))
        .thenComparing(one -> one.name().toLowerCase(Locale.ROOT));
  }

  public Optional<Profile> withId(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  public Optional<Profile> called(String name) {
    return all.stream().filter(one -> one.isCalled(name)).findFirst();
  }

  public Profile practice() {
    return all.getFirst();
  }

  /** With that one, in place of the one of its id. */
  public Profiles with(Profile changed) {
    List<Profile> others = new ArrayList<>(without(changed.id()));
    others.add(changed);
    return new Profiles(others);
  }

  /**
   * Without the one of that id.
   *
   * @throws IllegalArgumentException for practice
   */
  public Profiles removed(String id) {
    return new Profiles(without(id));
  }

  private List<Profile> without(String id) {
    return all.stream().filter(one -> !one.id().equals(id)).toList();
  }
}
