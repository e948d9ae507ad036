package io.hubconsole.benchmarks;

import io.hubconsole.hub.RoutingParameter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/** Roaring bitmaps by value, intersected whole for each query. */
final class RoaringRouting extends RivalRouting {
  private final Map<RoutingParameter, Map<String, RoaringBitmap>> admitting =
      new EnumMap<>(RoutingParameter.class);
  private final PostalRanks postal = new PostalRanks();
  private final RoaringBitmap withoutPostal = new RoaringBitmap();
  private final RoaringBitmap all = new RoaringBitmap();

  RoaringRouting(HubAtScale hub) {
    super(hub);
    all.add(0L, providers().size());
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (parameter != RoutingParameter.CLIENT_POSTAL_CODE) {
        admitting.put(parameter, setsByValue(parameter));
      }
    }
    for (int rank = 0; rank < providers().size(); rank++) {
      int at = rank;
      providers().get(rank).patterns().forEach(pattern -> postal.add(pattern, at));
      if (providers().get(rank).values(RoutingParameter.CLIENT_POSTAL_CODE).isEmpty()) {
        withoutPostal.add(rank);
      }
    }
  }

  private Map<String, RoaringBitmap> setsByValue(RoutingParameter parameter) {
    Map<String, RoaringBitmap> sets = new HashMap<>();
    RoaringBitmap untested = new RoaringBitmap();
    for (int rank = 0; rank < providers().size(); rank++) {
      for (String value : providers().get(rank).values(parameter)) {
        sets.computeIfAbsent(value, _ -> new RoaringBitmap()).add(rank);
      }
      if (providers().get(rank).values(parameter).isEmpty()) {
        untested.add(rank);
      }
    }
    sets.values().forEach(set -> set.or(untested));
    sets.put("", untested);
    sets.values().forEach(RoaringBitmap::runOptimize);
    return sets;
  }

  @Override
  void visit(PlainQuery query, IntPredicate visitor) {
    PeekableIntIterator ranks = possible(query).getIntIterator();
    while (ranks.hasNext()) {
      if (!visitor.test(ranks.next())) {
        return;
      }
    }
  }

  private RoaringBitmap possible(PlainQuery query) {
    RoaringBitmap[] sets = new RoaringBitmap[Integer.bitCount(query.given())];
    int filled = 0;
    for (Map.Entry<RoutingParameter, String> given : query.values().entrySet()) {
      if (given.getKey() == RoutingParameter.CLIENT_POSTAL_CODE) {
        RoaringBitmap ofCode = withoutPostal.clone();
        postal.forEach(given.getValue(), ofCode::add);
        sets[filled++] = ofCode;
      } else {
        Map<String, RoaringBitmap> byValue = admitting.getOrDefault(given.getKey(), Map.of());
        RoaringBitmap untested = byValue.getOrDefault("", all);
        sets[filled++] = byValue.getOrDefault(given.getValue(), untested);
      }
    }
    return filled == 0 ? all : FastAggregation.and(sets);
  }
}
