package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.RoutedPair;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ranks competences, numbers their values and lays them out in tables. */
final class IndexCompiler {
  private final ReferenceCatalog catalog;
  private final Vocabularies vocabularies;
  private PackedPatterns patterns;

  IndexCompiler(ReferenceCatalog catalog) {
    this.catalog = catalog;
    this.vocabularies = new Vocabularies(catalog);
    this.patterns = new PackedPatterns(vocabularies);
  }

  Vocabularies vocabularies() {
    return vocabularies;
  }

  /** The postal patterns of all competences numbered so far. */
  PackedPatterns patterns() {
    return patterns;
  }

  Map<Integer, CallingPartner> compile(
      List<PartnerCompetence> partnerCompetences, List<ProviderCompetence> providerCompetences) {
    List<Ranked<PartnerCompetence>> partners =
        Ranked.inOrder(
            partnerCompetences.stream()
                .map(each -> new Ranked<>(each, each.priority(), each.id(), number(each.when())))
                .toList());
    List<Ranked<ProviderCompetence>> providers =
        Ranked.inOrder(
            providerCompetences.stream()
                .map(each -> new Ranked<>(each, each.priority(), each.id(), number(each.when())))
                .toList());
    patterns = new PackedPatterns(vocabularies);
    Map<Optional<String>, List<Ranked<ProviderCompetence>>> byCode =
        providers.stream()
            .collect(
                Collectors.groupingBy(
                    each -> Optional.ofNullable(each.competence().overrideCode())));
    // Without a code of its own, a partner competence pairs with all.
    byCode.put(Optional.empty(), providers);
    Map<Optional<String>, RankedCompetences<ProviderCompetence>> lanes = new HashMap<>();
    Map<Integer, CallingPartner> calling = new HashMap<>();
    partners.stream()
        .collect(Collectors.groupingBy(each -> each.competence().servicePartnerId()))
        .forEach(
            (id, own) ->
                calling.put(
                    id,
                    partner(
                        id,
                        compiled(own),
                        code ->
                            lanes.computeIfAbsent(
                                code, _ -> compiled(byCode.getOrDefault(code, List.of()))))));
    return calling;
  }

  private NumberedConditions number(Conditions when) {
    return new NumberedConditions(when, vocabularies);
  }

  private <C> RankedCompetences<C> compiled(List<Ranked<C>> ranked) {
    return new RankedCompetences<>(
        ranked.stream().map(Ranked::competence).toList(),
        new CompetenceTable(
            new RankedConditions(ranked.stream().map(Ranked::when).toList()),
            vocabularies,
            patterns));
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
