package io.hubconsole.hub;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer with its age.
 *
 * @param rememberedAt from when it is, where all or a part of it was remembered: of the oldest
 *     part; empty where the hub gave it just now
 */
public record Dated<T>(T value, Optional<Instant> rememberedAt) {}
