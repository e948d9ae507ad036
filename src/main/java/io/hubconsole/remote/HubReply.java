package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import okhttp3.Headers;

/**
 * What a hub answered.
 *
 * @param status the HTTP status, 200 to 299 or 400 to 499
 * @param body its JSON
 */
record HubReply(int status, JsonNode body, Headers headers) {
  boolean isDone() {
    return status < 300;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether a header of the product's own says so. */
  boolean says(String name) {
    return says(headers, name);
  }

  /** The same of an answer that was not read. */
  static boolean says(Headers headers, String name) {
    return "true".equalsIgnoreCase(headers.get(name));
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
