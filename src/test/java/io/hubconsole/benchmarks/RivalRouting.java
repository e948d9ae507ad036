package io.hubconsole.benchmarks;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rivals have in common: the rules, with the partner's few competences tested one by one.
 * How the many provider competences are found is the rival's own matter. They share our economies:
 * the providers of one override code are gone through once a query, and no further than needed.
 */
abstract class RivalRouting implements RoutingContender {
  static final int NONE = -1;

  /** What is known of the provider competences of one override code under one query. */
  static final class Found {
    boolean any;
    int needed;
    int certain = NONE;
    boolean all;
  }

  private record PartnerSide(PartnerCompetence competence, PlainCompetence plain) {}

  private final ReferenceCatalog catalog;
  private final List<ProviderCompetence> ranked;
  private final List<PlainCompetence> plain = new ArrayList<>();
  private final Map<Integer, List<PartnerSide>> partners = new HashMap<>();

  RivalRouting(HubAtScale hub) {
    catalog = hub.catalog();
    ranked =
        hub.providerCompetences().stream()
            .sorted(
                Comparator.comparingInt(ProviderCompetence::priority)
                    .thenComparingInt(each -> -each.when().testedParameters())
                    .thenComparingInt(ProviderCompetence::id))
            .toList();
    for (ProviderCompetence each : ranked) {
      plain.add(new PlainCompetence(each.overrideCode(), each.when()));
    }
    hub.partnerCompetences().stream()
        .sorted(
            Comparator.comparingInt(PartnerCompetence::priority)
                .thenComparingInt(each -> -each.when().testedParameters())
                .thenComparingInt(PartnerCompetence::id))
        .forEach(
            each ->
                partners
                    .computeIfAbsent(each.servicePartnerId(), _ -> new ArrayList<>())
                    .add(
                        new PartnerSide(
                            each, new PlainCompetence(each.overrideCode(), each.when()))));
  }

  /** The provider competences in rank order: a rank is an index. */
  List<PlainCompetence> providers() {
    return plain;
  }

  /**
   * Shows the ranks of the provider competences that admit the query, in order, until the visitor
   * answers false.
   */
  abstract void visit(PlainQuery query, IntPredicate visitor);

  /**
   * Finds what the competences of that code leave open.
   *
   * @param code null for the competences of every code and of none
   * @param toCertain to stop before the first that leaves nothing open
   */
  void find(PlainQuery query, @Nullable String code, int leftOut, boolean toCertain, Found found) {
    found.all = true;
    visit(
        query,
        rank -> {
          PlainCompetence provider = plain.get(rank);
          if (code != null && !code.equals(provider.overrideCode())) {
            return true;
          }
          found.any = true;
          int open = provider.tested() & leftOut;
          if (open == 0 && found.certain == NONE) {
            found.certain = rank;
          }
          if (open == 0 && toCertain) {
            return false;
          }
          found.needed |= open;
          boolean goesOn = found.needed != leftOut;
          found.all = found.all && goesOn;
          return goesOn;
        });
  }

  @Override
  public final RoutingAnswer route(HubAtScale.Question question) {
    PlainQuery query = PlainQuery.of(question.query(), catalog);
    int leftOut = ~query.given() & (1 << RoutingParameter.values().length) - 1;
    Map<Optional<String>, Found> byCode = new HashMap<>();
    int needed = 0;
    for (PartnerSide own : partners.getOrDefault(question.servicePartnerId(), List.of())) {
      if (!own.plain().admits(query)) {
        continue;
      }
      int open = own.plain().tested() & leftOut;
      Optional<String> code = Optional.ofNullable(own.competence().overrideCode());
      Found found = byCode.get(code);
      if (found == null) {
        found = new Found();
        find(query, code.orElse(null), leftOut, open == 0, found);
        byCode.put(code, found);
      }
      if (!found.any) {
        continue;
      }
      needed |= open | found.needed;
      if (open == 0 && isCertain(query, code.orElse(null), leftOut, found)) {
        return needed == 0 ? workshop(own.competence(), found.certain) : notEnough(needed);
      }
      if (needed == leftOut) {
        break;
      }
    }
    return needed == 0 ? new RoutingAnswer.Nobody() : notEnough(needed);
  }

  private boolean isCertain(PlainQuery query, @Nullable String code, int leftOut, Found found) {
    if (found.certain == NONE && !found.all) {
      Found further = new Found();
      findCertain(query, code, leftOut, further);
      found.certain = further.certain;
      found.all = true;
    }
    return found.certain != NONE;
  }

  private void findCertain(PlainQuery query, @Nullable String code, int leftOut, Found found) {
    visit(
        query,
        rank -> {
          PlainCompetence provider = plain.get(rank);
          boolean certain =
              (provider.tested() & leftOut) == 0
                  && (code == null || code.equals(provider.overrideCode()));
          if (certain) {
            found.certain = rank;
          }
          return !certain;
        });
  }

  private RoutingAnswer notEnough(int needed) {
    return new RoutingAnswer.NotEnoughData(
        Arrays.stream(RoutingParameter.values())
            .filter(parameter -> (needed & PlainQuery.bit(parameter)) != 0)
            .sorted(Comparator.comparing(RoutingParameter::wireName))
            .toList());
  }

  private RoutingAnswer workshop(PartnerCompetence own, int rank) {
    ProviderCompetence provider = ranked.get(rank);
    ReferenceCatalog.Provider workshop =
        Objects.requireNonNull(catalog.providers().get(provider.serviceProviderId()));
    ReferenceCatalog.Partner partner =
        Objects.requireNonNull(catalog.partners().get(own.servicePartnerId()));
    return new RoutingAnswer.Workshop(
        new RoutedPair(
            new RoutedPair.ServiceProvider(workshop.id(), workshop.name(), workshop.contactData()),
            new RoutedPair.ProviderCompetence(
                provider.sesam(),
                provider.persDep(),
                provider.departmentId(),
                provider.primarySesam(),
                provider.id(),
                provider.overrideCode()),
            new RoutedPair.ServicePartner(partner.id(), partner.name()),
            new RoutedPair.PartnerCompetence(own.id(), own.overrideCode())));
  }
}
