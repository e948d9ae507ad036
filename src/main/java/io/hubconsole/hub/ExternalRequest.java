package io.hubconsole.hub;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call to or from another system, as it was logged.
 *
 * @param type the integration, such as {@code fedexBooking}
 * @param meta what the call was about; the texts are kept byte for byte
 */
public record ExternalRequest(
    long id,
    String type,
    RequestStatus status,
    @Nullable String url,
    RequestMeta meta,
    @Nullable String request,
    @Nullable String response,
    @Nullable String message,
    Instant createdAt,
    Instant updatedAt) {

  /** The type under which every attempt to send a completion email is logged. */
  public static final String COMPLETED_EMAIL = "completedEmail";

  public Position position() {
    return new Position(createdAt, id);
  }
}
