package io.hubconsole.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serial;

/** A text that is not the JSON it should be. */
public final class UnreadableJson extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnreadableJson(String message) {
    super(message);
  }

  UnreadableJson(JsonProcessingException cause) {
    super(cause.getOriginalMessage(), cause);
  }
}
