package io.hubconsole.embedded.email;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ResendAnswer;
import java.util.Optional;

/** An answer as it is kept beside an idempotency key. */
final class RememberedAnswer {
  private final ObjectMapper mapper = new ObjectMapper();

  /** The answer as text; empty for one that need not be remembered, since nothing was done. */
  Optional<String> write(ResendAnswer answer) {
    ObjectNode node = mapper.createObjectNode();
    switch (answer) {
      case ResendAnswer.Sent(String address) -> node.put("sent", address);
      case ResendAnswer.NotSent(ResendAnswer.Reason reason, String sentence) ->
          node.put("notSent", sentence).put("reason", reason.name());
      case ResendAnswer.MaybeDelivered(String sentence) -> node.put("maybeDelivered", sentence);
      case ResendAnswer.Queued _,
          ResendAnswer.CaseNotFound _,
          ResendAnswer.BadValue _,
          ResendAnswer.KeyReused _ -> {
        return Optional.empty();
      }
    }
    return Optional.of(node.toString());
  }

  /** Reads an answer back. */
  ResendAnswer read(String text) {
    try {
      JsonNode node = mapper.readTree(text);
      if (node.has("sent")) {
        return new ResendAnswer.Sent(node.get("sent").asText());
      }
      return node.has("notSent")
          ? new ResendAnswer.NotSent(
              ResendAnswer.Reason.valueOf(node.get("reason").asText()),
              node.get("notSent").asText())
          : new ResendAnswer.MaybeDelivered(node.get("maybeDelivered").asText());
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("a remembered answer that is no JSON", fault);
    }
  }
}
