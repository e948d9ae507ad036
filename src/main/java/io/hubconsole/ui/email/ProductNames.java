package io.hubconsole.ui.email;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of makers and product types, by their ids. */
record ProductNames(Map<Integer, String> makers, Map<Integer, String> types) {
  static final ProductNames NONE = new ProductNames(Map.of(), Map.of());

  ProductNames {
    makers = Map.copyOf(makers);
    types = Map.copyOf(types);
  }

  /** Asks the hub; a workshop may not see the lists, and gets none. */
  static ProductNames ask(ServiceOrderHub hub) {
    try {
      return new ProductNames(
          names(hub, ReferenceKind.MANUFACTURER), names(hub, ReferenceKind.PRODUCT_TYPE));
    } catch (HubException.Forbidden | HubException.NotOffered _) {
      return NONE;
    }
  }

  private static Map<Integer, String> names(ServiceOrderHub hub, ReferenceKind kind) {
    return hub.referenceItems(kind, RoutingQuery.EMPTY).stream()
        .collect(Collectors.toMap(ReferenceItem::id, ReferenceItem::name, (first, _) -> first));
  }

  /** Maker, type and model in a line; an id where the lists have no name; may be empty. */
  String lineOf(ServiceCase serviceCase) {
    ServiceCase.ProductData product = serviceCase.productData();
    if (product == null) {
      return "";
    }
    return Stream.of(
            name(makers, product.manufacturer()),
            name(types, product.productType()),
            product.model())
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  private static @Nullable String name(Map<Integer, String> names, @Nullable Integer id) {
    return id == null ? null : names.getOrDefault(id, "#" + id);
  }
}
