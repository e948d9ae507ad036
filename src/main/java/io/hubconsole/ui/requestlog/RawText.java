package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.SearchWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in lines of which only those in sight are laid out, the words that were searched for
 * marked.
 *
 * @param found how many words are marked
 * @param firstFound the line of the first one; negative for none
 */
record RawText(List<Line> lines, int found, int firstFound) {
  /** Longer lines go on in the next, so that each is quickly laid out. */
  private static final int LONGEST_LINE = 400;

  private static final int MOST_FOUND = 10_000;
  private static final String ANY_SPACE = "\\s+";
  private static final Pattern SPACE = Pattern.compile(ANY_SPACE);

  RawText {
    lines = List.copyOf(lines);
  }

  /** A line in stretches, each marked or not. */
  record Line(List<Stretch> stretches) {
    Line {
      stretches = List.copyOf(stretches);
    }
  }

  record Stretch(String text, boolean found) {}

  static RawText of(String text, String words) {
    BitSet marked = new BitSet();
    int found = mark(text, words, marked);
    List<Line> lines = new ArrayList<>();
    int firstFound = -1;
    int at = 0;
    while (at < text.length()) {
      int newline = text.indexOf('\n', at);
      int lineEnd = newline < 0 ? text.length() : newline;
      int end = Math.min(lineEnd, at + LONGEST_LINE);
      if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
        end++;
      }
      int next = marked.nextSetBit(at);
      if (firstFound < 0 && next >= 0 && next < end) {
        firstFound = lines.size();
      }
      lines.add(line(text, at, end, marked));
      at = end == lineEnd ? lineEnd + 1 : end;
    }
    return new RawText(lines, found, firstFound);
  }

  /** Marks what stands there as it was typed: the log finds letters with other marks as well. */
  private static int mark(String text, String words, BitSet marked) {
    String alternatives =
        SearchWords.in(words).stream().map(RawText::pattern).collect(Collectors.joining("|"));
    if (alternatives.isEmpty()) {
      return 0;
    }
    Matcher matcher =
        Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    int found = 0;
    while (found < MOST_FOUND && matcher.find()) {
      marked.set(matcher.start(), matcher.end());
      found++;
    }
    return found;
  }

  /** Where a phrase has a space, a text may have any. */
  private static String pattern(String word) {
    return SPACE
        .splitAsStream(word.toLowerCase(Locale.ROOT))
        .map(Pattern::quote)
        .collect(Collectors.joining(ANY_SPACE));
  }

  private static Line line(String text, int from, int to, BitSet marked) {
    List<Stretch> stretches = new ArrayList<>();
    int at = from;
    while (at < to) {
      boolean found = marked.get(at);
      int change = found ? marked.nextClearBit(at) : marked.nextSetBit(at);
      int end = change < 0 ? to : Math.min(to, change);
      stretches.add(new Stretch(text.substring(at, end).replace("\r", ""), found));
      at = end;
    }
    return new Line(stretches);
  }
}
