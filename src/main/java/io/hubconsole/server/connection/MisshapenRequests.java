package io.hubconsole.server.connection;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.nio.charset.StandardCharsets;

/** Answers what is not HTTP enough to reach an operation, in the contract's form. */
public final class MisshapenRequests implements DirectHandler {
  /** All by which Helidon, which answers them 400, tells headers that are too large. */
  private static final String TOO_LARGE = "Header size exceeded";

  private static final Status HEADERS_TOO_LARGE =
      Status.create(431, "Request Header Fields Too Large");

  /** For every kind of event before an operation. */
  public static DirectHandlers handlers() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    MisshapenRequests one = new MisshapenRequests();
    for (EventType type : EventType.values()) {
      handlers.addHandler(type, one);
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    Status told = message.equals(TOO_LARGE) ? HEADERS_TOO_LARGE : status;
    String body = "{\"error\":{\"message\":\"" + sentence(told.code()) + "\"}}";
    return TransportResponse.builder()
        .status(told)
        .headers(headers)
        .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
        .keepAlive(false)
        .entity(body.getBytes(StandardCharsets.UTF_8))
        .build();
  }

  private static String sentence(int status) {
    return switch (status) {
      case 413 -> "The body is larger than 1 MiB";
      case 414 -> "The address is too long";
      case 431 -> "The headers are too large";
      case 503 -> "The server is busy; try again later";
      case 505 -> "The server speaks HTTP/1.1";
      default -> status < 500 ? "This is not a valid HTTP/1.1 request" : "Internal error";
    };
  }
}
