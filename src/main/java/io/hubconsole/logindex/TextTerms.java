package io.hubconsole.logindex;

import io.hubconsole.hub.FoldedText;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The terms by which the texts of one row are found: its words; its codes; and of each code, which
 * nobody could list, every three characters on end, fewer at its end, and every four digits: there
 * are a thousand threes of digits, and a row has many.
 *
 * <p>Used again for each row, by one thread.
 */
final class TextTerms {
  /** Of a longer code, only the threes are kept. */
  static final int LONGEST_CODE = 40;

  static final int GRAM = 3;
  static final int DIGITS = 4;

  private final TermList words = new TermList();
  private final TermList codes = new TermList();
  private final GramSet grams = new GramSet(Character.SIZE);
  private final GramSet digits = new GramSet(Byte.SIZE);

  /** Forgets the texts. */
  void clear() {
    words.clear();
    codes.clear();
    grams.clear();
    digits.clear();
  }

  /** Adds the terms of a text. */
  void add(@Nullable String text) {
    if (text == null) {
      return;
    }
    String folded = FoldedText.of(text);
    int from = 0;
    while (from < folded.length()) {
      int to = TextPieces.end(folded, from);
      if (to > from) {
        addPiece(folded, from, to);
      }
      from = to + 1;
    }
  }

  private void addPiece(String text, int from, int to) {
    add(text, from, to);
    for (int i = from; i < to; i++) {
      char character = text.charAt(i);
      if (character == 'å' || character == 'ä' || character == 'ö') {
        String piece = text.substring(from, to);
        String bare = FoldedText.bare(piece);
        String doubled = FoldedText.doubled(piece);
        add(bare, 0, bare.length());
        add(doubled, 0, doubled.length());
        return;
      }
    }
  }

  private void add(String text, int from, int to) {
    if (TextPieces.isWord(text, from, to)) {
      words.add(text, from, to);
      return;
    }
    if (to - from <= LONGEST_CODE) {
      codes.add(text, from, to);
    }
    for (int i = from; i < to; i++) {
      grams.add(text, i, Math.min(to, i + GRAM));
      if (i + DIGITS <= to && areDigits(text, i)) {
        digits.add(text, i, i + DIGITS);
      }
    }
  }

  /** Whether so many digits stand there as are kept together. */
  static boolean areDigits(String text, int from) {
    for (int i = from; i < from + DIGITS; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  TokenStream words() {
    return words.stream;
  }

  TokenStream codes() {
    return codes.stream;
  }

  TokenStream grams() {
    return grams.terms();
  }

  TokenStream digits() {
    return digits.terms();
  }

  /** Terms one behind the other. */
  private static final class TermList {
    private static final int FIRST_SIZE = 1024;

    private final StringBuilder characters = new StringBuilder(FIRST_SIZE);
    private final TermStream stream = new TermStream(this);
    private int[] ends = new int[FIRST_SIZE];
    private int size;

    void clear() {
      characters.setLength(0);
      size = 0;
    }

    void add(String text, int from, int to) {
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, size * 2);
      }
      characters.append(text, from, to);
      ends[size++] = characters.length();
    }
  }

  /** Hands them to Lucene. */
  private static final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermList list;
    private int next;
    private int from;

    TermStream(TermList list) {
      this.list = list;
    }

    @Override
    public void reset() {
      next = 0;
      from = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == list.size) {
        return false;
      }
      clearAttributes();
      int to = list.ends[next++];
      term.append(list.characters, from, to);
      from = to;
      return true;
    }
  }
}
