package io.hubconsole.logindex;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Runs of few characters, each once, however often they come. By one thread. */
final class GramSet {
  private static final int FIRST_SIZE = 1 << 12;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final GramStream stream = new GramStream(this);
  private final int bits;

  /** The length of each and its characters, in one number; zero where there is none. */
  private long[] places = new long[FIRST_SIZE];

  private long[] inOrder = new long[FIRST_SIZE / 2];
  private int size;

  /**
   * An empty one.
   *
   * @param bits of a character, so that all of a run and its length fit into 64
   */
  GramSet(int bits) {
    this.bits = bits;
  }

  void clear() {
    if (places.length > FIRST_SIZE) {
      // A row of a mebibyte is seldom followed by another.
      places = new long[FIRST_SIZE];
      inOrder = new long[FIRST_SIZE / 2];
    } else if (size > 0) {
      Arrays.fill(places, 0);
    }
    size = 0;
  }

  void add(String text, int from, int to) {
    long gram = (long) to - from;
    for (int i = from; i < to; i++) {
      gram = (gram << bits) | text.charAt(i);
    }
    if (put(gram)) {
      inOrder[size++] = gram;
      if (size == inOrder.length) {
        grow();
      }
    }
  }

  private boolean put(long gram) {
    int place = (int) ((gram * SPREAD) >>> 32) & (places.length - 1);
    while (places[place] != 0) {
      if (places[place] == gram) {
        return false;
      }
      place = (place + 1) & (places.length - 1);
    }
    places[place] = gram;
    return true;
  }

  private void grow() {
    places = new long[places.length * 2];
    for (int i = 0; i < size; i++) {
      boolean _ = put(inOrder[i]);
    }
    inOrder = Arrays.copyOf(inOrder, inOrder.length * 2);
  }

  TokenStream terms() {
    return stream;
  }

  /** Hands them to Lucene. */
  private static final class GramStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final GramSet grams;
    private int next;

    GramStream(GramSet grams) {
      this.grams = grams;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == grams.size) {
        return false;
      }
      clearAttributes();
      long gram = grams.inOrder[next++];
      int bits = grams.bits;
      for (int shift = (lengthOf(gram, bits) - 1) * bits; shift >= 0; shift -= bits) {
        term.append((char) ((gram >>> shift) & ((1L << bits) - 1)));
      }
      return true;
    }

    /** The length stands before the characters, which are never zero in a piece. */
    private static int lengthOf(long gram, int bits) {
      for (int length = Long.SIZE / bits - 1; length > 1; length--) {
        if (gram >>> (length * bits) == length) {
          return length;
        }
      }
      return 1;
    }
  }
}
