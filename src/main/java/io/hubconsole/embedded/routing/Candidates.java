package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;

/**
 * The competences of a table that admit every given value of a query, found block by block in rank
 * order; nothing is worked out beyond the block where the reader stops. For one thread.
 */
final class Candidates {
  static final int NONE = -1;

  private final CompetenceTable table;
  private final PositionSet[] admitting;
  private final long[] met;
  private int length;
  private int entered = NONE;
  private final boolean testsPostalCode;
  private final PositionSet postalTesting;
  private final long postalCode;

  Candidates(CompetenceTable table, ResolvedQuery query) {
    this.table = table;
    int tests = query.given() & table.testedAnywhere();
    admitting = new PositionSet[Math.max(1, Integer.bitCount(tests))];
    admitting[0] = table.all();
    int filled = 0;
    for (RoutingParameter parameter : ParameterBits.PARAMETERS) {
      if (ParameterBits.contains(tests, parameter)) {
        admitting[filled++] = table.mayAdmit(parameter, query);
      }
    }
    met = new long[Math.min(PositionSet.BLOCK_WORDS, (table.size() + Long.SIZE - 1) / Long.SIZE)];
    testsPostalCode = ParameterBits.contains(tests, RoutingParameter.CLIENT_POSTAL_CODE);
    postalTesting = table.testing(RoutingParameter.CLIENT_POSTAL_CODE);
    postalCode = query.postalCode();
  }

  int blocks() {
    return admitting[0].blocks();
  }

  /** Meets the sets over that block, for {@link #word} to read. */
  void enter(int block) {
    if (block == entered) {
      return;
    }
    entered = block;
    length = admitting[0].length(block);
    PositionSet.meet(admitting, block, met);
  }

  /** How many words the entered block has. */
  int length() {
    return length;
  }

  /** The candidates in a word of the entered block, perhaps with some whose postal code fails. */
  long word(int inBlock) {
    return met[inBlock];
  }

  /**
   * The first of those bits of a word whose competence truly is a candidate; zero where none is.
   */
  long first(int index, long bits) {
    if (!testsPostalCode || bits == 0) {
      return Long.lowestOneBit(bits);
    }
    long testing = postalTesting.word(index);
    for (long left = bits; left != 0; left &= left - 1) {
      long bit = Long.lowestOneBit(left);
      if ((bit & testing) == 0 || table.admitsPostalCode(position(index, bit), postalCode)) {
        return bit;
      }
    }
    return 0;
  }

  /** Whether one of those bits of a word truly is a candidate. */
  boolean any(int index, long bits) {
    return bits != 0
        && (!testsPostalCode
            || (bits & ~postalTesting.word(index)) != 0
            || first(index, bits) != 0);
  }

  static int position(int index, long bit) {
    return index * Long.SIZE + Long.numberOfTrailingZeros(bit);
  }

  /** The first candidate at that position or after it, or {@link #NONE}. */
  int next(int from) {
    int start = from / Long.SIZE;
    for (int block = start / PositionSet.BLOCK_WORDS; block < blocks(); block++) {
      enter(block);
      int firstIndex = block * PositionSet.BLOCK_WORDS;
      for (int i = Math.max(0, start - firstIndex); i < length; i++) {
        int index = firstIndex + i;
        long bit = first(index, index == start ? met[i] & -1L << from : met[i]);
        if (bit != 0) {
          return position(index, bit);
        }
      }
    }
    return NONE;
  }
}
