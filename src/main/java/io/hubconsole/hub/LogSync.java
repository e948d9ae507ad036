package io.hubconsole.hub;

import java.util.OptionalLong;

/**
 * How far the request log of a hub is remembered.
 *
 * @param rows how many rows are
 * @param total how many the hub told it has; empty where it has not told
 * @param whole whether none is missing, as far as is known
 * @param running whether rows are being fetched just now
 */
public record LogSync(long rows, OptionalLong total, boolean whole, boolean running) {}
