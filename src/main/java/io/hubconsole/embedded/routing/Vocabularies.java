package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.EnumMap;
import java.util.Map;

/** The numbered values of every parameter, over all competences of a hub. */
final class Vocabularies {
  private final Map<RoutingParameter, Vocabulary> byParameter =
      new EnumMap<>(RoutingParameter.class);

  Vocabularies() {
    for (RoutingParameter parameter : ParameterBits.PARAMETERS) {
      byParameter.put(parameter, new Vocabulary(parameter));
    }
  }

  Vocabulary of(RoutingParameter parameter) {
    return byParameter.computeIfAbsent(parameter, Vocabulary::new);
  }
}
