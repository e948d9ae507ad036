package io.hubconsole.embedded.practice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** Real postal codes with their places. */
final class PostalAreas {
  /** A code, or the first and last of a town's. */
  record Area(String city, String first, String last) {}

  private final Map<Country, List<Area>> areas = new EnumMap<>(Country.class);

  PostalAreas() {
    areas.put(Country.NO, read("postal-codes-no.tsv"));
    areas.put(Country.FI, read("postal-codes-fi.tsv"));
    areas.put(Country.SE, new ArrayList<>());
    areas.put(Country.DK, new ArrayList<>());
    for (String[] row : Table.rows("postal-areas-se-dk.tsv")) {
      of(Country.valueOf(row[0])).add(new Area(row[1], row[2], row[3]));
    }
  }

  private static List<Area> read(String file) {
    return Table.rows(file).stream().map(row -> new Area(titled(row[1]), row[0], row[0])).toList();
  }

  private static String titled(String place) {
    StringBuilder name = new StringBuilder(place.toLowerCase(Locale.ROOT));
    for (int i = 0; i < name.length(); i++) {
      if (i == 0 || " -/".indexOf(name.charAt(i - 1)) >= 0) {
        name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
      }
    }
    return name.toString();
  }

  List<Area> of(Country country) {
    return areas.getOrDefault(country, List.of());
  }

  Area any(Country country, SplittableRandom random) {
    List<Area> all = of(country);
    return all.get(random.nextInt(all.size()));
  }

  /** A code of that area. */
  static String code(Area area, SplittableRandom random) {
    int first = Integer.parseInt(area.first());
    int last = Integer.parseInt(area.last());
    String code = Integer.toString(random.nextInt(first, last + 1));
    return "0".repeat(area.first().length() - code.length()) + code;
  }
}
