package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.BitSet;

/** How many of some competences take each value of a parameter. */
final class ValueTally {
  private final int[] naming;
  private int untested;

  /**
   * Counts.
   *
   * @param values how many values the parameter has
   */
  ValueTally(CompetenceTable table, BitSet members, RoutingParameter parameter, int values) {
    naming = new int[values];
    for (int at = members.nextSetBit(0); at >= 0; at = members.nextSetBit(at + 1)) {
      NumberedConditions competence = table.competence(at);
      if (!competence.tests(parameter)) {
        untested++;
      }
      for (int value : competence.allowed(parameter)) {
        naming[value]++;
      }
    }
  }

  boolean names(int value) {
    return naming[value] > 0;
  }

  /** How many take that value: those that name it, and those that do not test. */
  long taking(int value) {
    return value == Vocabulary.NONE ? untested : untested + naming[value];
  }
}
