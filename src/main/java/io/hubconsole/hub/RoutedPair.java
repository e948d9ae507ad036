package io.hubconsole.hub;

import org.jspecify.annotations.Nullable;

/** The pair of competences that decides a case, with the workshop and the partner behind it. */
public record RoutedPair(
    ServiceProvider serviceProvider,
    ProviderCompetence serviceProviderCompetence,
    ServicePartner servicePartner,
    PartnerCompetence servicePartnerCompetence) {

  /** A workshop. */
  public record ServiceProvider(int id, String name, ContactData contactData) {}

  /** What a workshop takes on, as far as the contract tells it. */
  public record ProviderCompetence(
      @Nullable String sesam,
      @Nullable String persDep,
      @Nullable Integer departmentId,
      @Nullable Boolean primarySesam,
      int id,
      @Nullable String overrideCode) {}

  /** Who may book. */
  public record ServicePartner(int id, String name) {}

  /** What a partner may book, as far as the contract tells it. */
  public record PartnerCompetence(int id, @Nullable String overrideCode) {}
}
