package io.hubconsole.embedded.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A competence with what ranks it.
 *
 * @param <C> the side it is of
 */
record Ranked<C>(C competence, int priority, int id, NumberedConditions when) {
  private static final int PLACE_BITS = 29;
  private static final int TESTED_BITS = 3;

  /** Sorts by priority, then by the number of tested parameters, more first, then by id. */
  static <C> List<Ranked<C>> inOrder(List<Ranked<C>> competences) {
    List<Ranked<C>> byId = new ArrayList<>(competences);
    byId.sort(Comparator.comparingInt(Ranked::id));
    long[] keys = new long[byId.size()];
    for (int place = 0; place < keys.length; place++) {
      keys[place] = byId.get(place).key() << PLACE_BITS | place;
    }
    Arrays.sort(keys);
    List<Ranked<C>> ranked = new ArrayList<>(keys.length);
    for (long key : keys) {
      ranked.add(byId.get((int) key & (1 << PLACE_BITS) - 1));
    }
    return ranked;
  }

  /** Priority and tested parameters in thirty-five bits; the place by id has the other ones. */
  private long key() {
    int untested = ParameterBits.PARAMETERS.size() - Integer.bitCount(when.tested());
    return (long) priority << TESTED_BITS | untested;
  }
}
