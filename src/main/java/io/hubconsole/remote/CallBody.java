package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.InputFault.Kind;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent to a hub with a write, or why it cannot be sent as it is. */
sealed interface CallBody {
  /** The contract's limit of a body, in bytes. */
  int MOST_BYTES = 1024 * 1024;

  record Sendable(ObjectNode json) implements CallBody {}

  record Faulty(InputFault fault) implements CallBody {}

  /** Of an order to send a completion email. */
  static CallBody of(ResendOrder order, ContractJson json) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("guid", order.guid());
    order
        .email()
        .filter(email -> !email.replace(" ", "").isEmpty())
        .ifPresent(email -> texts.put("email", email));
    return new Writing(json).write(texts, Optional.empty(), order.idempotencyKey());
  }

  /** Of a call to be logged. */
  static CallBody of(NewExternalRequest request, ContractJson json) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("type", request.type());
    texts.put("status", request.status());
    put(texts, "url", request.url());
    put(texts, "request", request.request());
    put(texts, "response", request.response());
    put(texts, "message", request.message());
    return new Writing(json).write(texts, Optional.of(request.meta()), request.idempotencyKey());
  }

  private static void put(Map<String, String> texts, String field, @Nullable String text) {
    if (text != null) {
      texts.put(field, text);
    }
  }

  /** One body being written. */
  final class Writing {
    private final ContractJson json;

    private Writing(ContractJson json) {
      this.json = json;
    }

    private CallBody write(
        Map<String, String> texts, Optional<RequestMeta> meta, Optional<String> key) {
      Optional<InputFault> fault =
          halfCharacter(texts).or(() -> meta.flatMap(this::metaFault)).or(() -> keyFault(key));
      if (fault.isPresent()) {
        return new Faulty(fault.get());
      }
      ObjectNode body = json.newObject();
      texts.forEach(body::put);
      meta.ifPresent(given -> body.set("meta", json.tree(given)));
      return json.text(body).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
          ? new Sendable(body)
          : new Faulty(tooLong(body));
    }

    private static Optional<InputFault> halfCharacter(Map<String, String> texts) {
      return texts.entrySet().stream()
          .filter(text -> !StandardCharsets.UTF_8.newEncoder().canEncode(text.getValue()))
          .findFirst()
          .map(
              text ->
                  new InputFault(
                      text.getKey(),
                      Kind.OTHER,
                      text.getValue(),
                      "must not hold half a character"));
    }

    private Optional<InputFault> metaFault(RequestMeta meta) {
      return isFurtherMeta(meta.further())
          ? Optional.empty()
          : Optional.of(
              new InputFault(
                  "meta", Kind.BAD_META, meta.further().text(), "must be a JSON object"));
    }

    /** Whether the keys can stand beside {@code caseId}, which must be there once. */
    private boolean isFurtherMeta(JsonText further) {
      try {
        return !json.readObject(further.text()).has("caseId")
            && StandardCharsets.UTF_8.newEncoder().canEncode(further.text());
      } catch (UnreadableJson notOne) {
        return false;
      }
    }

    private static Optional<InputFault> keyFault(Optional<String> key) {
      return key.filter(text -> !text.matches("[ -~]*"))
          .map(
              text ->
                  new InputFault(
                      "Idempotency-Key", Kind.OTHER, text, "may hold only printable ASCII"));
    }

    /** The field that takes the most room. */
    private static InputFault tooLong(ObjectNode body) {
      Map.Entry<String, JsonNode> longest = body.properties().iterator().next();
      for (Map.Entry<String, JsonNode> field : body.properties()) {
        if (length(field) > length(longest)) {
          longest = field;
        }
      }
      return new InputFault(
          longest.getKey(),
          Kind.TOO_LONG,
          longest.getValue().asText(),
          "is too long: the whole call may take " + MOST_BYTES + " bytes");
    }

    private static int length(Map.Entry<String, JsonNode> field) {
      return field.getValue().isTextual()
          ? field.getValue().textValue().length()
          : field.getValue().toString().length();
    }
  }
}
