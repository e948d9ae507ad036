package io.hubconsole.logindex;

/**
 * Cuts a folded text into pieces of letters and digits. A piece of letters alone is a word, of
 * which there are not many; one with digits is a code (a number, part of a guid, a reference), of
 * which there is no end.
 */
final class TextPieces {
  /** What is longer is no word that anyone wrote. */
  static final int LONGEST_WORD = 32;

  private TextPieces() {}

  /** The end of the piece that begins there; the same place where none does. */
  static int end(CharSequence text, int from) {
    int to = from;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** Whether a piece is a word. */
  static boolean isWord(CharSequence piece) {
    return isWord(piece, 0, piece.length());
  }

  /** Whether the piece of a text between those places is a word. */
  static boolean isWord(CharSequence text, int from, int to) {
    if (to - from > LONGEST_WORD) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
