package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hubconsole.embedded.routing.Conditions;
import io.hubconsole.hub.RoutingParameter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The {@code when} of a competence as its column and the workspace file hold it. */
final class WrittenConditions {
  private WrittenConditions() {}

  static String text(Conditions when) {
    if (when.allowed().isEmpty()) {
      return "{}";
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = WrittenJson.FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<RoutingParameter, List<String>> tested : when.allowed().entrySet()) {
        json.writeArrayFieldStart(tested.getKey().wireName());
        for (String value : tested.getValue()) {
          write(tested.getKey(), value, json);
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(RoutingParameter parameter, String value, JsonGenerator json)
      throws IOException {
    switch (parameter) {
      case ORIGINATOR_TYPE, BOOKING_TYPE, CLIENT_POSTAL_CODE -> json.writeString(value);
      case SERVICE_TYPE, MANUFACTURER, PRODUCT_TYPE, SERVICE_LOCATION -> json.writeNumber(value);
    }
  }
}
