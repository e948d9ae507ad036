package io.hubconsole.embedded.routing;

import java.util.Arrays;

/**
 * A set of competences by their positions in rank order; immutable once drafted.
 *
 * <p>Its bits lie in chunks of {@value #CHUNK_POSITIONS}, so that sets that differ little share
 * what they have in common: a maker that three workshops name costs three chunks beside the set of
 * the workshops that take any maker.
 */
final class PositionSet {
  static final int CHUNK_WORDS = 16;
  static final int CHUNK_POSITIONS = CHUNK_WORDS * Long.SIZE;

  private static final long[] NOTHING = new long[CHUNK_WORDS];

  private final long[][] chunks;

  private PositionSet(long[][] chunks) {
    this.chunks = chunks;
  }

  static PositionSet empty(int positions) {
    long[][] chunks = new long[chunksFor(positions)][];
    Arrays.fill(chunks, NOTHING);
    return new PositionSet(chunks);
  }

  private static int chunksFor(int positions) {
    return (positions + CHUNK_POSITIONS - 1) / CHUNK_POSITIONS;
  }

  /** The bits themselves, never to be written. */
  long[][] chunks() {
    return chunks;
  }

  /** Whether that chunk is the one of nothing, told by identity alone. */
  @SuppressWarnings("ReferenceEquality")
  static boolean isNothing(long[] chunk) {
    return chunk == NOTHING;
  }

  boolean contains(int position) {
    long[] chunk = chunks[position / CHUNK_POSITIONS];
    return (chunk[position / Long.SIZE % CHUNK_WORDS] & 1L << position) != 0;
  }

  /** A copy of all bits in a row. */
  long[] words() {
    long[] words = new long[chunks.length * CHUNK_WORDS];
    for (int i = 0; i < chunks.length; i++) {
      System.arraycopy(chunks[i], 0, words, i * CHUNK_WORDS, CHUNK_WORDS);
    }
    return words;
  }

  /** A set in the making: another one, changed. */
  static final class Draft {
    private final long[][] chunks;
    private final boolean[] owned;

    Draft(PositionSet origin) {
      chunks = origin.chunks.clone();
      owned = new boolean[chunks.length];
    }

    void add(int position) {
      own(position)[position / Long.SIZE % CHUNK_WORDS] |= 1L << position;
    }

    void remove(int position) {
      own(position)[position / Long.SIZE % CHUNK_WORDS] &= ~(1L << position);
    }

    private long[] own(int position) {
      int index = position / CHUNK_POSITIONS;
      if (!owned[index]) {
        chunks[index] = chunks[index].clone();
        owned[index] = true;
      }
      return chunks[index];
    }

    PositionSet finished() {
      for (int i = 0; i < chunks.length; i++) {
        if (owned[i] && Arrays.equals(chunks[i], NOTHING)) {
          chunks[i] = NOTHING;
        }
      }
      return new PositionSet(chunks);
    }
  }
}
