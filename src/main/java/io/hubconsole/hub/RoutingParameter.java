package io.hubconsole.hub;

import java.util.Arrays;
import java.util.Optional;

/** What may be known of a case when its workshop is sought, in the order the contract lists it. */
public enum RoutingParameter {
  ORIGINATOR_TYPE("originatorType"),
  BOOKING_TYPE("bookingType"),
  SERVICE_TYPE("serviceType"),
  MANUFACTURER("manufacturer"),
  PRODUCT_TYPE("productType"),
  CLIENT_POSTAL_CODE("clientPostalCode"),
  SERVICE_LOCATION("serviceLocation");

  private final String wireName;

  RoutingParameter(String wireName) {
    this.wireName = wireName;
  }

  /** The parameter's name in the contract. */
  public String wireName() {
    return wireName;
  }

  /** The parameter of that name in the contract, if it is one. */
  public static Optional<RoutingParameter> ofWireName(String name) {
    return Arrays.stream(values()).filter(parameter -> parameter.wireName.equals(name)).findFirst();
  }
}
