package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sets of routing parameters as the low bits of an int, one for each in the enum's order. */
final class ParameterBits {
  static final List<RoutingParameter> PARAMETERS = List.of(RoutingParameter.values());
  static final int ALL = (1 << PARAMETERS.size()) - 1;

  private ParameterBits() {}

  static int of(RoutingParameter parameter) {
    return 1 << index(parameter);
  }

  /** A parameter's place in arrays of this package, which do not outlive the process. */
  @SuppressWarnings("EnumOrdinal")
  static int index(RoutingParameter parameter) {
    return parameter.ordinal();
  }

  static boolean contains(int set, RoutingParameter parameter) {
    return (set & of(parameter)) != 0;
  }

  /** The first parameter of a set that is not empty. */
  static RoutingParameter first(int set) {
    return PARAMETERS.get(Integer.numberOfTrailingZeros(set));
  }

  /** The parameters of the set, by their names in the contract. */
  static List<RoutingParameter> sorted(int set) {
    return Arrays.stream(RoutingParameter.values())
        .filter(parameter -> contains(set, parameter))
        .sorted(Comparator.comparing(RoutingParameter::wireName))
        .toList();
  }
}
