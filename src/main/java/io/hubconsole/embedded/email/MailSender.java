package io.hubconsole.embedded.email;

import java.util.Optional;

/**
 * Who a completion email comes from.
 *
 * @param address a bare address
 * @param name shown beside it; may be empty
 */
public record MailSender(String address, String name) {
  private static final int NAME_LENGTH = 100;

  /** Reads a sender; empty where no mail can come from that address. */
  public static Optional<MailSender> of(String address, String name) {
    return EmailAddress.read(address)
        .map(sound -> new MailSender(sound.text(), LetterText.clean(name, NAME_LENGTH)));
  }

  /** What comes after the {@code @}. */
  String domain() {
    return address.substring(address.indexOf('@') + 1);
  }
}
