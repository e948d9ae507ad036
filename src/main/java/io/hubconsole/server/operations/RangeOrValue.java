package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a filter says of one field: a value, or the bounds it lies between. */
sealed interface RangeOrValue<T> {

  record Value<T>(T value) implements RangeOrValue<T> {}

  /** Neither bound belongs to it; one of them may be open. */
  record Between<T>(Optional<T> above, Optional<T> below) implements RangeOrValue<T> {}

  /**
   * Reads a filter's field.
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
}
