package io.hubconsole.server.operations;

import io.hubconsole.hub.ServiceOrderHub;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks, once its token, role and form are found good.
 *
 * @param hub as the caller sees it
 * @param parameters of the query string, by their names in the contract
 * @param body empty object where the method has none
 * @param idempotencyKey as the client wrote it
 */
public record ApiRequest(
    ServiceOrderHub hub,
    Map<String, String> parameters,
    JsonBody body,
    Optional<String> idempotencyKey) {
  public ApiRequest {
    parameters = Map.copyOf(parameters);
  }

  /** A parameter that is given and not empty. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
  }

  /** Whether a parameter asks for something more: {@code 1} or {@code true}. */
  boolean isTrue(String name) {
    return switch (parameter(name).orElse("0")) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw Refusal.field(name, "must be one of [0, 1]");
    };
  }
}
