package io.hubconsole.hub.outbox;

import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendOrder;

/** What a hub is told to do; its idempotency key is set by the outbox. */
public sealed interface Order {

  /** Send a completion email again. */
  record Email(ResendOrder order) implements Order {}

  /** Keep a call to another system. */
  record LoggedCall(NewExternalRequest request) implements Order {}
}
