package io.hubconsole.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a search looks for: words, however they are spaced, and phrases, which stand in quotes. A
 * quote opens a phrase where a word would begin, and closes it where one would end, or at the end
 * of the text; any other is a character of its word.
 */
public final class SearchWords {
  /** How many a search may have, a phrase being one: each is looked for in all texts of a row. */
  public static final int MOST = 20;

  private static final char QUOTE = '"';
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SearchWords() {}

  /** The words, and the phrases without their quotes and with one space each, in their order. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (isSpace(text, at)) {
        at++;
      } else {
        boolean quoted = text.charAt(at) == QUOTE;
        int begin = quoted ? at + 1 : at;
        int end = quoted ? closing(text, at) : end(text, at);
        add(text.substring(begin, end), found);
        at = end + 1;
      }
    }
    return List.copyOf(found);
  }

  private static void add(String written, List<String> found) {
    String word = SPACE.matcher(written).replaceAll(" ").strip();
    if (!word.isEmpty()) {
      found.add(word);
    }
  }

  /**
   * Where the phrase closes that a quote opens: the place of its other quote, or the length of the
   * text where there is none.
   */
  public static int closing(String text, int opening) {
    int at = text.indexOf(QUOTE, opening + 1);
    while (at >= 0 && at + 1 < text.length() && !isSpace(text, at + 1)) {
      at = text.indexOf(QUOTE, at + 1);
    }
    return at < 0 ? text.length() : at;
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length() && !isSpace(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(String text, int at) {
    char character = text.charAt(at);
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  /** The search in which {@link #in} finds those words and phrases. */
  public static String text(List<String> words) {
    return words.stream()
        .map(word -> isPlain(word) ? word : QUOTE + word + QUOTE)
        .collect(Collectors.joining(" "));
  }

  private static boolean isPlain(String word) {
    return word.indexOf(QUOTE) != 0 && !SPACE.matcher(word).find();
  }
}
