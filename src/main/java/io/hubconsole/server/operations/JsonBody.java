package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object of a request, read field by field; every fault is a {@link Refusal} that names the
 * field by its path.
 *
 * @param path before the names of the fields: empty, or {@code pagination.}
 */
public record JsonBody(ObjectNode json, String path) {
  /** Of a request that has none. */
  public static final JsonBody EMPTY = new JsonBody(JsonNodeFactory.instance.objectNode(), "");

  /** Refuses fields that are not among those. */
  public JsonBody allowing(Set<String> names) {
    Iterator<String> given = json.fieldNames();
    while (given.hasNext()) {
      String name = given.next();
      if (!names.contains(name)) {
        throw fault(name, "is not allowed");
      }
    }
    return this;
  }

  /** The value of a field; one that is null counts as not given. */
  public Optional<JsonNode> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
  }

  public Optional<String> text(String name) {
    return value(name).map(value -> asText(name, value));
  }

  public String requiredText(String name) {
    return text(name).orElseThrow(() -> fault(name, "is required"));
  }

  /** The text of a value that must be one. */
  public String asText(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw fault(name, "must be a string");
    }
    return value.textValue();
  }

  /** A whole number within bounds. */
  public int integer(String name, int least, int most, int otherwise) {
    Optional<JsonNode> given = value(name);
    if (given.isEmpty()) {
      return otherwise;
    }
    JsonNode value = given.get();
    if (!value.isIntegralNumber()) {
      throw fault(name, "must be an integer");
    }
    if (!value.canConvertToInt() || value.intValue() > most) {
      throw value.bigIntegerValue().signum() < 0 ? tooSmall(name, least) : tooLarge(name, most);
    }
    if (value.intValue() < least) {
      throw tooSmall(name, least);
    }
    return value.intValue();
  }

  private Refusal tooSmall(String name, int least) {
    return fault(name, "must be larger than or equal to " + least);
  }

  private Refusal tooLarge(String name, int most) {
    return fault(name, "must be less than or equal to " + most);
  }

  /** An object within; an empty one where it is not given. */
  public JsonBody object(String name) {
    Optional<JsonNode> given = value(name);
    if (given.isEmpty()) {
      return new JsonBody(json.objectNode(), path + name + ".");
    }
    if (given.get() instanceof ObjectNode object) {
      return new JsonBody(object, path + name + ".");
    }
    throw fault(name, "must be an object");
  }

  /** A 400 that names a field of this object. */
  public Refusal fault(String name, String reason) {
    return Refusal.field(path + name, reason);
  }
}
