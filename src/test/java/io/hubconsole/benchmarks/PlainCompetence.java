package io.hubconsole.benchmarks;

import io.hubconsole.embedded.routing.Conditions;
import io.hubconsole.embedded.routing.PostalPattern;
import io.hubconsole.hub.RoutingParameter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A competence as the rivals keep it: sets of values, and its postal patterns parsed. */
final class PlainCompetence {
  private final @Nullable String overrideCode;
  private final int tested;
  private final Map<RoutingParameter, Set<String>> values = new EnumMap<>(RoutingParameter.class);
  private final List<PostalPattern> patterns;

  PlainCompetence(@Nullable String overrideCode, Conditions when) {
    this.overrideCode = overrideCode;
    int bits = 0;
    for (Map.Entry<RoutingParameter, List<String>> test : when.allowed().entrySet()) {
      bits |= PlainQuery.bit(test.getKey());
      values.put(test.getKey(), Set.copyOf(test.getValue()));
    }
    tested = bits;
    patterns =
        when.allowed().getOrDefault(RoutingParameter.CLIENT_POSTAL_CODE, List.of()).stream()
            .map(written -> PostalPattern.parse(written).orElseThrow())
            .toList();
  }

  int tested() {
    return tested;
  }

  Set<String> values(RoutingParameter parameter) {
    return values.getOrDefault(parameter, Set.of());
  }

  List<PostalPattern> patterns() {
    return patterns;
  }

  @Nullable String overrideCode() {
    return overrideCode;
  }

  boolean admits(PlainQuery query) {
    if ((tested & query.given()) == 0) {
      return true;
    }
    for (Map.Entry<RoutingParameter, Set<String>> test : values.entrySet()) {
      String given = query.values().get(test.getKey());
      if (given != null && !admits(test.getKey(), test.getValue(), given)) {
        return false;
      }
    }
    return true;
  }

  private boolean admits(RoutingParameter parameter, Set<String> allowed, String given) {
    if (parameter != RoutingParameter.CLIENT_POSTAL_CODE) {
      return allowed.contains(given);
    }
    for (PostalPattern pattern : patterns) {
      if (pattern.matches(given)) {
        return true;
      }
    }
    return false;
  }
}
