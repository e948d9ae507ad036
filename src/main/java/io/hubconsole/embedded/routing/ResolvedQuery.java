package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;

/** A query whose values are understood: each as its number in the {@link Vocabularies}. */
final class ResolvedQuery implements Resolution {
  private final int[] values;
  private int given;
  private long postalCode;

  ResolvedQuery() {
    values = new int[ParameterBits.PARAMETERS.size()];
  }

  void give(RoutingParameter parameter, int number) {
    values[ParameterBits.index(parameter)] = number;
    given |= ParameterBits.of(parameter);
  }

  void givePostalCode(long packed) {
    postalCode = packed;
    given |= ParameterBits.of(RoutingParameter.CLIENT_POSTAL_CODE);
  }

  /** The parameters it gives, as {@link ParameterBits}. */
  int given() {
    return given;
  }

  boolean gives(RoutingParameter parameter) {
    return ParameterBits.contains(given, parameter);
  }

  /** The number of a given value, or {@link Vocabulary#NONE} where no competence names it. */
  int value(RoutingParameter parameter) {
    return values[ParameterBits.index(parameter)];
  }

  /** The given postal code, packed. */
  long postalCode() {
    return postalCode;
  }
}
