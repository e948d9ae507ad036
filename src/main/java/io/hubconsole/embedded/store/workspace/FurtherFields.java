package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a case holds beyond the product's own fields, put back to where it stood. */
final class FurtherFields {
  private FurtherFields() {}

  /**
   * The JSON of each further field: by the object it stands in, empty for the case itself, then by
   * name.
   */
  static Map<String, Map<String, String>> byObject(String further) throws IOException {
    if (further.equals("{}")) {
      return Map.of();
    }
    Map<String, Map<String, String>> fields = new HashMap<>();
    try (JsonParser json = WrittenJson.FACTORY.createParser(further)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        String object = objectOf(name);
        String inner = object.isEmpty() ? name : name.substring(object.length() + 1);
        fields.computeIfAbsent(object, _ -> new LinkedHashMap<>()).put(inner, value(json, further));
      }
    }
    return fields;
  }

  private static String objectOf(String name) {
    int dot = name.indexOf('.');
    String before = dot < 0 ? "" : name.substring(0, dot);
    return before.equals(CaseRows.PRODUCT) || CaseRows.PARTIES.contains(before) ? before : "";
  }

  /** The text of the value as it is written: a number keeps its digits. */
  private static String value(JsonParser json, String text) throws IOException {
    int first = (int) json.currentTokenLocation().getCharOffset();
    json.skipChildren();
    json.finishToken();
    return text.substring(first, (int) json.currentLocation().getCharOffset());
  }
}
