package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.List;

/**
 * The conditions of competences in rank order, one behind the other in memory: whoever goes through
 * a hundred thousand of them waits for little else than the memory.
 */
final class RankedConditions {
  private static final int PARAMETERS = ParameterBits.PARAMETERS.size();

  private final int[] tested;

  /** Where the values of each position and parameter begin; those of the next one follow. */
  private final int[] starts;

  private final int[] numbers;

  RankedConditions(List<NumberedConditions> ranked) {
    tested = new int[ranked.size()];
    starts = new int[ranked.size() * PARAMETERS + 1];
    numbers = new int[ranked.stream().mapToInt(NumberedConditions::size).sum()];
    int filled = 0;
    for (int position = 0; position < tested.length; position++) {
      NumberedConditions each = ranked.get(position);
      tested[position] = each.tested();
      each.copyStarts(filled, starts, position * PARAMETERS);
      filled = each.copyNumbers(numbers, filled);
    }
    starts[starts.length - 1] = filled;
  }

  int size() {
    return tested.length;
  }

  /** The parameters that the competence at that position tests, as {@link ParameterBits}. */
  int tested(int position) {
    return tested[position];
  }

  /** Where {@link #number} has the first value that it allows for a parameter. */
  int from(int position, RoutingParameter parameter) {
    return starts[position * PARAMETERS + ParameterBits.index(parameter)];
  }

  /** Where {@link #number} no longer has values that it allows for a parameter. */
  int end(int position, RoutingParameter parameter) {
    return starts[position * PARAMETERS + ParameterBits.index(parameter) + 1];
  }

  /** An allowed value. One that a competence names twice may be there twice. */
  int number(int at) {
    return numbers[at];
  }
}
