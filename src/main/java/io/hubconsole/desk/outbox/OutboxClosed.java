package io.hubconsole.desk.outbox;

import java.io.Serial;

/** The outbox cannot be opened here and now; the message is a sentence. */
public final class OutboxClosed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public OutboxClosed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
