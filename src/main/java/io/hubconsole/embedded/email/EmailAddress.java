package io.hubconsole.embedded.email;

import java.util.Optional;

/**
 * An address that a mail can go to: an {@code addr-spec} of RFC 5322, without comments and folding,
 * within the lengths of RFC 5321.
 *
 * <p>ASCII only, as that grammar is: a domain with other letters is written in its {@code xn--}
 * form. A quoted local part and a domain literal are allowed; a second {@code @} nowhere, quoted or
 * not.
 */
record EmailAddress(String text) {
  static final int LENGTH = 254;
  static final int LOCAL_PART_LENGTH = 64;
  private static final String ATEXT_SIGNS = "!#$%&'*+-/=?^_`{|}~";

  /** Reads an address; blanks and tabs around it, which come with pasting, do not count. */
  static Optional<EmailAddress> read(String given) {
    String text = withoutBlanksAround(given);
    if (text.length() > LENGTH) {
      return Optional.empty();
    }
    int at = text.indexOf('@');
    if (at < 1 || at > LOCAL_PART_LENGTH || text.indexOf('@', at + 1) >= 0) {
      return Optional.empty();
    }
    return isLocalPart(text.substring(0, at)) && isDomain(text.substring(at + 1))
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }

  private static String withoutBlanksAround(String given) {
    int from = 0;
    int to = given.length();
    while (from < to && isBlank(given.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(given.charAt(to - 1))) {
      to--;
    }
    return given.substring(from, to);
  }

  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t';
  }

  private static boolean isLocalPart(String part) {
    return part.startsWith("\"") ? isQuoted(part) : isDotAtom(part);
  }

  private static boolean isDomain(String part) {
    return part.startsWith("[") ? isLiteral(part) : isDotAtom(part);
  }

  private static boolean isDotAtom(String part) {
    if (part.isEmpty() || part.startsWith(".") || part.endsWith(".") || part.contains("..")) {
      return false;
    }
    return part.chars().allMatch(sign -> sign == '.' || isAtext(sign));
  }

  private static boolean isAtext(int sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || (sign >= '0' && sign <= '9')
        || ATEXT_SIGNS.indexOf(sign) >= 0;
  }

  private static boolean isQuoted(String part) {
    if (part.length() < 2 || !part.endsWith("\"")) {
      return false;
    }
    int end = part.length() - 1;
    for (int i = 1; i < end; i++) {
      char sign = part.charAt(i);
      if (sign == '\\') {
        i++;
        if (i == end) {
          return false;
        }
      } else if (sign == '"') {
        return false;
      }
      if (part.charAt(i) < ' ' || part.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLiteral(String part) {
    if (part.length() < 3 || !part.endsWith("]")) {
      return false;
    }
    return part.substring(1, part.length() - 1)
        .chars()
        .allMatch(sign -> sign > ' ' && sign <= '~' && "[]\\".indexOf(sign) < 0);
  }
}
