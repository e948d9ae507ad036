package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The numbered values of every parameter, over all competences of a hub. */
final class Vocabularies {
  private final Map<RoutingParameter, Vocabulary> byParameter =
      new EnumMap<>(RoutingParameter.class);

  Vocabularies(ReferenceCatalog catalog) {
    for (RoutingParameter parameter : ParameterBits.PARAMETERS) {
      byParameter.put(parameter, new Vocabulary(parameter, _ -> true));
    }
    for (ReferenceKind kind : ReferenceKind.values()) {
      byParameter.put(
          kind.parameter(),
          new Vocabulary(
              kind.parameter(), id -> catalog.item(kind, Integer.parseInt(id)).isPresent()));
    }
  }

  Vocabulary of(RoutingParameter parameter) {
    return Objects.requireNonNull(byParameter.get(parameter));
  }
}
