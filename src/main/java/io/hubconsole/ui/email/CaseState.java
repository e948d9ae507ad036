package io.hubconsole.ui.email;

import io.hubconsole.hub.ServiceCase;

/** The case on the screen. */
sealed interface CaseState {

  /** None is chosen. */
  record None() implements CaseState {}

  /** It is being read. */
  record Opening(ServiceCase serviceCase) implements CaseState {}

  record Open(CaseFile file) implements CaseState {}

  /** The hub has it no more, or not for this caller. */
  record Gone(ServiceCase serviceCase) implements CaseState {}

  /**
   * The hub gave no answer.
   *
   * @param sentence the hub's own; empty for a fault of the product
   */
  record Failed(ServiceCase serviceCase, String sentence) implements CaseState {}
}
