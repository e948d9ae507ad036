package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The competences of a hub, compiled for lookups; immutable, for any number of threads.
 *
 * <p>Every competence is a bit position in rank order. A lookup meets the sets that admit its
 * values block by block and ends at the first block that decides it.
 */
public final class RoutingIndex {
  private final QueryResolution resolution;
  private final Vocabularies vocabularies;
  private final PackedPatterns patterns;
  private final Map<Integer, CallingPartner> partners;
  private final Map<Integer, RoutedPair.ServiceProvider> providers = new HashMap<>();
  private final List<RoutingAnswer> answersByNeed;

  private RoutingIndex(
      Vocabularies vocabularies,
      PackedPatterns patterns,
      Map<Integer, CallingPartner> partners,
      ReferenceCatalog catalog) {
    this.resolution = new QueryResolution(catalog, vocabularies);
    this.vocabularies = vocabularies;
    this.patterns = patterns;
    this.partners = partners;
    catalog
        .providers()
        .forEach(
            (id, provider) ->
                providers.put(
                    id,
                    new RoutedPair.ServiceProvider(id, provider.name(), provider.contactData())));
    answersByNeed =
        IntStream.rangeClosed(0, ParameterBits.ALL).mapToObj(RoutingIndex::answerFor).toList();
  }

  private static RoutingAnswer answerFor(int needed) {
    return needed == 0
        ? new RoutingAnswer.Nobody()
        : new RoutingAnswer.NotEnoughData(ParameterBits.sorted(needed));
  }

  /**
   * Compiles an index.
   *
   * @throws IllegalArgumentException where a competence is of a partner or a workshop that the
   *     catalog lacks
   */
  public static RoutingIndex compile(
      List<PartnerCompetence> partnerCompetences,
      List<ProviderCompetence> providerCompetences,
      ReferenceCatalog catalog) {
    for (ProviderCompetence competence : providerCompetences) {
      if (!catalog.providers().containsKey(competence.serviceProviderId())) {
        throw new IllegalArgumentException("no service provider " + competence.serviceProviderId());
      }
    }
    IndexCompiler compiler = new IndexCompiler(catalog);
    Map<Integer, CallingPartner> partners =
        compiler.compile(partnerCompetences, providerCompetences);
    return new RoutingIndex(compiler.vocabularies(), compiler.patterns(), partners, catalog);
  }

  /** Which workshop takes a case that this service partner books. */
  public RoutingAnswer route(int servicePartnerId, RoutingQuery query) {
    return switch (resolution.resolve(query)) {
      case Resolution.Fault(var fault) -> new RoutingAnswer.BadValue(fault);
      case ResolvedQuery resolved -> {
        CallingPartner partner = partners.get(servicePartnerId);
        yield partner == null ? answersByNeed.getFirst() : route(partner, resolved);
      }
    };
  }

  RoutingAnswer route(CallingPartner partner, ResolvedQuery query) {
    CompetenceTable own = partner.own().table();
    int leftOut = ParameterBits.ALL & ~query.given();
    int reachable = leftOut & partner.testedBySomePair();
    @Nullable ProviderScan[] scans = new ProviderScan[partner.lanes()];
    Candidates possible = new Candidates(own, query);
    int needed = 0;
    for (int at = possible.next(0); at != Candidates.NONE; at = possible.next(at + 1)) {
      int open = own.conditions().tested(at) & leftOut;
      int lane = partner.laneOf(at);
      ProviderScan scan = scans[lane];
      if (scan == null) {
        scan = new ProviderScan(partner.lane(lane).table(), query);
        scan.run(needed | open, open == 0);
        scans[lane] = scan;
      }
      if (!scan.anyCandidate()) {
        continue;
      }
      needed |= open | scan.needed();
      if (needed == 0) {
        return workshop(partner, at, partner.lane(lane).at(scan.certain()));
      }
      if (needed == reachable || (open == 0 && scan.certain() != Candidates.NONE)) {
        break;
      }
    }
    return answersByNeed.get(needed);
  }

  private RoutingAnswer workshop(CallingPartner partner, int at, ProviderCompetence provider) {
    PartnerCompetence own = partner.own().at(at);
    RoutedPair.ServiceProvider serviceProvider = providers.get(provider.serviceProviderId());
    return new RoutingAnswer.Workshop(
        new RoutedPair(
            Objects.requireNonNull(serviceProvider),
            new RoutedPair.ProviderCompetence(
                provider.sesam(),
                provider.persDep(),
                provider.departmentId(),
                provider.primarySesam(),
                provider.id(),
                provider.overrideCode()),
            partner.partner(),
            new RoutedPair.PartnerCompetence(own.id(), own.overrideCode())));
  }

  Resolution resolve(RoutingQuery query) {
    return resolution.resolve(query);
  }

  Optional<CallingPartner> partner(int servicePartnerId) {
    return Optional.ofNullable(partners.get(servicePartnerId));
  }

  Vocabulary vocabulary(RoutingParameter parameter) {
    return vocabularies.of(parameter);
  }

  /** The given values as competences write them plainly; none for what no competence names. */
  Map<RoutingParameter, String> plainValues(ResolvedQuery query, RoutingQuery given) {
    Map<RoutingParameter, String> plain = new EnumMap<>(RoutingParameter.class);
    given
        .given()
        .forEach(
            (parameter, value) -> {
              if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
                plain.put(parameter, PostalPattern.normalised(value));
              } else if (query.value(parameter) != Vocabulary.NONE) {
                plain.put(parameter, vocabularies.of(parameter).value(query.value(parameter)));
              }
            });
    return plain;
  }

  NextQuestion nextQuestion(PossiblePairs possible) {
    return new NextQuestion(possible, vocabularies, patterns);
  }
}
