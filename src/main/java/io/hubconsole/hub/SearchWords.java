package io.hubconsole.hub;

import java.util.List;
import java.util.regex.Pattern;

/** The words of a search, however they are spaced. */
public final class SearchWords {
  /** How many a search may have: each is looked for in every text of every row. */
  public static final int MOST = 20;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private SearchWords() {}

  /** The words, in their order. */
  public static List<String> in(String text) {
    return SPACE.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
  }
}
