package io.hubconsole.embedded.routing;

import org.jspecify.annotations.Nullable;

/** What a service partner may book. */
public record PartnerCompetence(
    int id, int servicePartnerId, int priority, @Nullable String overrideCode, Conditions when) {
  /** The priority of a competence that names none. */
  public static final int DEFAULT_PRIORITY = 100;
}
