package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A value of a workspace file that remembers its line, counted from 1. */
sealed interface JsonValue {
  int line();

  record JsonObject(int line, Map<String, JsonValue> fields) implements JsonValue {}

  record JsonArray(int line, List<JsonValue> items) implements JsonValue {}

  record JsonString(int line, String text) implements JsonValue {}

  /** A cell of a CSV file: text that may stand for a number, a list or a truth value. */
  record Cell(int line, String text) implements JsonValue {}

  /** A number as it is written. */
  record JsonNumber(int line, String text, boolean whole) implements JsonValue {}

  record JsonBoolean(int line, boolean value) implements JsonValue {}

  record JsonNull(int line) implements JsonValue {}

  /** Writes it as JSON, numbers digit by digit as they were. */
  default void write(JsonGenerator json) throws IOException {
    switch (this) {
      case JsonObject(_, Map<String, JsonValue> fields) -> {
        json.writeStartObject();
        for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
          json.writeFieldName(field.getKey());
          field.getValue().write(json);
        }
        json.writeEndObject();
      }
      case JsonArray(_, List<JsonValue> items) -> {
        json.writeStartArray();
        for (JsonValue item : items) {
          item.write(json);
        }
        json.writeEndArray();
      }
      case JsonString(_, String text) -> json.writeString(text);
      case Cell(_, String text) -> json.writeString(text);
      case JsonNumber(_, String text, _) -> json.writeNumber(text);
      case JsonBoolean(_, boolean value) -> json.writeBoolean(value);
      case JsonNull _ -> json.writeNull();
    }
  }
}
