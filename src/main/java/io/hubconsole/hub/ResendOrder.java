package io.hubconsole.hub;

import java.util.Optional;

/**
 * An order to send a completion email again.
 *
 * @param guid the case, as the operator wrote it
 * @param email the receiver for this send only; empty or blank: the case's own address
 * @param idempotencyKey makes a repeat of this order answer as the first did, and send nothing
 */
public record ResendOrder(String guid, Optional<String> email, Optional<String> idempotencyKey) {}
