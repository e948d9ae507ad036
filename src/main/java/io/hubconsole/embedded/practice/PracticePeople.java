package io.hubconsole.embedded.practice;

import io.hubconsole.hub.ContactData;
import io.hubconsole.rows.CaseSearchText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invents people with Nordic names and addresses; their email addresses lead nowhere. */
final class PracticePeople {
  private record Words(List<String> given, List<String> family, List<String> streets) {}

  private final Map<Country, Words> words = new EnumMap<>(Country.class);
  private final PostalAreas areas;

  PracticePeople(PostalAreas areas) {
    this.areas = areas;
    List<String[]> rows = Table.rows("people.tsv");
    for (int i = 0; i < rows.size(); i += 3) {
      words.put(
          Country.valueOf(rows.get(i)[0]),
          new Words(
              Table.parts(rows.get(i)[2]),
              Table.parts(rows.get(i + 1)[2]),
              Table.parts(rows.get(i + 2)[2])));
    }
  }

  ContactData person(int id, Country country, boolean withEmail, SplittableRandom random) {
    Words of = words.getOrDefault(country, new Words(List.of(), List.of(), List.of()));
    String given = any(of.given(), random);
    String family = any(of.family(), random);
    PostalAreas.Area area = areas.any(country, random);
    String email = withEmail ? email(given, family, random) : null;
    String mobile = country.mobilePrefix() + random.nextInt(1_000_000, 9_999_999);
    return new ContactData(
        id,
        null,
        given,
        family,
        null,
        null,
        null,
        any(of.streets(), random) + " " + random.nextInt(1, 120),
        PostalAreas.code(area, random),
        area.city(),
        country.name(),
        null,
        mobile,
        email,
        random.nextInt(5) == 0 ? Integer.toString(random.nextInt(1, 7)) : null,
        null,
        null,
        null);
  }

  /** A branch of a partner. */
  static ContactData organisation(int id, String name, String city, @Nullable String email) {
    return new ContactData(
        id, name, null, null, name, null, null, null, null, city, null, null, null, email, null,
        null, null, null);
  }

  private static String email(String given, String family, SplittableRandom random) {
    String name = CaseSearchText.fold(given + "." + family).replaceAll("[^a-z.]", "");
    return name + random.nextInt(1, 100) + "@example." + (random.nextBoolean() ? "com" : "org");
  }

  static <T> T any(List<T> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
