package io.hubconsole.embedded.routing;

import org.jspecify.annotations.Nullable;

/** What a workshop takes on. */
public record ProviderCompetence(
    int id,
    int serviceProviderId,
    int priority,
    @Nullable String overrideCode,
    Conditions when,
    @Nullable String sesam,
    @Nullable String persDep,
    @Nullable Integer departmentId,
    @Nullable Boolean primarySesam) {}
