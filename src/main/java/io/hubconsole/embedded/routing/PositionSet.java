package io.hubconsole.embedded.routing;

import java.util.Arrays;

/**
 * A set of competences by their positions in rank order, as words of {@value Long#SIZE} bits;
 * immutable once drafted.
 *
 * <p>The words lie in chunks, so that sets that differ little share what they have in common: a
 * maker that three workshops name costs three chunks beside the set of the workshops that take any
 * maker. A summary tells which words hold anything, so that a reader of several sets visits only
 * words that all of them fill.
 */
final class PositionSet {
  private static final int CHUNK_SHIFT = 4;
  private static final int CHUNK_WORDS = 1 << CHUNK_SHIFT;
  private static final long[] NOTHING = new long[CHUNK_WORDS];

  private final long[][] chunks;
  private final long[] summary;

  private PositionSet(long[][] chunks, long[] summary) {
    this.chunks = chunks;
    this.summary = summary;
  }

  static PositionSet empty(int positions) {
    int words = words(positions);
    long[][] chunks = new long[(words + CHUNK_WORDS - 1) / CHUNK_WORDS][];
    Arrays.fill(chunks, NOTHING);
    return new PositionSet(chunks, new long[(words + Long.SIZE - 1) / Long.SIZE]);
  }

  private static int words(int positions) {
    return (positions + Long.SIZE - 1) / Long.SIZE;
  }

  long word(int index) {
    return chunks[index >>> CHUNK_SHIFT][index & CHUNK_WORDS - 1];
  }

  /** How many numbers {@link #filled} takes: a block is so many words as a word has bits. */
  int blocks() {
    return summary.length;
  }

  /** Which words of that block hold anything: a bit for each. */
  long filled(int block) {
    return summary[block];
  }

  /** A copy of all words. */
  long[] words() {
    long[] words = new long[chunks.length * CHUNK_WORDS];
    for (int i = 0; i < chunks.length; i++) {
      System.arraycopy(chunks[i], 0, words, i * CHUNK_WORDS, CHUNK_WORDS);
    }
    return words;
  }

  /** How many of the positions in those words are members. */
  int count(long[] words) {
    int count = 0;
    for (int i = 0; i < chunks.length; i++) {
      long[] chunk = chunks[i];
      int most = Math.min(CHUNK_WORDS, words.length - i * CHUNK_WORDS);
      for (int word = 0; word < most; word++) {
        count += Long.bitCount(chunk[word] & words[i * CHUNK_WORDS + word]);
      }
    }
    return count;
  }

  /** A set in the making: another one, changed. */
  static final class Draft {
    private final long[][] chunks;
    private final long[] summary;
    private final boolean[] owned;

    Draft(PositionSet origin) {
      chunks = origin.chunks.clone();
      summary = origin.summary.clone();
      owned = new boolean[chunks.length];
    }

    void add(int position) {
      int word = position / Long.SIZE;
      own(word)[word % CHUNK_WORDS] |= 1L << position;
      summary[word / Long.SIZE] |= 1L << word;
    }

    void remove(int position) {
      int word = position / Long.SIZE;
      long[] chunk = own(word);
      chunk[word % CHUNK_WORDS] &= ~(1L << position);
      if (chunk[word % CHUNK_WORDS] == 0) {
        summary[word / Long.SIZE] &= ~(1L << word);
      }
    }

    private long[] own(int word) {
      int index = word / CHUNK_WORDS;
      if (!owned[index]) {
        chunks[index] = chunks[index].clone();
        owned[index] = true;
      }
      return chunks[index];
    }

    PositionSet finished() {
      return new PositionSet(chunks, summary);
    }
  }
}
