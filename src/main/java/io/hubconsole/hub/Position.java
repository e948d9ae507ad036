package io.hubconsole.hub;

import java.time.Instant;

/** The place of a row in a list that is ordered by time and, within a millisecond, by id. */
public record Position(Instant createdAt, long id) {}
