package io.hubconsole.benchmarks;

import io.hubconsole.hub.RoutingParameter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Takes the given parameter that fewest provider competences admit, goes through these in rank
 * order and tests them.
 */
final class HashAndIntervalRouting extends RivalRouting {
  private final Map<RoutingParameter, Map<String, int[]>> ranks =
      new EnumMap<>(RoutingParameter.class);
  private final PostalRanks postal = new PostalRanks();
  private final int[] withoutPostal;

  HashAndIntervalRouting(HubAtScale hub) {
    super(hub);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (parameter != RoutingParameter.CLIENT_POSTAL_CODE) {
        ranks.put(parameter, ranksByValue(parameter));
      }
    }
    BitSet without = new BitSet();
    for (int rank = 0; rank < providers().size(); rank++) {
      int at = rank;
      providers().get(rank).patterns().forEach(pattern -> postal.add(pattern, at));
      without.set(
          rank, providers().get(rank).values(RoutingParameter.CLIENT_POSTAL_CODE).isEmpty());
    }
    withoutPostal = without.stream().toArray();
  }

  /** The ranks that admit each value, sorted; under the empty value those that do not test. */
  private Map<String, int[]> ranksByValue(RoutingParameter parameter) {
    Map<String, BitSet> sets = new HashMap<>();
    BitSet untested = new BitSet();
    for (int rank = 0; rank < providers().size(); rank++) {
      for (String value : providers().get(rank).values(parameter)) {
        sets.computeIfAbsent(value, _ -> new BitSet()).set(rank);
      }
      untested.set(rank, providers().get(rank).values(parameter).isEmpty());
    }
    Map<String, int[]> byValue = new HashMap<>();
    byValue.put("", untested.stream().toArray());
    sets.forEach(
        (value, set) -> {
          set.or(untested);
          byValue.put(value, set.stream().toArray());
        });
    return byValue;
  }

  @Override
  void visit(PlainQuery query, IntPredicate visitor) {
    for (int rank : fewest(query)) {
      if (providers().get(rank).admits(query) && !visitor.test(rank)) {
        return;
      }
    }
  }

  private int[] fewest(PlainQuery query) {
    int[] fewest = null;
    for (Map.Entry<RoutingParameter, Map<String, int[]>> each : ranks.entrySet()) {
      String value = query.values().get(each.getKey());
      if (value != null) {
        int[] admitting = each.getValue().getOrDefault(value, each.getValue().get(""));
        if (admitting != null && (fewest == null || admitting.length < fewest.length)) {
          fewest = admitting;
        }
      }
    }
    String code = query.values().get(RoutingParameter.CLIENT_POSTAL_CODE);
    if (code != null && (fewest == null || withoutPostal.length < fewest.length)) {
      return ofCode(code);
    }
    return fewest == null ? everyRank() : fewest;
  }

  private int[] ofCode(String code) {
    BitSet set = new BitSet(providers().size());
    postal.forEach(code, set::set);
    for (int rank : withoutPostal) {
      set.set(rank);
    }
    return set.stream().toArray();
  }

  private int[] everyRank() {
    int[] every = new int[providers().size()];
    Arrays.setAll(every, rank -> rank);
    return every;
  }
}
