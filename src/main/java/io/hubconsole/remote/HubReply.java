package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a hub answered.
 *
 * @param status the HTTP status, 200 to 299 or 400 to 499
 * @param body its JSON
 * @param outcome the hub's own word for what became of an email, where it has one
 */
record HubReply(int status, JsonNode body, Optional<String> outcome) {
  boolean isDone() {
    return status < 300;
  }

  /** The hub's words for what is wrong: {@code error} as a string, or as an object's message. */
  String fault() {
    JsonNode error = body.path("error");
    if (error.isTextual()) {
      return error.textValue();
    }
    return error.path("message").asText(body.path("message").asText(""));
  }

  JsonNode data() {
    return body.path("data");
  }
}
