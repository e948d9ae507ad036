package io.hubconsole.desk.outbox;

import java.util.Optional;

/**
 * A write that was queued.
 *
 * @param number its number in the outbox
 * @param profile the name of the profile from which the console sends it while that is open; empty
 *     where only a command does
 */
public record Queued(long number, Optional<String> profile) {}
