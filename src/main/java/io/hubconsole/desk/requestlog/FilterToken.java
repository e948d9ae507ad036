package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One piece of the text of a filter. */
sealed interface FilterToken {

  /** A word, or a phrase that was in quotes, to be found anywhere. */
  record Words(String text) implements FilterToken {}

  /**
   * {@code field:value}.
   *
   * @param not whether a minus stands before it
   * @param quoted whether the value was in quotes, and so means itself
   */
  record Field(boolean not, String name, String value, boolean quoted) implements FilterToken {}

  /** A quote that nothing closes. */
  record OpenQuote(String name, String value) implements FilterToken {}

  Pattern NAME = Pattern.compile("(-?)([A-Za-z][\\w.-]*+):(?!//)");
  Pattern QUOTED_META = Pattern.compile("(-?)meta\\.(?=\")");
  Pattern PLAIN = Pattern.compile("\\S*+");
  Pattern SPACE = Pattern.compile("\\s");
  Pattern SPECIAL = Pattern.compile("\\s|\"|\\.\\.|^[<>]|^$");
  Pattern PLAIN_PATH = Pattern.compile("[\\w.-]+");

  /** The pieces of a text, in order. */
  static List<FilterToken> in(String text) {
    List<FilterToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      at = isSpace(text.charAt(at)) ? at + 1 : readOne(text, at, tokens);
    }
    return tokens;
  }

  private static int readOne(String text, int at, List<FilterToken> tokens) {
    Matcher meta = QUOTED_META.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (meta.lookingAt()) {
      int close = closingQuote(text, meta.end());
      if (close > 0 && text.startsWith(":", close + 1)) {
        String path = unescaped(text.substring(meta.end() + 1, close));
        return readValue(text, close + 2, !meta.group(1).isEmpty(), "meta." + path, tokens);
      }
    }
    Matcher name = NAME.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (name.lookingAt()) {
      return readValue(text, name.end(), !name.group(1).isEmpty(), name.group(2), tokens);
    }
    if (text.charAt(at) == '"') {
      int close = SearchWords.closing(text, at);
      tokens.add(new Words(text.substring(at + 1, close)));
      return close + 1;
    }
    String word = plain(text, at);
    tokens.add(new Words(word));
    return at + word.length();
  }

  private static int readValue(
      String text, int at, boolean not, String name, List<FilterToken> tokens) {
    if (!text.startsWith("\"", at)) {
      String value = plain(text, at);
      tokens.add(new Field(not, name, value, false));
      return at + value.length();
    }
    int close = closingQuote(text, at);
    if (close < 0 || !endsAt(text, close + 1)) {
      tokens.add(new OpenQuote(name, text.substring(at)));
      return text.length();
    }
    tokens.add(new Field(not, name, unescaped(text.substring(at + 1, close)), true));
    return close + 1;
  }

  private static String plain(String text, int at) {
    Matcher plain = PLAIN.matcher(text).region(at, text.length());
    return plain.lookingAt() ? plain.group() : "";
  }

  /** Where the quote that opens at that place closes; negative where it does not. */
  private static int closingQuote(String text, int opening) {
    for (int i = opening + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i;
      }
    }
    return -1;
  }

  private static boolean endsAt(String text, int at) {
    return at >= text.length() || isSpace(text.charAt(at));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** A value that means itself when it is read again. */
  static String value(String value) {
    return SPECIAL.matcher(value).find() ? quote(value) : value;
  }

  /** The name of a key of {@code meta}. */
  static String metaName(String path) {
    return "meta." + (PLAIN_PATH.matcher(path).matches() ? path : quote(path));
  }

  /** A word or phrase that is found as it is when it is read again. */
  static String word(String word) {
    boolean special =
        word.startsWith("\"")
            || SPACE.matcher(word).find()
            || NAME.matcher(word).lookingAt()
            || QUOTED_META.matcher(word).lookingAt();
    return special ? '"' + word + '"' : word;
  }

  private static String quote(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i));
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
