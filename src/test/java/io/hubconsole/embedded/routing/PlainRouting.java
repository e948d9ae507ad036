package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of routing read plainly: every pair is formed, ranked and tested. */
final class PlainRouting {
  /** A partner competence and a provider competence. */
  record Pair(PartnerCompetence partner, ProviderCompetence provider) {
    List<Conditions> whens() {
      return List.of(partner.when(), provider.when());
    }

    boolean tests(RoutingParameter parameter) {
      return whens().stream().anyMatch(when -> when.allowed().containsKey(parameter));
    }

    @Override
    public String toString() {
      return partner.id() + "+" + provider.id();
    }
  }

  private final TestWorkspace workspace;
  private final List<Pair> ranked;

  PlainRouting(TestWorkspace workspace, int servicePartnerId) {
    this.workspace = workspace;
    List<Pair> pairs = new ArrayList<>();
    for (PartnerCompetence partner : workspace.partnerCompetences()) {
      for (ProviderCompetence provider : workspace.providerCompetences()) {
        boolean mayPair =
            partner.overrideCode() == null
                || partner.overrideCode().equals(provider.overrideCode());
        if (partner.servicePartnerId() == servicePartnerId && mayPair) {
          pairs.add(new Pair(partner, provider));
        }
      }
    }
    pairs.sort(
        Comparator.comparing(
                Pair::partner,
                Comparator.comparingInt(PartnerCompetence::priority)
                    .thenComparing(c -> c.when().allowed().size(), Comparator.reverseOrder())
                    .thenComparingInt(PartnerCompetence::id))
            .thenComparing(
                Pair::provider,
                Comparator.comparingInt(ProviderCompetence::priority)
                    .thenComparing(c -> c.when().allowed().size(), Comparator.reverseOrder())
                    .thenComparingInt(ProviderCompetence::id)));
    ranked = List.copyOf(pairs);
  }

  /** The answer in short: {@code 200 partner+provider}, {@code 400 [names]} or {@code 404}. */
  String answer(RoutingQuery query) {
    List<Pair> possible = possible(query);
    if (possible.isEmpty()) {
      return "404";
    }
    if (isCertain(possible.getFirst(), query)) {
      return "200 " + possible.getFirst();
    }
    return "400 " + paramsNeeded(query);
  }

  List<String> paramsNeeded(RoutingQuery query) {
    Set<String> needed = new TreeSet<>();
    for (Pair pair : possible(query)) {
      if (isCertain(pair, query)) {
        break;
      }
      leftOut(query).filter(pair::tests).forEach(parameter -> needed.add(parameter.wireName()));
    }
    return List.copyOf(needed);
  }

  List<Pair> possible(RoutingQuery query) {
    return ranked.stream().filter(pair -> failed(pair, query).isEmpty()).toList();
  }

  private static boolean isCertain(Pair pair, RoutingQuery query) {
    return leftOut(query).noneMatch(pair::tests);
  }

  private static Stream<RoutingParameter> leftOut(RoutingQuery query) {
    return Arrays.stream(RoutingParameter.values())
        .filter(parameter -> query.value(parameter).isEmpty());
  }

  /** Pairs that fail exactly one given parameter, with it. */
  Map<Pair, RoutingParameter> nearMisses(RoutingQuery query) {
    Map<Pair, RoutingParameter> misses = new LinkedHashMap<>();
    for (Pair pair : ranked) {
      List<RoutingParameter> failed = failed(pair, query);
      if (failed.size() == 1) {
        misses.put(pair, failed.getFirst());
      }
    }
    return misses;
  }

  private List<RoutingParameter> failed(Pair pair, RoutingQuery query) {
    List<RoutingParameter> failed = new ArrayList<>();
    query
        .given()
        .forEach(
            (parameter, value) -> {
              if (!admits(pair, parameter, value)) {
                failed.add(parameter);
              }
            });
    return failed;
  }

  boolean admits(Pair pair, RoutingParameter parameter, String given) {
    return pair.whens().stream().allMatch(when -> admits(when, parameter, given));
  }

  private boolean admits(Conditions when, RoutingParameter parameter, String given) {
    List<String> allowed = when.allowed().get(parameter);
    return allowed == null || allowed.stream().anyMatch(value -> holds(parameter, value, given));
  }

