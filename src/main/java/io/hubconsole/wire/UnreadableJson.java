package io.hubconsole.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serial;

/** A text that is not the JSON it should be. */
public final class UnreadableJson extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  UnreadableJson(String message) {
    super(message);
  }

  /** Of a text that Jackson cannot read, or a number in it that Java cannot hold. */
  UnreadableJson(Exception cause) {
    super(
        cause instanceof JsonProcessingException fault
            ? fault.getOriginalMessage()
            : "a number beyond all bounds",
        cause);
  }
}
