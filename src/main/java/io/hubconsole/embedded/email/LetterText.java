package io.hubconsole.embedded.email;

import org.jspecify.annotations.Nullable;

/** Makes a stored value fit to stand in a letter or a sentence: one line, nothing that hides. */
final class LetterText {
  private static final int REPLACEMENT = 0xFFFD;

  private LetterText() {}

  /** The value on one line, at most so many code points long; empty for null. */
  static String clean(@Nullable String value, int length) {
    if (value == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int sign = seen(value.codePointAt(i));
      if (sign < 0 || (sign == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' '))) {
        continue;
      }
      if (kept++ == length) {
        return text.toString().strip() + "…";
      }
      text.appendCodePoint(sign);
    }
    return text.toString().strip();
  }

  /** What to show for a code point; negative for nothing. */
  private static int seen(int sign) {
    if (Character.isWhitespace(sign) || Character.isISOControl(sign)) {
      return ' ';
    }
    if (turnsTheWritingRound(sign)) {
      return -1;
    }
    return Character.getType(sign) == Character.SURROGATE ? REPLACEMENT : sign;
  }

  /** Overrides of direction could make one value read as another. */
  private static boolean turnsTheWritingRound(int sign) {
    return (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
  }
}
