package io.hubconsole.desk.hubs;

import java.io.Serial;

/** A hub that is not there, or nobody for whom to open it; the message is a sentence. */
public final class NoSuchHub extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  public NoSuchHub(String sentence) {
    super(sentence);
  }
}
