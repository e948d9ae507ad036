package io.hubconsole.wire;

/** Headers of answers that are this product's own; a hub of others gives none of them. */
public final class AnswerHeaders {
  /** {@code true} where a repeat under the same idempotency key is done once. */
  public static final String KEEPS_KEYS = "Idempotency-Supported";

  /** {@code true} with a 503 of a hub that is there, and can be asked for everything else. */
  public static final String IS_UP = "Hub-Is-Up";

  private AnswerHeaders() {}
}
