package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.BitSet;

/** How many of some competences take each value of a parameter. */
final class ValueTally {
  private final int[] taking;
  private final int untested;

  /**
   * Counts.
   *
   * @param parameter any but the postal code
   * @param values how many values the parameter has
   */
  ValueTally(CompetenceTable table, BitSet members, RoutingParameter parameter, int values) {
    long[] words = members.toLongArray();
    untested = table.untested(parameter).count(words);
    taking = new int[values];
    for (int value = 0; value < values; value++) {
      PositionSet admitting = table.admitting(parameter, value);
      taking[value] = admitting == table.untested(parameter) ? untested : admitting.count(words);
    }
  }

  boolean names(int value) {
    return taking[value] > untested;
  }

  /** How many take that value: those that name it, and those that do not test. */
  long taking(int value) {
    return value == Vocabulary.NONE ? untested : taking[value];
  }
}
