package io.hubconsole.offline.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders as texts of a database: every value as it was given, also one that no hub will take, such
 * as half a character.
 */
final class OrderText {
  private static final String EMAIL = "email";
  private static final String KEY = "idempotencyKey";

  /** In ASCII, since H2 would replace half characters. */
  private final JsonMapper mapper =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  String write(Order order) {
    ObjectNode json = mapper.createObjectNode();
    switch (order) {
      case Order.Email(ResendOrder email) -> {
        json.put("guid", email.guid());
        email.email().ifPresent(address -> json.put(EMAIL, address));
        email.idempotencyKey().ifPresent(key -> json.put(KEY, key));
      }
      case Order.LoggedCall(NewExternalRequest call) -> {
        json.put("type", call.type());
        json.put("status", call.status());
        json.put("url", call.url());
        json.put("caseId", call.meta().caseId());
        json.put("further", call.meta().further().text());
        json.put("request", call.request());
        json.put("response", call.response());
        json.put("message", call.message());
        call.idempotencyKey().ifPresent(key -> json.put(KEY, key));
      }
    }
    try {
      return mapper.writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The order of a text.
   *
   * @throws Damaged where it is none
   */
  Order read(String text) {
    JsonNode json;
    try {
      json = mapper.readTree(text);
    } catch (JsonProcessingException noJson) {
      // What the reader says may quote a customer.
      throw new Damaged();
    }
    Optional<String> key = Optional.ofNullable(textOrNull(json, KEY));
    if (json.has("guid")) {
      return new Order.Email(
          new ResendOrder(text(json, "guid"), Optional.ofNullable(textOrNull(json, EMAIL)), key));
    }
    return new Order.LoggedCall(
        new NewExternalRequest(
            text(json, "type"),
            text(json, "status"),
            textOrNull(json, "url"),
            new RequestMeta(json.path("caseId").asInt(), new JsonText(text(json, "further"))),
            textOrNull(json, "request"),
            textOrNull(json, "response"),
            textOrNull(json, "message"),
            key));
  }

  private static String text(JsonNode json, String field) {
    String text = textOrNull(json, field);
    if (text == null) {
      throw new Damaged();
    }
    return text;
  }

  private static @Nullable String textOrNull(JsonNode json, String field) {
    return json.path(field).textValue();
  }
}
