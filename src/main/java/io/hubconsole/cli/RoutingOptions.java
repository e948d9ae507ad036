package io.hubconsole.cli;

import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of a case. */
final class RoutingOptions {
  @Option(names = "--originator-type", paramLabel = "WORD", descriptionKey = "originatorType")
  private @Nullable String originatorType;

  @Option(names = "--booking-type", paramLabel = "WORD", descriptionKey = "bookingType")
  private @Nullable String bookingType;

  @Option(names = "--service-type", paramLabel = "ID", descriptionKey = "serviceType")
  private @Nullable String serviceType;

  @Option(names = "--manufacturer", paramLabel = "ID|ALIAS", descriptionKey = "manufacturer")
  private @Nullable String manufacturer;

  @Option(names = "--product-type", paramLabel = "ID|ALIAS", descriptionKey = "productType")
  private @Nullable String productType;

  @Option(names = "--client-postal-code", paramLabel = "CODE", descriptionKey = "postalCode")
  private @Nullable String clientPostalCode;

  @Option(names = "--service-location", paramLabel = "ID", descriptionKey = "serviceLocation")
  private @Nullable String serviceLocation;

  RoutingQuery query() {
    RoutingQuery query = RoutingQuery.EMPTY;
    for (RoutingParameter parameter : RoutingParameter.values()) {
      String value = valueOf(parameter);
      if (value != null) {
        query = query.with(parameter, value);
      }
    }
    return query;
  }

  private @Nullable String valueOf(RoutingParameter parameter) {
    return switch (parameter) {
      case ORIGINATOR_TYPE -> originatorType;
      case BOOKING_TYPE -> bookingType;
      case SERVICE_TYPE -> serviceType;
      case MANUFACTURER -> manufacturer;
      case PRODUCT_TYPE -> productType;
      case CLIENT_POSTAL_CODE -> clientPostalCode;
      case SERVICE_LOCATION -> serviceLocation;
    };
  }
}
