package io.hubconsole.server.operations;

import io.hubconsole.hub.InputFault;
import io.hubconsole.wire.AnswerHeaders;
import java.io.Serial;
import java.time.Duration;
import java.util.Map;

/** A request that is turned down; the message is told to the client as it stands. */
public final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;
  private static final int NAME_LENGTH = 80;

  private final int status;
  private final transient Map<String, String> headers;

  private Refusal(int status, String message, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.headers = Map.copyOf(headers);
  }

  public static Refusal of(int status, String message) {
    return new Refusal(status, message, Map.of());
  }

  public static Refusal with(int status, String message, String header, String value) {
    return new Refusal(status, message, Map.of(header, value));
  }

  /**
   * A 503 of a hub that is there: what was asked for can be asked later, and all else now.
   *
   * @param after in how long
   */
  public static Refusal later(String message, Duration after) {
    return new Refusal(
        503,
        message,
        Map.of(
            "Retry-After",
            Long.toString(Math.max(1, after.toSeconds())),
            AnswerHeaders.IS_UP,
            "true"));
  }

  /** A 400 that names the field, in the contract's words. */
  public static Refusal field(String field, String reason) {
    String name = field.length() <= NAME_LENGTH ? field : field.substring(0, NAME_LENGTH) + "…";
    return of(400, new InputFault(name, InputFault.Kind.OTHER, "", reason).sentence());
  }

  public static Refusal notFound() {
    return of(404, "Not found");
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Headers beside those that every answer has. */
  public Map<String, String> headers() {
    return headers;
  }

  /** What the client is told. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
