package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.List;
import java.util.Map;

/** The {@code when} of a competence, its values as the numbers of the {@link Vocabularies}. */
final class NumberedConditions {
  private static final int PARAMETERS = ParameterBits.PARAMETERS.size();

  private final int tested;

  /** Where the values of each parameter begin, where all end, then the values. */
  private final int[] numbers;

  NumberedConditions(Conditions when, Vocabularies vocabularies) {
    int parameters = 0;
    int most = PARAMETERS + 1;
    for (Map.Entry<RoutingParameter, List<String>> test : when.allowed().entrySet()) {
      parameters |= ParameterBits.of(test.getKey());
      most += test.getValue().size();
    }
    tested = parameters;
    numbers = new int[most];
    int end = PARAMETERS + 1;
    for (int i = 0; i < PARAMETERS; i++) {
      RoutingParameter parameter = ParameterBits.PARAMETERS.get(i);
      numbers[i] = end;
      if (ParameterBits.contains(tested, parameter)) {
        Vocabulary vocabulary = vocabularies.of(parameter);
        for (String written : when.allowed().getOrDefault(parameter, List.of())) {
          int number = vocabulary.numberFor(written);
          if (number != Vocabulary.NONE) {
            numbers[end++] = number;
          }
        }
      }
    }
    numbers[PARAMETERS] = end;
  }

  /** The parameters it tests, as {@link ParameterBits}. */
  int tested() {
    return tested;
  }

  /** How many values it allows, all parameters together. */
  int size() {
    return numbers[PARAMETERS] - PARAMETERS - 1;
  }

  /** Writes where the values of each parameter begin, were they all to begin at {@code origin}. */
  void copyStarts(int origin, int[] starts, int at) {
    for (int i = 0; i < PARAMETERS; i++) {
      starts[at + i] = origin + numbers[i] - PARAMETERS - 1;
    }
  }

  /**
   * Writes its values.
   *
   * @return where they end
   */
  int copyNumbers(int[] values, int at) {
    System.arraycopy(numbers, PARAMETERS + 1, values, at, size());
    return at + size();
  }
}
