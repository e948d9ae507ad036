package io.hubconsole.rows;

import org.jspecify.annotations.Nullable;

/**
 * Any text of Java's as one that both databases can keep: PostgreSQL knows neither the character of
 * number zero nor halves of characters. Those, and the sign itself, stand as a sign and four
 * hexadecimal digits; every other text stands as it is.
 */
public final class StorableText {
  private static final char SIGN = '\u001a';
  private static final int DIGITS = 4;
  private static final int HEXADECIMAL = 16;

  private StorableText() {}

  /** The text as it is stored. */
  public static String of(String text) {
    int first = firstOdd(text);
    if (first == text.length()) {
      return text;
    }
    StringBuilder stored = new StringBuilder(text.length() + DIGITS).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char character = text.charAt(i);
      if (isOdd(text, i)) {
        stored.append(SIGN).append("%04x".formatted((int) character));
      } else {
        stored.append(character);
      }
    }
    return stored.toString();
  }

  /** The same, where there is one. */
  public static @Nullable String ofNullable(@Nullable String text) {
    return text == null ? null : of(text);
  }

  /** The text that was stored. */
  public static String read(String stored) {
    return stored.indexOf(SIGN) < 0 ? stored : decoded(stored);
  }

  /** The same, where there is one. */
  public static @Nullable String readNullable(@Nullable String stored) {
    return stored == null ? null : read(stored);
  }

  private static String decoded(String stored) {
    StringBuilder text = new StringBuilder(stored.length());
    int i = 0;
    while (i < stored.length()) {
      char character = stored.charAt(i++);
      if (character == SIGN) {
        text.append((char) Integer.parseInt(stored, i, i + DIGITS, HEXADECIMAL));
        i += DIGITS;
      } else {
        text.append(character);
      }
    }
    return text.toString();
  }

  private static int firstOdd(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOdd(text, i)) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isOdd(String text, int at) {
    char character = text.charAt(at);
    if (Character.isHighSurrogate(character)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(character)) {
      return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }
    return character == 0 || character == SIGN;
  }
}
