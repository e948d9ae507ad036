package io.hubconsole.embedded.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A test for postal codes, as a competence writes it. */
public sealed interface PostalPattern {

  /** One code. */
  record Code(String code) implements PostalPattern {}

  /** Every code that begins so. */
  record Prefix(String prefix) implements PostalPattern {}

  /** Every code of that length from the first to the last, both within. */
  record Range(String first, String last) implements PostalPattern {}

  Pattern WRITTEN = Pattern.compile("[0-9A-Za-z -]{0,21}\\*?");

  /** A code as codes are compared: without white space, in upper case. */
  static String normalised(String code) {
    StringBuilder kept = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      if (!Character.isWhitespace(code.charAt(i))) {
        kept.append(code.charAt(i));
      }
    }
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /**
   * Reads {@code 35236}, {@code 352*} or {@code 35000-35999}; empty where it is none of them.
   *
   * <p>A hyphen makes a range only between ends of one length: {@code LV-1001} is a code.
   */
  static Optional<PostalPattern> parse(String written) {
    if (!WRITTEN.matcher(written).matches()) {
      return Optional.empty();
    }
    String pattern = normalised(written);
    if (pattern.endsWith("*")) {
      return Optional.of(new Prefix(pattern.substring(0, pattern.length() - 1)));
    }
    int middle = pattern.length() / 2;
    if (pattern.length() % 2 == 1 && pattern.length() > 2 && pattern.charAt(middle) == '-') {
      String first = pattern.substring(0, middle);
      String last = pattern.substring(middle + 1);
      return first.compareTo(last) > 0 ? Optional.empty() : Optional.of(new Range(first, last));
    }
    return pattern.isEmpty() ? Optional.empty() : Optional.of(new Code(pattern));
  }
}
