package io.hubconsole.ui.email;

import io.hubconsole.text.Texts;
import java.util.Locale;
import java.util.Optional;

/** What is plainly wrong with an address. The hub is the judge; these are told while one types. */
public enum AddressFault {
  LINE_BREAK,
  SEVERAL,
  TWO_SIGNS,
  WITH_NAME,
  BLANK_WITHIN,
  FOREIGN_LETTER,
  TOO_LONG,
  INCOMPLETE;

  private static final int LENGTH = 254;

  /** What is wrong; empty for nothing, and for a blank text. */
  public static Optional<AddressFault> in(String given) {
    String text = given.strip();
    if (given.chars().anyMatch(sign -> sign < ' ' && sign != '\t')) {
      return Optional.of(LINE_BREAK);
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.length() > LENGTH) {
      return Optional.of(TOO_LONG);
    }
    // A quoted local part may hold nearly anything.
    return text.startsWith("\"") ? unfinished(text) : unquoted(text);
  }

  /** The same for who typed it. */
  public String sentence(Locale locale) {
    return Texts.of(AddressFault.class, "resend", locale).get("addressFault." + name());
  }

  private static Optional<AddressFault> unquoted(String text) {
    boolean listed = text.indexOf(',') >= 0 || text.indexOf(';') >= 0;
    boolean blank = text.chars().anyMatch(Character::isWhitespace);
    boolean twice = text.indexOf('@') != text.lastIndexOf('@');
    if (listed || (twice && blank)) {
      return Optional.of(SEVERAL);
    }
    if (text.indexOf('<') >= 0 || text.indexOf('>') >= 0) {
      return Optional.of(WITH_NAME);
    }
    if (twice) {
      return Optional.of(TWO_SIGNS);
    }
    if (blank) {
      return Optional.of(BLANK_WITHIN);
    }
    if (text.chars().anyMatch(sign -> sign > '~')) {
      return Optional.of(FOREIGN_LETTER);
    }
    return unfinished(text);
  }

  private static Optional<AddressFault> unfinished(String text) {
    int at = text.lastIndexOf('@');
    return at < 1 || at == text.length() - 1 || text.endsWith(".")
        ? Optional.of(INCOMPLETE)
        : Optional.empty();
  }
}
