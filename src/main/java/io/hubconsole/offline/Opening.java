package io.hubconsole.offline;

import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Target;
import io.hubconsole.offline.outbox.OutboxStore;
import io.hubconsole.offline.store.StoreKey;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What it takes to open a hub that may be away.
 *
 * @param line opens the hub itself, as often as it is asked for; each is closed in the end
 * @param probe the same with the patience of a few seconds, to find out whether the hub is back;
 *     empty where {@code line} serves
 * @param memory the folder of what is remembered, for nothing else
 * @param memoryKey what that is encrypted with
 * @param outbox the home's, which others may use and which stays open
 * @param sends whether what waits in the outbox leaves; a profile for reading alone lets nothing
 *     out
 * @param target the hub and its caller, as the outbox knows them
 * @param by who writes, as people know them
 * @param locale the language of sentences and of the names of lists
 */
public record Opening(
    Supplier<ServiceOrderHub> line,
    Optional<Supplier<ServiceOrderHub>> probe,
    Path memory,
    StoreKey memoryKey,
    OutboxStore outbox,
    boolean sends,
    Target target,
    String by,
    Clock clock,
    Locale locale) {}
