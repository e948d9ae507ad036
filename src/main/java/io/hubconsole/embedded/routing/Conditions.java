package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code when} of a competence: for each parameter it tests, the allowed values as text: words,
 * ids in decimal, postal codes, prefixes and ranges. A parameter that is not there may be anything.
 */
public record Conditions(Map<RoutingParameter, List<String>> allowed) {
  public static final Conditions NONE = new Conditions(Map.of());

  public Conditions {
    Map<RoutingParameter, List<String>> copy = new EnumMap<>(RoutingParameter.class);
    allowed.forEach((parameter, values) -> copy.put(parameter, List.copyOf(values)));
    allowed = Collections.unmodifiableMap(copy);
  }

  /** How many parameters it tests: the second key of the ranking. */
  public int testedParameters() {
    return allowed.size();
  }
}
