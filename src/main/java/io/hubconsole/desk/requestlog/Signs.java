package io.hubconsole.desk.requestlog;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words without one of which there is nothing for a pattern to find: looking for them costs a small
 * part of looking for the pattern.
 */
final class Signs {
  private static final int ASCII = 128;
  private static final int SMALL = 'a' - 'A';

  /** By what they begin with, in small letters. */
  private final List<List<String>> words;

  private Signs(List<List<String>> words) {
    this.words = words;
  }

  /** Words in small letters of ASCII; a text may have them in capitals. */
  static Signs of(String... words) {
    return new Signs(
        IntStream.range(0, ASCII)
            .mapToObj(
                begin -> Arrays.stream(words).filter(word -> word.charAt(0) == begin).toList())
            .toList());
  }

  /** Whether one of them stands in a text. */
  boolean standIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ASCII && stands(small(character), text, i)) {
        return true;
      }
    }
    return false;
  }

  private static int small(char character) {
    return character >= 'A' && character <= 'Z' ? character + SMALL : character;
  }

  private boolean stands(int begin, String text, int at) {
    List<String> some = words.get(begin);
    for (int i = 0; i < some.size(); i++) {
      String word = some.get(i);
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }
}
