package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.Sense;
import java.util.Optional;

/**
 * What a filter may say of a text: that it is one, that it is none of some (an addition), or that
 * it lies between two.
 *
 * @param between empty where the field takes no bounds
 */
record TextFilter(Reader reader, Value value, Optional<Range> between) {

  /** Reads one value; refuses one that cannot be. */
  @FunctionalInterface
  interface Reader {
    String read(JsonBody filters, String name, JsonNode value);
  }

  /** That the text is that one, or is not. */
  @FunctionalInterface
  interface Value {
    Condition of(String value, Sense sense);
  }

  /** That the text lies between those, neither of which belongs to it. */
  @FunctionalInterface
  interface Range {
    Condition of(Optional<String> above, Optional<String> below);
  }

  /** The filter with what the field says. */
  RequestFilter added(RequestFilter filter, JsonBody filters, String name, JsonNode node) {
    RequestFilter whole = filter;
    JsonNode rest = node;
    if (node instanceof ObjectNode object && object.has("$ne")) {
      for (String other :
          RangeOrValue.excluded(
              filters, name, object.get("$ne"), one -> reader.read(filters, name, one))) {
        whole = whole.and(value.of(other, Sense.NOT));
      }
      rest = object.deepCopy().without("$ne");
      if (rest.isEmpty()) {
        return whole;
      }
    }
    return whole.and(condition(filters, name, rest));
  }

  private Condition condition(JsonBody filters, String name, JsonNode node) {
    if (between.isEmpty()) {
      return value.of(reader.read(filters, name, node), Sense.ONLY);
    }
    Range range = between.get();
    return switch (RangeOrValue.of(filters, name, node, one -> reader.read(filters, name, one))) {
      case RangeOrValue.Value<String>(String only) -> value.of(only, Sense.ONLY);
      case RangeOrValue.Between<String>(var above, var below) -> range.of(above, below);
    };
  }
}
