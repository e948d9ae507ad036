package io.hubconsole.hub;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call to be logged. Its values are as the client gave them and may be wrong; the hub tells.
 *
 * @param status a word; {@code success} where the client gives none
 * @param idempotencyKey makes a repeat answer what the first did, and save nothing
 */
public record NewExternalRequest(
    String type,
    String status,
    @Nullable String url,
    RequestMeta meta,
    @Nullable String request,
    @Nullable String response,
    @Nullable String message,
    Optional<String> idempotencyKey) {
  public static final int TYPE_LENGTH = 64;

  /** How long each of the texts, and the meta, may be, in characters. */
  public static final int TEXT_LENGTH = 1024 * 1024;
}
