package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FoundWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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

  static RawText of(String text, FoundWords words) {
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

  private static int mark(String text, FoundWords words, BitSet marked) {
    List<FoundWords.Place> places = words.in(text);
    places.forEach(place -> marked.set(place.from(), place.to()));
    return places.size();
  }

  /** A text in stretches, in one line. */
  static List<Stretch> stretches(String text, FoundWords words) {
    BitSet marked = new BitSet();
    int _ = mark(text, words, marked);
    return line(text, 0, text.length(), marked).stretches();
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
