package io.hubconsole.hub;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A text as it is searched, whatever its case and accents: {@code Café} is {@code cafe}. The
 * letters that are letters of their own in the north stay: {@code å}, {@code ä} and {@code ö},
 * which stand for {@code æ} and {@code ø} as well.
 */
public final class FoldedText {
  private static final char RING = '\u030a';
  private static final char DOTS = '\u0308';
  private static final int LAST_ASCII = 127;

  private FoldedText() {}

  /** Folds a text. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return isAscii(lower) ? lower : folded(lower);
  }

  private static String folded(String lower) {
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char character = parts.charAt(i);
      switch (character) {
        case 'æ' -> folded.append('ä');
        case 'ø' -> folded.append('ö');
        default -> append(folded, character);
      }
    }
    return folded.toString();
  }

  private static void append(StringBuilder folded, char character) {
    if (!isMark(character)) {
      folded.append(character);
      return;
    }
    int last = folded.length() - 1;
    char own = last < 0 ? character : northern(folded.charAt(last), character);
    if (own != character) {
      folded.setCharAt(last, own);
    }
  }

  private static char northern(char letter, char mark) {
    return switch (letter) {
      case 'a' -> mark == RING ? 'å' : mark == DOTS ? 'ä' : mark;
      case 'o' -> mark == DOTS ? 'ö' : mark;
      default -> mark;
    };
  }

  private static boolean isMark(char character) {
    return character > LAST_ASCII
        && switch (Character.getType(character)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > LAST_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** With one space wherever there is any. */
  public static String spaced(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    boolean behindSpace = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean isSpace = character == ' ' || (character >= '\t' && character <= '\r');
      if (!isSpace) {
        spaced.append(character);
      } else if (!behindSpace) {
        spaced.append(' ');
      }
      behindSpace = isSpace;
    }
    return spaced.toString();
  }

  /** Whether a folded text has letters of the north. */
  public static boolean isNorthern(CharSequence folded) {
    for (int i = 0; i < folded.length(); i++) {
      char character = folded.charAt(i);
      if (character == 'å' || character == 'ä' || character == 'ö') {
        return true;
      }
    }
    return false;
  }

  /** As who has no such keys types it: {@code malmö} is {@code malmo}. */
  public static String bare(String folded) {
    return folded.replace('å', 'a').replace('ä', 'a').replace('ö', 'o');
  }

  /** As it was spelt of old, and is in addresses: {@code århus} is {@code aarhus}. */
  public static String doubled(String folded) {
    return folded.replace("å", "aa").replace("ä", "ae").replace("ö", "oe");
  }
}
