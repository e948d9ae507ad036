package io.hubconsole.offline.outbox;

import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.outbox.Order;
import java.util.Optional;
import java.util.UUID;

/** Idempotency keys of orders. */
final class Keys {
  private Keys() {}

  static Optional<String> of(Order order) {
    return switch (order) {
      case Order.Email(var email) -> email.idempotencyKey();
      case Order.LoggedCall(var call) -> call.idempotencyKey();
    };
  }

  /** The order under its own key, or under a new one where it has none. */
  static Order ensured(Order order) {
    return of(order).isPresent() ? order : renewed(order);
  }

  /** The order under a key that no order has had. */
  static Order renewed(Order order) {
    Optional<String> key = Optional.of(UUID.randomUUID().toString());
    return switch (order) {
      case Order.Email(ResendOrder email) ->
          new Order.Email(new ResendOrder(email.guid(), email.email(), key));
      case Order.LoggedCall(NewExternalRequest call) ->
          new Order.LoggedCall(
              new NewExternalRequest(
                  call.type(),
                  call.status(),
                  call.url(),
                  call.meta(),
                  call.request(),
                  call.response(),
                  call.message(),
                  key));
    };
  }
}
