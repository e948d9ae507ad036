package io.hubconsole.hub;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time; neither end belongs to it, and an empty one is open. */
public record TimeRange(Optional<Instant> after, Optional<Instant> before) {}
