package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.Arrays;
import java.util.List;

/** The {@code when} of a competence, its values as the numbers of the {@link Vocabularies}. */
final class NumberedConditions {
  private static final int[] NO_VALUES = {};

  private final int tested;
  private final int[][] allowed = new int[ParameterBits.PARAMETERS.size()][];

  NumberedConditions(Conditions when, Vocabularies vocabularies) {
    Arrays.fill(allowed, NO_VALUES);
    int parameters = 0;
    for (RoutingParameter parameter : when.allowed().keySet()) {
      List<String> values = when.allowed().getOrDefault(parameter, List.of());
      parameters |= ParameterBits.of(parameter);
      allowed[ParameterBits.index(parameter)] = vocabularies.of(parameter).numbersFor(values);
    }
    tested = parameters;
  }

  /** The parameters it tests, as {@link ParameterBits}. */
  int tested() {
    return tested;
  }

  boolean tests(RoutingParameter parameter) {
    return ParameterBits.contains(tested, parameter);
  }

  /** The values it allows, each once, ascending; never to be written. */
  int[] allowed(RoutingParameter parameter) {
    return allowed[ParameterBits.index(parameter)];
  }
}
