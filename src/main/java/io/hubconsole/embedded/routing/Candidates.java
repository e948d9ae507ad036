package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.List;

/**
 * The competences of a table that admit every given value of a query, found word by word in rank
 * order; nothing is worked out beyond where the reader stops. For one thread.
 */
final class Candidates {
  static final int NONE = -1;

  /** Whatever rules most out first, so that a word is soon known to be empty. */
  private static final List<RoutingParameter> MOST_TELLING_FIRST =
      List.of(
          RoutingParameter.MANUFACTURER,
          RoutingParameter.CLIENT_POSTAL_CODE,
          RoutingParameter.PRODUCT_TYPE,
          RoutingParameter.SERVICE_TYPE,
          RoutingParameter.SERVICE_LOCATION,
          RoutingParameter.BOOKING_TYPE,
          RoutingParameter.ORIGINATOR_TYPE);

  private final CompetenceTable table;
  private final long[][][] admitting;
  private final long[][] opened;
  private final boolean testsPostalCode;
  private final long[][] postalTesting;
  private final long postalCode;

  Candidates(CompetenceTable table, ResolvedQuery query) {
    this.table = table;
    int tests = query.given() & table.testedAnywhere();
    admitting = new long[Math.max(1, Integer.bitCount(tests))][][];
    admitting[0] = table.all().chunks();
    int filled = 0;
    for (int i = 0; i < MOST_TELLING_FIRST.size(); i++) {
      RoutingParameter parameter = MOST_TELLING_FIRST.get(i);
      if (ParameterBits.contains(tests, parameter)) {
        admitting[filled++] = table.mayAdmit(parameter, query).chunks();
      }
    }
    opened = new long[admitting.length][];
    testsPostalCode = ParameterBits.contains(tests, RoutingParameter.CLIENT_POSTAL_CODE);
    postalTesting = table.testing(RoutingParameter.CLIENT_POSTAL_CODE).chunks();
    postalCode = query.postalCode();
  }

  int chunks() {
    return admitting[0].length;
  }

  /** Turns to that chunk; false where it cannot hold a candidate. */
  boolean open(int chunk) {
    for (int i = 0; i < admitting.length; i++) {
      long[] words = admitting[i][chunk];
      if (PositionSet.isNothing(words)) {
        return false;
      }
      opened[i] = words;
    }
    return true;
  }

  /** The candidates of that word of the open chunk, perhaps with some whose postal code fails. */
  long word(int index) {
    long word = opened[0][index];
    for (int i = 1; i < opened.length && word != 0; i++) {
      word &= opened[i][index];
    }
    return word;
  }

  /** The first of those bits whose competence truly is a candidate; zero where none is. */
  long first(int chunk, int index, long bits) {
    if (!testsPostalCode) {
      return Long.lowestOneBit(bits);
    }
    long testing = postalTesting[chunk][index];
    for (long left = bits; left != 0; left &= left - 1) {
      long bit = Long.lowestOneBit(left);
      if ((bit & testing) == 0 || admitsPostalCode(chunk, index, bit)) {
        return bit;
      }
    }
    return 0;
  }

  /** Whether one of those bits truly is a candidate. */
  boolean any(int chunk, int index, long bits) {
    return bits != 0
        && (!testsPostalCode
            || (bits & ~postalTesting[chunk][index]) != 0
            || first(chunk, index, bits) != 0);
  }

  private boolean admitsPostalCode(int chunk, int index, long bit) {
    return table.admitsPostalCode(position(chunk, index, bit), postalCode);
  }

  static int position(int chunk, int index, long bit) {
    return chunk * PositionSet.CHUNK_POSITIONS
        + index * Long.SIZE
        + Long.numberOfTrailingZeros(bit);
  }

  /** The first candidate at that position or after it, or {@link #NONE}. */
  int next(int from) {
    long unseen = -1L << from;
    int index = from / Long.SIZE % PositionSet.CHUNK_WORDS;
    for (int chunk = from / PositionSet.CHUNK_POSITIONS; chunk < chunks(); chunk++) {
      if (open(chunk)) {
        for (; index < PositionSet.CHUNK_WORDS; index++) {
          long bit = first(chunk, index, word(index) & unseen);
          if (bit != 0) {
            return position(chunk, index, bit);
          }
          unseen = -1L;
        }
      }
      index = 0;
      unseen = -1L;
    }
    return NONE;
  }
}
