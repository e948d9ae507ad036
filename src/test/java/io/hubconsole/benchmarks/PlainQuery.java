package io.hubconsole.benchmarks;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.routing.PostalPattern;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A query as the rivals read it: words resolved to ids, enum words kept, the postal code plain.
 *
 * @param given the parameters given, a bit for each in the order of the contract
 * @param values by the same order; empty where not given
 */
record PlainQuery(int given, Map<RoutingParameter, String> values) {
  private static final RoutingParameter[] PARAMETERS = RoutingParameter.values();

  static int bit(RoutingParameter parameter) {
    for (int i = 0; i < PARAMETERS.length; i++) {
      if (PARAMETERS[i] == parameter) {
        return 1 << i;
      }
    }
    throw new IllegalArgumentException(parameter.wireName());
  }

  static PlainQuery of(RoutingQuery query, ReferenceCatalog catalog) {
    Map<RoutingParameter, String> values = new HashMap<>();
    int given = 0;
    for (Map.Entry<RoutingParameter, String> entry : query.given().entrySet()) {
      given |= bit(entry.getKey());
      values.put(entry.getKey(), plain(entry.getKey(), entry.getValue(), catalog));
    }
    return new PlainQuery(given, values);
  }

  private static String plain(RoutingParameter parameter, String value, ReferenceCatalog catalog) {
    return switch (parameter) {
      case ORIGINATOR_TYPE, BOOKING_TYPE -> value;
      case CLIENT_POSTAL_CODE -> PostalPattern.normalised(value);
      case MANUFACTURER -> id(ReferenceKind.MANUFACTURER, value, catalog);
      case PRODUCT_TYPE -> id(ReferenceKind.PRODUCT_TYPE, value, catalog);
      case SERVICE_TYPE -> id(ReferenceKind.SERVICE_TYPE, value, catalog);
      case SERVICE_LOCATION -> id(ReferenceKind.SERVICE_LOCATION, value, catalog);
    };
  }

  private static String id(ReferenceKind kind, String value, ReferenceCatalog catalog) {
    if (Character.isDigit(value.charAt(0))) {
      return Integer.toString(catalog.item(kind, Integer.parseInt(value)).orElseThrow().id());
    }
    return Integer.toString(catalog.idOfAlias(kind, value).orElseThrow());
  }

  String value(RoutingParameter parameter) {
    return Objects.requireNonNull(values.get(parameter));
  }
}
