package io.hubconsole.embedded.routing;

/**
 * One pass over the provider competences that admit a query: what they leave open, and which of
 * them leaves nothing open. For one thread and one query.
 */
final class ProviderScan {
  private final Candidates candidates;
  private final int leftOut;
  private final PositionSet[] testing;
  private final int[] tested;

  private boolean anyCandidate;
  private int needed;
  private int certain = Candidates.NONE;
  private int blocksSeen;

  ProviderScan(CompetenceTable table, ResolvedQuery query) {
    candidates = new Candidates(table, query);
    leftOut = ParameterBits.ALL & ~query.given() & table.testedAnywhere();
    testing = new PositionSet[Integer.bitCount(leftOut)];
    tested = new int[testing.length];
    int left = leftOut;
    for (int i = 0; i < testing.length; i++) {
      tested[i] = Integer.lowestOneBit(left);
      testing[i] = table.testing(ParameterBits.first(left));
      left &= left - 1;
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
    for (; certain == Candidates.NONE && blocksSeen < candidates.blocks(); blocksSeen++) {
      candidates.enter(blocksSeen);
      for (int i = 0; i < candidates.length(); i++) {
        long word = candidates.word(i);
        if (word != 0 && seesCertain(blocksSeen * PositionSet.BLOCK_WORDS + i, word)) {
          return certain;
        }
      }
    }
    return certain;
  }

  private boolean seesCertain(int index, long word) {
    long open = 0;
    for (PositionSet parameter : testing) {
      open |= parameter.word(index);
    }
    long bit = candidates.first(index, word & ~open);
    if (bit != 0) {
      certain = Candidates.position(index, bit);
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
    for (; blocksSeen < candidates.blocks(); blocksSeen++) {
      if (endsWithin(blocksSeen, toCertain)) {
        return;
      }
    }
  }

  private boolean endsWithin(int block, boolean toCertain) {
    candidates.enter(block);
    for (int i = 0; i < candidates.length(); i++) {
      long word = candidates.word(i);
      if (word == 0) {
        continue;
      }
      int index = block * PositionSet.BLOCK_WORDS + i;
      long reached = word;
      if (certain == Candidates.NONE && seesCertain(index, word)) {
        anyCandidate = true;
        reached = toCertain ? word & ((1L << certain) - 1) : word;
      }
      note(index, reached);
      if ((toCertain && certain != Candidates.NONE) || (anyCandidate && needed == leftOut)) {
        return true;
      }
    }
    return false;
  }

  private void note(int index, long word) {
    if (word == 0) {
      return;
    }
    anyCandidate = anyCandidate || candidates.any(index, word);
    for (int i = 0; i < testing.length; i++) {
      if ((needed & tested[i]) == 0 && candidates.any(index, word & testing[i].word(index))) {
        needed |= tested[i];
      }
    }
  }
}
