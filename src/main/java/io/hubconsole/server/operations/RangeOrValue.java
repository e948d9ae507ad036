package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.RequestFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a filter says of one field: a value, or the bounds it lies between. */
sealed interface RangeOrValue<T> {
  record Value<T>(T value) implements RangeOrValue<T> {}

  /** Neither bound belongs to it; one of them may be open. */
  record Between<T>(Optional<T> above, Optional<T> below) implements RangeOrValue<T> {}

  /**
   * Reads a filter's field that takes a value or bounds.
   *
   * @param reader of one value; refuses one that cannot be
   */
  static <T> RangeOrValue<T> of(
      JsonBody filters, String name, JsonNode node, Function<JsonNode, T> reader) {
    if (!(node instanceof ObjectNode object)) {
      return new Value<>(reader.apply(node));
    }
    JsonBody bounds = new JsonBody(object, filters.path() + name + ".");
    bounds.allowing(Set.of("$lt", "$gt"));
    if (object.isEmpty()) {
      throw filters.fault(name, "must be a value, or an object with $lt or $gt");
    }
    return new Between<>(bounds.value("$gt").map(reader), bounds.value("$lt").map(reader));
  }

  /** The values that a field may be said not to have, one or several: an addition. */
  static <T> List<T> excluded(
      JsonBody filters, String name, JsonNode node, Function<JsonNode, T> reader) {
    if (!(node instanceof ArrayNode several)) {
      return List.of(reader.apply(node));
    }
    if (several.size() > RequestFilter.MOST_CONDITIONS) {
      throw filters.fault(
          name + ".$ne", "must hold at most " + RequestFilter.MOST_CONDITIONS + " values");
    }
    List<T> values = new ArrayList<>();
    several.forEach(value -> values.add(reader.apply(value)));
    return values;
  }
}
