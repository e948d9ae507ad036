package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An answer before it is given a form.
 *
 * @param status the HTTP status
 * @param headers beside those that every answer has
 */
public record ApiAnswer(int status, AnswerBody body, Map<String, String> headers) {
  public ApiAnswer {
    headers = Map.copyOf(headers);
  }

  public ApiAnswer(int status, JsonNode body, Map<String, String> headers) {
    this(status, new AnswerBody.Whole(body), headers);
  }

  public ApiAnswer(int status, JsonNode body) {
    this(status, body, Map.of());
  }
}
