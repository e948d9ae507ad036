package io.hubconsole.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the contract writes it; fields that this product does not read pass through. */
final class CaseJson {
  private CaseJson() {}

  static void write(ServiceCase serviceCase, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", serviceCase.id());
    json.writePOJOField("guid", serviceCase.guid());
    json.writeNumberField("partnerId", serviceCase.partnerId());
    json.writePOJOField("serviceProviderId", serviceCase.serviceProviderId());
    json.writeStringField("currentStatus", serviceCase.currentStatus());
    json.writePOJOField("language", serviceCase.language());
    json.writePOJOField("orderReference", serviceCase.orderReference());
    json.writePOJOField("originatorType", serviceCase.originatorType());
    json.writePOJOField("bookingType", serviceCase.bookingType());
    json.writePOJOField("serviceType", serviceCase.serviceType());
    json.writePOJOField("serviceLocation", serviceCase.serviceLocation());
    json.writePOJOField("consumer", serviceCase.consumer());
    json.writePOJOField("customer", serviceCase.customer());
    json.writePOJOField("receiver", serviceCase.receiver());
    json.writePOJOField("sender", serviceCase.sender());
    json.writePOJOField("productData", serviceCase.productData());
    json.writePOJOField("createdAt", serviceCase.createdAt());
    json.writePOJOField("updatedAt", serviceCase.updatedAt());
    writeFurther(serviceCase.further(), json);
    json.writeEndObject();
  }

  /** Writes the fields of a JSON object into the object that is being written. */
  static void writeFurther(JsonText further, JsonGenerator json) throws IOException {
    try (JsonParser parser = json.getCodec().getFactory().createParser(further.text())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        json.copyCurrentStructureExact(parser);
      }
    }
  }

  static ServiceCase read(JsonParser json, DeserializationContext context) throws IOException {
    ObjectNode node = context.readValue(json, ObjectNode.class);
    Fields fields = new Fields(node, json, context);
    return new ServiceCase(
        fields.required("id", Integer.class),
        fields.required("guid", UUID.class),
        fields.required("partnerId", Integer.class),
        fields.take("serviceProviderId", Integer.class),
        fields.required("currentStatus", String.class),
        fields.take("language", String.class),
        fields.take("orderReference", String.class),
        fields.take("originatorType", String.class),
        fields.take("bookingType", String.class),
        fields.take("serviceType", Integer.class),
        fields.take("serviceLocation", Integer.class),
        fields.take("consumer", ContactData.class),
        fields.take("customer", ContactData.class),
        fields.take("receiver", ContactData.class),
        fields.take("sender", ContactData.class),
        fields.take("productData", ProductData.class),
        fields.required("createdAt", Instant.class),
        fields.take("updatedAt", Instant.class),
        new JsonText(node.toString()));
  }

  /** Takes known fields out of an object, so that the further ones remain. */
  private record Fields(ObjectNode node, JsonParser json, DeserializationContext context) {
    <T> @Nullable T take(String name, Class<T> type) throws IOException {
      JsonNode value = node.remove(name);
      return value == null || value.isNull() ? null : context.readTreeAsValue(value, type);
    }

    <T> T required(String name, Class<T> type) throws IOException {
      T value = take(name, type);
      if (value == null) {
        throw new JsonParseException(json, "a case without " + name);
      }
      return value;
    }
  }
}
