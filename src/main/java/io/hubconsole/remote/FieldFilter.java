package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What several conditions on one field come to: the contract has room for one value or one range.
 */
final class FieldFilter<T> {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Comparator<? super T> order;
  private final Function<T, JsonNode> writing;
  private final List<T> never = new ArrayList<>();
  private Optional<T> only = Optional.empty();
  private Optional<T> above = Optional.empty();
  private Optional<T> below = Optional.empty();
  private boolean contradictory;

  /**
   * Of a field without conditions.
   *
   * @param order tells which values lie within a range, and which are the same
   */
  FieldFilter(Comparator<? super T> order, Function<T, JsonNode> writing) {
    this.order = order;
    this.writing = writing;
  }

  void only(T value) {
    contradictory |= only.isPresent() && order.compare(only.get(), value) != 0;
    only = Optional.of(value);
  }

  void never(T value) {
    never.add(value);
  }

  /** Neither end belongs to it. */
  void between(Optional<T> lower, Optional<T> upper) {
    lower
        .filter(end -> above.isEmpty() || order.compare(end, above.get()) > 0)
        .ifPresent(end -> above = Optional.of(end));
    upper
        .filter(end -> below.isEmpty() || order.compare(end, below.get()) < 0)
        .ifPresent(end -> below = Optional.of(end));
  }

  /** No value fulfils the conditions together. */
  boolean isContradictory() {
    return contradictory || only.filter(value -> !isAllowed(value)).isPresent();
  }

  private boolean isAllowed(T value) {
    return never.stream().noneMatch(excluded -> order.compare(excluded, value) == 0)
        && above.filter(end -> order.compare(value, end) <= 0).isEmpty()
        && below.filter(end -> order.compare(value, end) >= 0).isEmpty();
  }

  /** The field's filter as the contract writes it; empty where nothing is asked of it. */
  Optional<JsonNode> json() {
    if (only.isPresent()) {
      return only.map(writing);
    }
    ObjectNode range = NODES.objectNode();
    above.ifPresent(end -> range.set("$gt", writing.apply(end)));
    below.ifPresent(end -> range.set("$lt", writing.apply(end)));
    if (!never.isEmpty()) {
      ArrayNode values = range.putArray("$ne");
      never.forEach(value -> values.add(writing.apply(value)));
    }
    return range.isEmpty() ? Optional.empty() : Optional.of(range);
  }
}
