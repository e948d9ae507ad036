package io.hubconsole.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a person or an organisation is reached; the eighteen fields of the contract, in its order.
 */
public record ContactData(
    @Nullable Integer id,
    @Nullable String name,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String organizationName,
    @Nullable String organizationNumber,
    @Nullable String addName,
    @Nullable String address,
    @Nullable String postalCode,
    @Nullable String city,
    @Nullable String countryCode,
    @Nullable String phone,
    @Nullable String mobile,
    @Nullable String email,
    @Nullable String floor,
    @Nullable String entrance,
    @Nullable String doorCode,
    @Nullable Instant createdAt) {

  /** The name to show: of the person, else of the organisation, else empty. */
  public String displayName() {
    String person =
        ((firstName == null ? "" : firstName) + " " + (lastName == null ? "" : lastName)).strip();
    if (!person.isEmpty()) {
      return person;
    }
    if (organizationName != null && !organizationName.isBlank()) {
      return organizationName;
    }
    return name == null ? "" : name;
  }
}
