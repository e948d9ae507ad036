package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonArray;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonBoolean;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonNull;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonNumber;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one value from a stream of JSON tokens; tells double keys, depth and impossible text. */
final class JsonValueReader {
  /** How deep a row may be nested, itself counted. */
  static final int DEEPEST = 64;

  private final Faults faults;
  private final int firstLine;

  /**
   * @param firstLine the file's line at which the parser's text begins
   */
  JsonValueReader(Faults faults, int firstLine) {
    this.faults = faults;
    this.firstLine = firstLine;
  }

  /**
   * Reads the value whose first token is the parser's current one.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException where the text stops being JSON
   */
  JsonValue read(JsonParser json, Place place) throws IOException {
    return read(json, place, 1);
  }

  int line(JsonParser json) {
    return json.currentTokenLocation().getLineNr() + firstLine - 1;
  }

  private JsonValue read(JsonParser json, Place place, int depth) throws IOException {
    int line = line(json);
    JsonToken token = json.currentToken();
    if (token.isStructStart() && depth > DEEPEST) {
      faults.add(place, line, "json.deep", Integer.toString(DEEPEST));
      json.skipChildren();
      return new JsonNull(line);
    }
    return switch (token) {
      case START_OBJECT -> object(json, place, depth, line);
      case START_ARRAY -> array(json, place, depth, line);
      case VALUE_STRING -> new JsonString(line, possible(json.getText(), place, line));
      case VALUE_NUMBER_INT -> new JsonNumber(line, json.getText(), true);
      case VALUE_NUMBER_FLOAT -> new JsonNumber(line, json.getText(), false);
      case VALUE_TRUE -> new JsonBoolean(line, true);
      case VALUE_FALSE -> new JsonBoolean(line, false);
      case VALUE_NULL -> new JsonNull(line);
      case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private JsonObject object(JsonParser json, Place place, int depth, int line) throws IOException {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      Place field = place.field(name);
      possible(name, field, line(json));
      if (fields.containsKey(name)) {
        faults.add(field, line(json), "json.twice");
      }
      json.nextToken();
      fields.put(name, read(json, field, depth + 1));
    }
    return new JsonObject(line, fields);
  }

  private JsonArray array(JsonParser json, Place place, int depth, int line) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(json, place.item(items.size()), depth + 1));
    }
    return new JsonArray(line, items);
  }

  /** Text that UTF-8 and a database can hold: no NUL, no half of a surrogate pair. */
  private String possible(String text, Place place, int line) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        if (c != 0 && i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
          i++;
        } else {
          faults.add(place, line, "json.character");
          return "";
        }
      }
    }
    return text;
  }
}
