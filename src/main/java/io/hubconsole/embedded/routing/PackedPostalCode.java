package io.hubconsole.embedded.routing;

/**
 * Postal codes of at most {@value PostalPattern#LONGEST_CODE} characters as numbers that compare as
 * the codes do: six bits a character from the left, then four for the length. What a {@link
 * PostalPattern} holds then lies between two numbers.
 */
final class PackedPostalCode {
  private static final int CHARACTER_BITS = 6;
  private static final int LENGTH_BITS = 4;
  private static final int LENGTH_MASK = (1 << LENGTH_BITS) - 1;

  private PackedPostalCode() {}

  /** Packs a normalised code. */
  static long of(String code) {
    return signed(characters(code) | code.length());
  }

  /** Packs a code as a client writes it: of postal characters only, not yet normalised. */
  static long ofWritten(String code) {
    long packed = 0;
    int length = 0;
    for (int i = 0; i < code.length(); i++) {
      char character = code.charAt(i);
      if (character != ' ') {
        packed |= symbol(Character.toUpperCase(character)) << shift(length++);
      }
    }
    return signed(packed | length);
  }

  /** The least packed code that the pattern can hold. */
  static long first(PostalPattern pattern) {
    return switch (pattern) {
      case PostalPattern.Code(String code) -> of(code);
      case PostalPattern.Prefix(String prefix) -> signed(characters(prefix));
      case PostalPattern.Range(String first, String _) -> of(first);
    };
  }

  /** The greatest packed code that the pattern can hold. */
  static long last(PostalPattern pattern) {
    return switch (pattern) {
      case PostalPattern.Code(String code) -> of(code);
      case PostalPattern.Prefix(String prefix) -> signed(characters(prefix) | below(prefix));
      case PostalPattern.Range(String _, String last) -> of(last);
    };
  }

  /**
   * Whether a code passes the pattern between those two: a prefix, whose first number bears no
   * length, holds codes of every length, the others only codes of their own.
   */
  static boolean holds(long first, long last, long code) {
    if (code < first || code > last) {
      return false;
    }
    long length = first & LENGTH_MASK;
    return length == 0 || length == (code & LENGTH_MASK);
  }

  private static long characters(String code) {
    long packed = 0;
    for (int i = 0; i < code.length(); i++) {
      packed |= symbol(code.charAt(i)) << shift(i);
    }
    return packed;
  }

  private static long below(String prefix) {
    return prefix.isEmpty() ? -1L : (1L << shift(prefix.length() - 1)) - 1;
  }

  private static int shift(int index) {
    return Long.SIZE - CHARACTER_BITS * (index + 1);
  }

  private static long symbol(char character) {
    if (character == '-') {
      return 1;
    }
    return character <= '9' ? character - '0' + 2L : character - 'A' + 12L;
  }

  /** All sixty-four bits are in use; this keeps their order under signed comparison. */
  private static long signed(long bits) {
    return bits ^ Long.MIN_VALUE;
  }
}
