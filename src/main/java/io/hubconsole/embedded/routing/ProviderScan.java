package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;

/**
 * One pass over the provider competences that admit a query: what they leave open, and which of
 * them leaves nothing open. For one thread and one query.
 */
final class ProviderScan {
  private final Candidates candidates;
  private final int leftOut;
  private final RoutingParameter[] openParameters;
  private final long[][][] testing;

  private boolean anyCandidate;
  private int needed;
  private int certain = Candidates.NONE;
  private int chunksSeen;

  ProviderScan(CompetenceTable table, ResolvedQuery query) {
    candidates = new Candidates(table, query);
    leftOut = ParameterBits.ALL & ~query.given() & table.testedAnywhere();
    openParameters = new RoutingParameter[Integer.bitCount(leftOut)];
    testing = new long[openParameters.length][][];
    int filled = 0;
    for (int i = 0; i < ParameterBits.PARAMETERS.size(); i++) {
      RoutingParameter parameter = ParameterBits.PARAMETERS.get(i);
      if (ParameterBits.contains(leftOut, parameter)) {
        openParameters[filled] = parameter;
        testing[filled++] = table.testing(parameter).chunks();
      }
    }
  }

  /** Whether a competence admits the query, as far as the pass went. */
  boolean anyCandidate() {
    return anyCandidate;
  }

  /** The left-out parameters that candidates test, as far as the pass went. */
  int needed() {
    return needed;
  }

  /** The first candidate that tests no left-out parameter, or {@link Candidates#NONE}. */
  int certain() {
    for (; certain == Candidates.NONE && chunksSeen < candidates.chunks(); chunksSeen++) {
      if (candidates.open(chunksSeen)) {
        for (int index = 0; index < PositionSet.CHUNK_WORDS; index++) {
          long word = candidates.word(index);
          if (word != 0 && seesCertain(chunksSeen, index, word)) {
            return certain;
          }
        }
      }
    }
    return certain;
  }

  private boolean seesCertain(int chunk, int index, long word) {
    long open = 0;
    for (long[][] parameter : testing) {
      open |= parameter[chunk][index];
    }
    long bit = candidates.first(chunk, index, word & ~open);
    if (bit != 0) {
      certain = Candidates.position(chunk, index, bit);
    }
    return bit != 0;
  }

  /**
   * Goes through the candidates in rank order.
   *
   * @param known the parameters already known to be needed: the pass ends early once it could only
   *     repeat them
   * @param toCertain to end before the first certain candidate, else to go through all
   */
  void run(int known, boolean toCertain) {
    needed = known & leftOut;
    for (; chunksSeen < candidates.chunks(); chunksSeen++) {
      if (candidates.open(chunksSeen) && endsWithin(chunksSeen, toCertain)) {
        return;
      }
    }
  }

  private boolean endsWithin(int chunk, boolean toCertain) {
    for (int index = 0; index < PositionSet.CHUNK_WORDS; index++) {
      long word = candidates.word(index);
      if (word == 0) {
        continue;
      }
      long reached = word;
      if (certain == Candidates.NONE && seesCertain(chunk, index, word)) {
        anyCandidate = true;
        reached = toCertain ? word & ((1L << certain) - 1) : word;
      }
      note(chunk, index, reached);
      if ((toCertain && certain != Candidates.NONE) || (anyCandidate && needed == leftOut)) {
        return true;
      }
    }
    return false;
  }

  private void note(int chunk, int index, long word) {
    if (word == 0) {
      return;
    }
    anyCandidate = anyCandidate || candidates.any(chunk, index, word);
    for (int i = 0; i < openParameters.length; i++) {
      int parameter = ParameterBits.of(openParameters[i]);
      if ((needed & parameter) == 0
          && candidates.any(chunk, index, word & testing[i][chunk][index])) {
        needed |= parameter;
      }
    }
  }
}
