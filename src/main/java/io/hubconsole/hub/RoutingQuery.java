package io.hubconsole.hub;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a case, each value as a client writes it: an enum word, an id, an alias, a
 * postal code. A parameter that is empty or left out is not known.
 */
public record RoutingQuery(Map<RoutingParameter, String> given) {
  public static final RoutingQuery EMPTY = new RoutingQuery(Map.of());

  public RoutingQuery {
    Map<RoutingParameter, String> known = new EnumMap<>(RoutingParameter.class);
    given.forEach(
        (parameter, value) -> {
          if (!value.isBlank()) {
            known.put(parameter, value);
          }
        });
    given = Collections.unmodifiableMap(known);
  }

  public Optional<String> value(RoutingParameter parameter) {
    return Optional.ofNullable(given.get(parameter));
  }

  /** The same query with one more value known; a blank one takes it away. */
  public RoutingQuery with(RoutingParameter parameter, String value) {
    Map<RoutingParameter, String> known = new EnumMap<>(RoutingParameter.class);
    known.putAll(given);
    known.put(parameter, value);
    return new RoutingQuery(known);
  }

  /** The same query with that parameter left out. */
  public RoutingQuery without(RoutingParameter parameter) {
    return with(parameter, "");
  }
}
