package io.hubconsole.offline.cache;

import java.time.Instant;

/**
 * Something that was told once.
 *
 * @param at when; where it has several parts, the oldest of them
 */
public record Remembered<T>(T value, Instant at) {}
