package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import java.util.List;

/** The lists of a hub at one moment and its competences, compiled against them; immutable. */
public record RoutingSnapshot(ReferenceCatalog catalog, RoutingIndex index) {

  /**
   * Compiles the competences against the lists.
   *
   * @throws IllegalArgumentException where a competence is of a partner or a workshop that the
   *     catalog lacks
   */
  public static RoutingSnapshot of(
      ReferenceCatalog catalog,
      List<PartnerCompetence> partnerCompetences,
      List<ProviderCompetence> providerCompetences) {
    return new RoutingSnapshot(
        catalog, RoutingIndex.compile(partnerCompetences, providerCompetences, catalog));
  }
}
