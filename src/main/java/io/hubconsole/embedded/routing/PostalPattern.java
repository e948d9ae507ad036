package io.hubconsole.embedded.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A test for postal codes, as a competence writes it. */
public sealed interface PostalPattern {

  /** One code. */
  record Code(String code) implements PostalPattern {
    @Override
    public boolean matches(String other) {
      return other.equals(code);
    }

    @Override
    public String written() {
      return code;
    }

    @Override
    public String example() {
      return code;
    }
  }

  /** Every code that begins so. */
  record Prefix(String prefix) implements PostalPattern {
    private static final int USUAL_LENGTH = 5;
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");

    @Override
    public boolean matches(String code) {
      return code.startsWith(prefix);
    }

    @Override
    public String written() {
      return prefix + "*";
    }

    @Override
    public String example() {
      int missing = USUAL_LENGTH - prefix.length();
      return missing > 0 && DIGITS.matcher(prefix).matches()
          ? prefix + "0".repeat(missing)
          : prefix;
    }
  }

  /** Every code of that length from the first to the last, both within. */
  record Range(String first, String last) implements PostalPattern {
    @Override
    public boolean matches(String code) {
      return code.length() == first.length()
          && code.compareTo(first) >= 0
          && code.compareTo(last) <= 0;
    }

    @Override
    public String written() {
      return first + "-" + last;
    }

    @Override
    public String example() {
      return first;
    }
  }

  /** A query's postal code has at most so many characters. */
  int LONGEST_CODE = 10;

  /** What a pattern may be at most as written: two ends, their hyphen and generous spaces. */
  int LONGEST_WRITING = 40;

  /** Whether a code, {@linkplain #normalised normalised}, passes. */
  boolean matches(String code);

  /** The pattern as a competence would write it, without white space and in upper case. */
  String written();

  /** A code that passes. */
  String example();

  /** Whether any code that a query may give passes: codes may not be longer than ten characters. */
  default boolean isSatisfiable() {
    return example().length() <= LONGEST_CODE;
  }

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
    int length = written.endsWith("*") ? written.length() - 1 : written.length();
    if (length > LONGEST_WRITING || !hasPostalCharactersOnly(written, length)) {
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

  /** Whether the first {@code length} characters are all ASCII letters, digits, spaces, hyphens. */
  static boolean hasPostalCharactersOnly(String text, int length) {
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      boolean letter =
          (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
      boolean digit = character >= '0' && character <= '9';
      if (!letter && !digit && character != ' ' && character != '-') {
        return false;
      }
    }
    return true;
  }
}
