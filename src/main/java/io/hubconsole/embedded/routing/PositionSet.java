package io.hubconsole.embedded.routing;

import java.util.Arrays;

/**
 * A set of competences by their positions in rank order, as words of {@value Long#SIZE} bits;
 * immutable once drafted.
 *
 * <p>The words lie in blocks, so that sets that differ little share what they have in common: a
 * maker that three workshops name costs three blocks beside the set of the workshops that take any
 * maker. A block is long enough for a reader of several sets to meet them at the speed of the
 * memory.
 */
final class PositionSet {
  /** How many words a block has; the last one of a set may have fewer. */
  static final int BLOCK_WORDS = 64;

  private static final long[] NOTHING = new long[BLOCK_WORDS];

  private final long[][] blocks;

  private PositionSet(long[][] blocks) {
    this.blocks = blocks;
  }

  static PositionSet empty(int positions) {
    int words = (positions + Long.SIZE - 1) / Long.SIZE;
    long[][] blocks = new long[(words + BLOCK_WORDS - 1) / BLOCK_WORDS][];
    Arrays.fill(blocks, NOTHING);
    if (words % BLOCK_WORDS != 0) {
      blocks[blocks.length - 1] = new long[words % BLOCK_WORDS];
    }
    return new PositionSet(blocks);
  }

  long word(int index) {
    return blocks[index / BLOCK_WORDS][index % BLOCK_WORDS];
  }

  int blocks() {
    return blocks.length;
  }

  /** How many words that block has. */
  int length(int block) {
    return blocks[block].length;
  }

  /**
   * Puts what all those sets have in common over a block into the words. Three more sets a pass:
   * what takes time is the memory that each pass goes through, not the meeting.
   */
  static void meet(PositionSet[] sets, int block, long[] words) {
    long[] first = sets[0].blocks[block];
    System.arraycopy(first, 0, words, 0, first.length);
    int at = 1;
    for (; at + 2 < sets.length; at += 3) {
      retain(sets[at].blocks[block], sets[at + 1].blocks[block], sets[at + 2].blocks[block], words);
    }
    for (; at < sets.length; at++) {
      retain(sets[at].blocks[block], words);
    }
  }

  private static void retain(long[] a, long[] words) {
    for (int i = 0; i < a.length; i++) {
      words[i] &= a[i];
    }
  }

  private static void retain(long[] a, long[] b, long[] c, long[] words) {
    for (int i = 0; i < a.length; i++) {
      words[i] &= a[i] & b[i] & c[i];
    }
  }

  /** A copy of all words. */
  long[] words() {
    long[] words = new long[blocks.length * BLOCK_WORDS];
    for (int i = 0; i < blocks.length; i++) {
      System.arraycopy(blocks[i], 0, words, i * BLOCK_WORDS, blocks[i].length);
    }
    return words;
  }

  /** How many of the positions in those words are members. */
  int count(long[] words) {
    int count = 0;
    for (int i = 0; i < blocks.length; i++) {
      long[] block = blocks[i];
      int most = Math.min(block.length, words.length - i * BLOCK_WORDS);
      for (int word = 0; word < most; word++) {
        count += Long.bitCount(block[word] & words[i * BLOCK_WORDS + word]);
      }
    }
    return count;
  }

  /** A set in the making: another one, changed. */
  static final class Draft {
    private final long[][] blocks;
    private final boolean[] owned;

    Draft(PositionSet origin) {
      blocks = origin.blocks.clone();
      owned = new boolean[blocks.length];
    }

    void add(int position) {
      int word = position / Long.SIZE;
      own(word)[word % BLOCK_WORDS] |= 1L << position;
    }

    void remove(int position) {
      int word = position / Long.SIZE;
      own(word)[word % BLOCK_WORDS] &= ~(1L << position);
    }

    private long[] own(int word) {
      int block = word / BLOCK_WORDS;
      if (!owned[block]) {
        blocks[block] = blocks[block].clone();
        owned[block] = true;
      }
      return blocks[block];
    }

    PositionSet finished() {
      return new PositionSet(blocks);
    }
  }
}
