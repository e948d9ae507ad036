package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import java.util.List;

/** The lists and competences of a hub, before they are compiled. */
record TestWorkspace(
    ReferenceCatalog catalog,
    List<PartnerCompetence> partnerCompetences,
    List<ProviderCompetence> providerCompetences) {
  TestWorkspace {
    partnerCompetences = List.copyOf(partnerCompetences);
    providerCompetences = List.copyOf(providerCompetences);
  }

  RoutingSnapshot compiled() {
    return RoutingSnapshot.of(catalog, partnerCompetences, providerCompetences);
  }

  RoutingService service() {
    RoutingSnapshot snapshot = compiled();
    return new RoutingService(() -> snapshot);
  }
}
