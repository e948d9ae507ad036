package io.hubconsole.hub;

import java.time.Instant;

/** How many logged requests fall into one stretch of time, by how they ended. */
public record HistogramBucket(Instant from, long success, long error) {}
