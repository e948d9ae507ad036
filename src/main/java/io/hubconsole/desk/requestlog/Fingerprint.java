package io.hubconsole.desk.requestlog;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What messages of one fault have in common: the text without what changes from call to call.
 *
 * @param text the message, {@value #BLANK} in place of guids, hexadecimal and other numbers and of
 *     what stands in quotes
 */
public record Fingerprint(String text) {
  public static final String BLANK = "…";

  private static final int LONGEST = 300;
  private static final int WORDS = 5;
  private static final Pattern CHANGING =
      Pattern.compile(
          "\"[^\"]*+\"|“[^”]*+”|«[^»]*+»|(?<!\\w)'[^']*+'"
              + "|\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b"
              + "|\\b0x[0-9a-f]++"
              + "|\\b(?=[0-9a-f]*[0-9])[0-9a-f]{8,}+\\b"
              + "|\\d++(?:[.,:]\\d++)*+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The fingerprint of a message. */
  public static Fingerprint of(String message) {
    String read = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
    String blanked = CHANGING.matcher(read).replaceAll(BLANK);
    return new Fingerprint(SPACE.matcher(blanked.strip()).replaceAll(" "));
  }

  /** The longest words that every message of it holds, to search for; at most five. */
  public List<String> words() {
    List<String> words =
        SPACE
            .splitAsStream(text)
            .flatMap(word -> Pattern.compile(BLANK).splitAsStream(word))
            .filter(word -> word.length() > 2)
            .toList();
    List<String> longest =
        words.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(WORDS)
            .toList();
    return words.stream().filter(longest::contains).distinct().toList();
  }
}