  private boolean holds(RoutingParameter parameter, String allowed, String given) {
    return switch (parameter) {
      case ORIGINATOR_TYPE, BOOKING_TYPE -> allowed.equals(given);
      case CLIENT_POSTAL_CODE -> postalHolds(allowed, given);
      case MANUFACTURER, PRODUCT_TYPE, SERVICE_TYPE, SERVICE_LOCATION ->
          allowed.equals(id(parameter, given));
    };
  }

  private String id(RoutingParameter parameter, String given) {
    for (ReferenceKind kind : ReferenceKind.values()) {
      for (ReferenceCatalog.Item item : workspace.catalog().items(kind)) {
        boolean named =
            item.aliases().stream().anyMatch(alias -> alias.equalsIgnoreCase(given.strip()));
        if (kind.parameter() == parameter && named) {
          return Integer.toString(item.id());
        }
      }
    }
    return given.strip();
  }

  static boolean postalHolds(String allowed, String given) {
    String pattern = allowed.replace(" ", "").toUpperCase(Locale.ROOT);
    String code = given.replace(" ", "").toUpperCase(Locale.ROOT);
    if (pattern.endsWith("*")) {
      return code.startsWith(pattern.replace("*", ""));
    }
    int length = (pattern.length() - 1) / 2;
    if (length > 0 && pattern.length() == 2 * length + 1 && pattern.charAt(length) == '-') {
      return code.length() == length
          && code.compareTo(pattern.substring(0, length)) >= 0
          && code.compareTo(pattern.substring(length + 1)) <= 0;
    }
    return code.equals(pattern);
  }

  /** The ids that would leave a pair possible. */
  Set<Integer> itemsAllowed(ReferenceKind kind, RoutingQuery query) {
    Set<Integer> allowed = new TreeSet<>();
    for (ReferenceCatalog.Item item : workspace.catalog().items(kind)) {
      String id = Integer.toString(item.id());
      if (!possible(query.with(kind.parameter(), id)).isEmpty()) {
        allowed.add(item.id());
      }
    }
    return allowed;
  }

  /** Of the parameters needed, the one that leaves the fewest pairs on average. */
  Optional<String> nextQuestion(RoutingQuery query) {
    Map<RoutingParameter, Double> left = new EnumMap<>(RoutingParameter.class);
    for (String name : paramsNeeded(query)) {
      RoutingParameter parameter = RoutingParameter.ofWireName(name).orElseThrow();
      left.put(parameter, pairsLeftOnAverage(parameter, query));
    }
    return left.entrySet().stream()
        .min(
            Map.Entry.<RoutingParameter, Double>comparingByValue()
                .thenComparing(entry -> entry.getKey().wireName()))
        .map(entry -> entry.getKey().wireName());
  }

  private double pairsLeftOnAverage(RoutingParameter parameter, RoutingQuery query) {
    Set<String> mentioned = new TreeSet<>();
    for (Pair pair : possible(query)) {
      for (Conditions when : pair.whens()) {
        for (String value : when.allowed().getOrDefault(parameter, List.of())) {
          example(parameter, value).forEach(mentioned::add);
        }
      }
    }
    return sample(parameter, List.copyOf(mentioned)).stream()
        .mapToInt(value -> possible(query.with(parameter, value)).size())
        .filter(count -> count > 0)
        .average()
        .orElse(possible(query).size());
  }

  /** A value that a query can give to be held by that one; none where it is no pattern at all. */
  static Stream<String> example(RoutingParameter parameter, String value) {
    return parameter == RoutingParameter.CLIENT_POSTAL_CODE
        ? PostalPattern.parse(value).map(PostalPattern::example).stream()
        : Stream.of(value);
  }

  private static List<String> sample(RoutingParameter parameter, List<String> values) {
    int most = NextQuestion.MOST_CODES;
    if (parameter != RoutingParameter.CLIENT_POSTAL_CODE || values.size() <= most) {
      return values;
    }
    return IntStream.range(0, most).mapToObj(i -> values.get(i * values.size() / most)).toList();
  }
}
