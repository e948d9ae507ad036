package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.practice.PracticeWorkshops.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** The postal codes that a workshop serves, as its competences write them. */
final class PostalZones {
  private static final int DISTRICT_DIGITS = 2;
  private static final int TOWN_DIGITS = 3;

  private final PostalAreas areas;
  private final Map<Integer, List<String>> codes = new HashMap<>();

  PostalZones(PostalAreas areas) {
    this.areas = areas;
  }

  /** Now the whole zone, now some of its towns, in ranges or prefixes. */
  List<String> of(Workshop workshop, SplittableRandom random) {
    return switch (workshop.country()) {
      case SE, DK -> ofRange(workshop.zone(), random);
      case NO, FI -> ofDistricts(workshop, random);
    };
  }

  private static List<String> ofRange(String zone, SplittableRandom random) {
    if (random.nextInt(3) > 0) {
      return List.of(zone);
    }
    int dash = zone.indexOf('-');
    int first = Integer.parseInt(zone.substring(0, dash));
    int last = Integer.parseInt(zone.substring(dash + 1));
    int middle = random.nextInt(first, last);
    return List.of(first + "-" + middle);
  }

  private List<String> ofDistricts(Workshop workshop, SplittableRandom random) {
    List<String> codes = codesOf(workshop);
    if (random.nextInt(3) > 0) {
      return List.of(codes.getFirst() + "-" + codes.getLast());
    }
    TreeSet<String> towns = new TreeSet<>();
    for (int i = 0; i < 6; i++) {
      towns.add(PracticePeople.any(codes, random).substring(0, TOWN_DIGITS) + "*");
    }
    return List.copyOf(towns);
  }

  private List<String> codesOf(Workshop workshop) {
    return codes.computeIfAbsent(workshop.id(), _ -> findCodes(workshop));
  }

  private List<String> findCodes(Workshop workshop) {
    String[] ends = workshop.zone().split("-", -1);
    return areas.of(workshop.country()).stream()
        .map(PostalAreas.Area::first)
        .filter(code -> code.substring(0, DISTRICT_DIGITS).compareTo(ends[0]) >= 0)
        .filter(code -> code.substring(0, DISTRICT_DIGITS).compareTo(ends[1]) <= 0)
        .sorted()
        .toList();
  }
}
