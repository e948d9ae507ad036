package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.RoutedPair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ranks competences, numbers their values and lays them out in tables. */
final class IndexCompiler {
  private static final Comparator<PartnerCompetence> PARTNER_RANK =
      Comparator.comparingInt(PartnerCompetence::priority)
          .thenComparingInt(competence -> -competence.when().testedParameters())
          .thenComparingInt(PartnerCompetence::id);
  private static final Comparator<ProviderCompetence> PROVIDER_RANK =
      Comparator.comparingInt(ProviderCompetence::priority)
          .thenComparingInt(competence -> -competence.when().testedParameters())
          .thenComparingInt(ProviderCompetence::id);

  private final ReferenceCatalog catalog;
  private final Vocabularies vocabularies = new Vocabularies();
  private final IdentityHashMap<Conditions, NumberedConditions> numbered = new IdentityHashMap<>();

  IndexCompiler(ReferenceCatalog catalog) {
    this.catalog = catalog;
  }

  Vocabularies vocabularies() {
    return vocabularies;
  }

  Map<Integer, CallingPartner> compile(
      List<PartnerCompetence> partnerCompetences, List<ProviderCompetence> providerCompetences) {
    partnerCompetences.forEach(competence -> number(competence.when()));
    providerCompetences.forEach(competence -> number(competence.when()));
    PackedPatterns patterns = new PackedPatterns(vocabularies);
    List<ProviderCompetence> ranked = providerCompetences.stream().sorted(PROVIDER_RANK).toList();
    Map<Optional<String>, RankedCompetences<ProviderCompetence>> lanes = new HashMap<>();
    Map<Integer, CallingPartner> partners = new HashMap<>();
    partnerCompetences.stream()
        .sorted(PARTNER_RANK)
        .collect(Collectors.groupingBy(PartnerCompetence::servicePartnerId))
        .forEach(
            (partner, competences) ->
                partners.put(
                    partner,
                    partner(
                        partner,
                        ranked(competences, PartnerCompetence::when, patterns),
                        code -> lanes.computeIfAbsent(code, _ -> lane(code, ranked, patterns)))));
    return partners;
  }

  private void number(Conditions when) {
    numbered.computeIfAbsent(when, conditions -> new NumberedConditions(conditions, vocabularies));
  }

  private RankedCompetences<ProviderCompetence> lane(
      Optional<String> code, List<ProviderCompetence> ranked, PackedPatterns patterns) {
    List<ProviderCompetence> bearers =
        code.isEmpty()
            ? ranked
            : ranked.stream()
                .filter(competence -> code.get().equals(competence.overrideCode()))
                .toList();
    return ranked(bearers, ProviderCompetence::when, patterns);
  }

  private <C> RankedCompetences<C> ranked(
      List<C> competences, Function<C, Conditions> when, PackedPatterns patterns) {
    List<NumberedConditions> conditions = new ArrayList<>(competences.size());
    for (C competence : competences) {
      conditions.add(
          numbered.computeIfAbsent(
              when.apply(competence), each -> new NumberedConditions(each, vocabularies)));
    }
    return new RankedCompetences<>(
        competences, new CompetenceTable(conditions, vocabularies, patterns));
  }

  private CallingPartner partner(
      int id,
      RankedCompetences<PartnerCompetence> own,
      Function<Optional<String>, RankedCompetences<ProviderCompetence>> laneOf) {
    Map<Optional<String>, Integer> laneNumbers = new LinkedHashMap<>();
    int[] lanes = new int[own.competences().size()];
    for (int position = 0; position < lanes.length; position++) {
      Optional<String> code = Optional.ofNullable(own.at(position).overrideCode());
      Integer number = laneNumbers.putIfAbsent(code, laneNumbers.size());
      lanes[position] = number == null ? laneNumbers.size() - 1 : number;
    }
    ReferenceCatalog.Partner partner =
        Optional.ofNullable(catalog.partners().get(id))
            .orElseThrow(() -> new IllegalArgumentException("no service partner " + id));
    return new CallingPartner(
        new RoutedPair.ServicePartner(partner.id(), partner.name()),
        own,
        laneNumbers.keySet().stream().map(laneOf).toList(),
        lanes);
  }
}
