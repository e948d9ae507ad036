package io.hubconsole.ui.email;

import io.hubconsole.hub.CompletedEmailAddress.Source;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceCase;
import java.util.Optional;
import java.util.UUID;

/**
 * One decision of an operator to send.
 *
 * @param address the receiver, as far as the console knows
 * @param source where the address comes from; empty where the operator gave it
 * @param key makes a repeat of this decision answer as the first did, and send nothing
 */
record SendPlan(ServiceCase serviceCase, String address, Optional<Source> source, UUID key) {

  /**
   * A new decision.
   *
   * @param given the address for this send only; blank: the case's own
   */
  static SendPlan of(CaseFile file, String given) {
    String own = file.ownAddress().map(address -> address.address()).orElse("");
    return given.isBlank()
        ? new SendPlan(
            file.serviceCase(),
            own,
            file.ownAddress().map(address -> address.source()),
            UUID.randomUUID())
        : new SendPlan(file.serviceCase(), given.strip(), Optional.empty(), UUID.randomUUID());
  }

  /** The order as the hub takes it: the case's own address is left to the hub. */
  ResendOrder order() {
    return new ResendOrder(
        serviceCase.guid().toString(),
        source.isPresent() ? Optional.empty() : Optional.of(address),
        Optional.of(key.toString()));
  }
}
