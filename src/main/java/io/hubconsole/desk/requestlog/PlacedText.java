package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.FoldedText;
import java.util.Arrays;

/** A text made of another, each of its characters knowing where in that it comes from. */
final class PlacedText {
  private static final int LAST_ASCII = 127;

  private final StringBuilder characters;
  private int[] begins;
  private int[] ends;

  private PlacedText(int size) {
    this.characters = new StringBuilder(size);
    this.begins = new int[size];
    this.ends = new int[size];
  }

  /** A text folded as {@link FoldedText} does it. */
  static PlacedText folded(String text) {
    PlacedText folded = new PlacedText(text.length());
    int from = 0;
    while (from < text.length()) {
      int to = endOfCharacter(text, from);
      if (to - from == 1 && text.charAt(from) <= LAST_ASCII) {
        folded.add(Character.toLowerCase(text.charAt(from)), from, to);
      } else {
        folded.add(FoldedText.of(text.substring(from, to)), from, to);
      }
      from = to;
    }
    return folded;
  }

  /** Behind the character that begins there, and the marks on it. */
  private static int endOfCharacter(String text, int from) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length() && text.charAt(to) > LAST_ASCII && isMark(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isMark(char character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  private void add(String some, int from, int to) {
    for (int i = 0; i < some.length(); i++) {
      add(some.charAt(i), from, to);
    }
  }

  private void add(char character, int from, int to) {
    int size = characters.length();
    if (size == begins.length) {
      int more = Math.max(16, size * 2);
      begins = Arrays.copyOf(begins, more);
      ends = Arrays.copyOf(ends, more);
    }
    begins[size] = from;
    ends[size] = to;
    characters.append(character);
  }

  /** Northern letters without their marks. */
  PlacedText bare() {
    return each(false);
  }

  /** Northern letters as they were spelt of old. */
  PlacedText doubled() {
    return each(true);
  }

  private PlacedText each(boolean asOfOld) {
    PlacedText other = new PlacedText(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      if (character <= LAST_ASCII) {
        other.add(character, begins[i], ends[i]);
      } else {
        String one = String.valueOf(character);
        other.add(asOfOld ? FoldedText.doubled(one) : FoldedText.bare(one), begins[i], ends[i]);
      }
    }
    return other;
  }

  /** With one space wherever there is any. */
  PlacedText spaced() {
    PlacedText other = new PlacedText(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      if (character != ' ' && (character < '\t' || character > '\r')) {
        other.add(character, begins[i], ends[i]);
      } else if (!other.endsWithSpace()) {
        other.add(' ', begins[i], ends[i]);
      }
    }
    return other;
  }

  private boolean endsWithSpace() {
    int size = characters.length();
    return size > 0 && characters.charAt(size - 1) == ' ';
  }

  boolean isNorthern() {
    return FoldedText.isNorthern(characters);
  }

  int indexOf(String text, int from) {
    return characters.indexOf(text, from);
  }

  /** Where in the first text the character comes from. */
  int from(int index) {
    return begins[index];
  }

  /** Behind where it comes from. */
  int to(int index) {
    return ends[index];
  }
}
