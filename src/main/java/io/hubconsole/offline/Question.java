package io.hubconsole.offline;

import io.hubconsole.hub.ServiceOrderHub;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that can be asked of a hub, and whose answer can be kept as a text.
 *
 * @param key tells it apart from all others; two that a hub answers alike have the same
 * @param written empty for an answer that says nothing about another time
 */
record Question<T>(
    String key,
    Function<ServiceOrderHub, T> asked,
    Function<T, Optional<String>> written,
    Function<String, T> read) {}
