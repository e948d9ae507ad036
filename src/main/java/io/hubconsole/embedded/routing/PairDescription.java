package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.RoutingExplanation.Admission;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingExplanation.OpenTest;
import io.hubconsole.hub.RoutingExplanation.PairName;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Tells pairs in the terms of one query. */
final class PairDescription {
  private final ReferenceCatalog catalog;
  private final AllowedValues values;
  private final RoutingQuery query;
  private final Map<RoutingParameter, String> plain;

  /**
   * Makes one for a query.
   *
   * @param plain the given values as competences write them plainly: ids, normalised postal codes
   */
  PairDescription(
      ReferenceCatalog catalog,
      AllowedValues values,
      RoutingQuery query,
      Map<RoutingParameter, String> plain) {
    this.catalog = catalog;
    this.values = values;
    this.query = query;
    this.plain = plain;
  }

  ExplainedPair explained(PartnerCompetence partner, ProviderCompetence provider) {
    return new ExplainedPair(
        name(partner, provider),
        admissions(partner, provider, _ -> true),
        openTests(partner, provider));
  }

  NearMiss nearMiss(
      PartnerCompetence partner, ProviderCompetence provider, RoutingParameter failed) {
    return new NearMiss(
        name(partner, provider),
        failed,
        query.value(failed).orElseThrow(),
        values.satisfying(failed, partner.when(), provider.when()),
        admissions(partner, provider, parameter -> parameter != failed));
  }

  private PairName name(PartnerCompetence partner, ProviderCompetence provider) {
    ReferenceCatalog.Provider workshop =
        Objects.requireNonNull(catalog.providers().get(provider.serviceProviderId()));
    return new PairName(
        partner.id(),
        partner.priority(),
        provider.id(),
        provider.priority(),
        workshop.id(),
        workshop.name(),
        workshop.contactData().city(),
        partner.overrideCode());
  }

  private List<Admission> admissions(
      PartnerCompetence partner, ProviderCompetence provider, Predicate<RoutingParameter> wanted) {
    return query.given().entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .filter(entry -> isTested(partner, provider, entry.getKey()))
        .map(
            entry ->
                new Admission(
                    entry.getKey(),
                    entry.getValue(),
                    values.holding(
                        entry.getKey(),
                        plain.getOrDefault(entry.getKey(), entry.getValue()),
                        List.of(partner.when(), provider.when()))))
        .toList();
  }

  private List<OpenTest> openTests(PartnerCompetence partner, ProviderCompetence provider) {
    return ParameterBits.PARAMETERS.stream()
        .filter(parameter -> query.value(parameter).isEmpty())
        .filter(parameter -> isTested(partner, provider, parameter))
        .map(
            parameter ->
                new OpenTest(
                    parameter, values.satisfying(parameter, partner.when(), provider.when())))
        .toList();
  }

  private static boolean isTested(
      PartnerCompetence partner, ProviderCompetence provider, RoutingParameter parameter) {
    return partner.when().allowed().containsKey(parameter)
        || provider.when().allowed().containsKey(parameter);
  }
}
