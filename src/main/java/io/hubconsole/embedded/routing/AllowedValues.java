package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.Allowed;
import io.hubconsole.hub.RoutingParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the values that competences allow, with their names in one language. */
final class AllowedValues {
  /** A value that a query can give: as the competence has it, and written plainly. */
  private record Usable(String written, String plain) {}

  private final ReferenceCatalog catalog;
  private final String language;

  AllowedValues(ReferenceCatalog catalog, String language) {
    this.catalog = catalog;
    this.language = language;
  }

  /** The values of those competences that hold the given one. */
  List<Allowed> holding(RoutingParameter parameter, String given, List<Conditions> whens) {
    Map<String, Allowed> holding = new LinkedHashMap<>();
    for (Conditions when : whens) {
      for (Usable value : usable(parameter, when)) {
        if (holds(parameter, value, given)) {
          holding.putIfAbsent(value.plain(), allowed(parameter, value));
        }
      }
    }
    return List.copyOf(holding.values());
  }

  private static boolean holds(RoutingParameter parameter, Usable value, String given) {
    return parameter == RoutingParameter.CLIENT_POSTAL_CODE
        ? pattern(value).matches(given)
        : value.plain().equals(given);
  }

  /** The values that satisfy both competences, at most {@value RoutingExplanation#MOST}. */
  List<Allowed> satisfying(RoutingParameter parameter, Conditions partner, Conditions provider) {
    List<Usable> values;
    if (!partner.allowed().containsKey(parameter)) {
      values = usable(parameter, provider);
    } else if (!provider.allowed().containsKey(parameter)) {
      values = usable(parameter, partner);
    } else if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
      values = overlaps(usable(parameter, partner), usable(parameter, provider));
    } else {
      List<String> also = usable(parameter, partner).stream().map(Usable::plain).toList();
      values =
          usable(parameter, provider).stream()
              .filter(value -> also.contains(value.plain()))
              .toList();
    }
    return values.stream()
        .limit(RoutingExplanation.MOST)
        .map(value -> allowed(parameter, value))
        .toList();
  }

  private static List<Usable> overlaps(List<Usable> partner, List<Usable> provider) {
    Map<String, Usable> overlaps = new LinkedHashMap<>();
    for (Usable one : provider) {
      for (Usable other : partner) {
        if (overlaps.size() == RoutingExplanation.MOST) {
          return List.copyOf(overlaps.values());
        }
        PostalOverlap.of(pattern(one), pattern(other))
            .map(PostalPattern::written)
            .map(
                plain -> {
                  Optional<Usable> standing =
                      List.of(one, other).stream()
                          .filter(value -> value.plain().equals(plain))
                          .findFirst();
                  return standing.orElse(new Usable(plain, plain));
                })
            .ifPresent(value -> overlaps.putIfAbsent(value.plain(), value));
      }
    }
    return List.copyOf(overlaps.values());
  }

  private static PostalPattern pattern(Usable value) {
    return PostalPattern.parse(value.plain()).orElseThrow();
  }

  /** The values of a competence that a query can give, each once. */
  private List<Usable> usable(RoutingParameter parameter, Conditions when) {
    Map<String, Usable> usable = new LinkedHashMap<>();
    for (String written : when.allowed().getOrDefault(parameter, List.of())) {
      Vocabulary.canonical(parameter, written)
          .filter(plain -> kind(parameter).isEmpty() || item(parameter, plain).isPresent())
          .ifPresent(plain -> usable.putIfAbsent(plain, new Usable(written, plain)));
    }
    return new ArrayList<>(usable.values());
  }

  private Allowed allowed(RoutingParameter parameter, Usable value) {
    String label =
        item(parameter, value.plain()).map(item -> item.nameIn(language)).orElse(value.written());
    String example =
        parameter == RoutingParameter.CLIENT_POSTAL_CODE ? pattern(value).example() : value.plain();
    return new Allowed(value.written(), label, example);
  }

  private Optional<ReferenceCatalog.Item> item(RoutingParameter parameter, String id) {
    return kind(parameter).flatMap(kind -> catalog.item(kind, Integer.parseInt(id)));
  }

  private static Optional<ReferenceKind> kind(RoutingParameter parameter) {
    return Arrays.stream(ReferenceKind.values())
        .filter(kind -> kind.parameter() == parameter)
        .findFirst();
  }
}
