package io.hubconsole.ui.email;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.HubDescription;
import java.util.Optional;

/** Why a completion email cannot be sent, known before anybody tries; the hub has the last word. */
enum Obstacle {
  READ_ONLY,
  WORKSHOP,
  EMAILS_DISABLED,
  NOT_FINAL,
  MAIL_OFF,
  BAD_ADDRESS_GIVEN,
  NO_ADDRESS,
  BAD_ADDRESS_OF_CASE;

  /**
   * The first that stands in the way, in the order in which the hub looks.
   *
   * @param given the address for this send only; may be blank
   */
  static Optional<Obstacle> of(CaseFile file, String given) {
    if (file.hub().readOnly()) {
      return Optional.of(READ_ONLY);
    }
    if (file.hub().caller() instanceof Caller.Provider) {
      return Optional.of(WORKSHOP);
    }
    if (!file.hub().emailsEnabled().orElse(true)) {
      return Optional.of(EMAILS_DISABLED);
    }
    if (!file.serviceCase().isFinal()) {
      return Optional.of(NOT_FINAL);
    }
    if (file.hub().mail() == HubDescription.Mail.OFF) {
      return Optional.of(MAIL_OFF);
    }
    if (AddressFault.in(given).isPresent()) {
      return Optional.of(BAD_ADDRESS_GIVEN);
    }
    return given.isBlank() ? ofOwnAddress(file) : Optional.empty();
  }

  private static Optional<Obstacle> ofOwnAddress(CaseFile file) {
    return file.ownAddress()
        .map(
            own ->
                AddressFault.in(own.address()).isPresent()
                    ? Optional.of(BAD_ADDRESS_OF_CASE)
                    : Optional.<Obstacle>empty())
        .orElse(Optional.of(NO_ADDRESS));
  }
}
