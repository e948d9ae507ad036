package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;

/**
 * The competences of a table that admit every given value of a query, found word by word in rank
 * order; nothing is worked out beyond where the reader stops. For one thread.
 */
final class Candidates {
  static final int NONE = -1;

  /** Whatever rules most out first, so that a word is soon known to be empty. */
  private static final RoutingParameter[] MOST_TELLING_FIRST = {
    RoutingParameter.MANUFACTURER,
    RoutingParameter.CLIENT_POSTAL_CODE,
    RoutingParameter.PRODUCT_TYPE,
    RoutingParameter.SERVICE_TYPE,
    RoutingParameter.SERVICE_LOCATION,
    RoutingParameter.BOOKING_TYPE,
    RoutingParameter.ORIGINATOR_TYPE
  };

  private final CompetenceTable table;
  private final PositionSet[] admitting;
  private final boolean testsPostalCode;
  private final PositionSet postalTesting;
  private final long postalCode;

  Candidates(CompetenceTable table, ResolvedQuery query) {
    this.table = table;
    int tests = query.given() & table.testedAnywhere();
    admitting = new PositionSet[Math.max(1, Integer.bitCount(tests))];
    admitting[0] = table.all();
    int filled = 0;
    for (RoutingParameter parameter : MOST_TELLING_FIRST) {
      if (ParameterBits.contains(tests, parameter)) {
        admitting[filled++] = table.mayAdmit(parameter, query);
      }
    }
    testsPostalCode = ParameterBits.contains(tests, RoutingParameter.CLIENT_POSTAL_CODE);
    postalTesting = table.testing(RoutingParameter.CLIENT_POSTAL_CODE);
    postalCode = query.postalCode();
  }

  int blocks() {
    return admitting[0].blocks();
  }

  /** Which words of that block may hold candidates: a bit for each. */
  long filled(int block) {
    long filled = admitting[0].filled(block);
    for (int i = 1; i < admitting.length && filled != 0; i++) {
      filled &= admitting[i].filled(block);
    }
    return filled;
  }

  /** The candidates of that word, perhaps with some whose postal code fails. */
  long word(int index) {
    long word = admitting[0].word(index);
    for (int i = 1; i < admitting.length && word != 0; i++) {
      word &= admitting[i].word(index);
    }
    return word;
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
    long unseen = -1L << from;
    for (int block = start / Long.SIZE; block < blocks(); block++) {
      long ahead = block == start / Long.SIZE ? -1L << start : -1L;
      for (long filled = filled(block) & ahead; filled != 0; filled &= filled - 1) {
        int index = position(block, filled);
        long bit = first(index, index == start ? word(index) & unseen : word(index));
        if (bit != 0) {
          return position(index, bit);
        }
      }
    }
    return NONE;
  }
}
