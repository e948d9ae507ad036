package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds the question whose answer splits the possible pairs best: the parameter that, once known,
 * leaves the fewest pairs possible on average, over the values that the possible pairs name and
 * that leave at least one of them possible; of equals the first by name. A parameter without such a
 * value counts as leaving all.
 *
 * <p>Of postal codes the {@linkplain PostalPattern#example examples} of the named patterns count as
 * values, each code once; where there are more than {@value #MOST_CODES}, so many of them, evenly
 * taken in their order.
 */
final class NextQuestion {
  static final int MOST_CODES = 50;

  private final PossiblePairs possible;
  private final Vocabularies vocabularies;
  private final PackedPatterns patterns;

  NextQuestion(PossiblePairs possible, Vocabularies vocabularies, PackedPatterns patterns) {
    this.possible = possible;
    this.vocabularies = vocabularies;
    this.patterns = patterns;
  }

  /**
   * Picks one of the parameters needed.
   *
   * @param needed sorted by name
   */
  Optional<RoutingParameter> of(List<RoutingParameter> needed) {
    Optional<RoutingParameter> best = Optional.empty();
    double fewest = Double.POSITIVE_INFINITY;
    for (RoutingParameter parameter : needed) {
      double left = averageLeft(parameter);
      if (left < fewest) {
        fewest = left;
        best = Optional.of(parameter);
      }
    }
    return best;
  }

  private double averageLeft(RoutingParameter parameter) {
    LongStream left =
        parameter == RoutingParameter.CLIENT_POSTAL_CODE ? leftByCode() : leftByValue(parameter);
    return left.filter(pairs -> pairs > 0).average().orElse((double) possible.count());
  }

  /** For each named value, how many pairs take it. */
  private LongStream leftByValue(RoutingParameter parameter) {
    int values = vocabularies.of(parameter).size();
    long[] left = new long[values];
    BitSet named = new BitSet();
    for (PossiblePairs.Block block : possible.blocks()) {
      ValueTally partners =
          new ValueTally(block.partnerTable(), block.partners(), parameter, values);
      ValueTally providers =
          new ValueTally(block.providerTable(), block.providers(), parameter, values);
      for (int value = 0; value < values; value++) {
        left[value] += partners.taking(value) * providers.taking(value);
        if (partners.names(value) || providers.names(value)) {
          named.set(value);
        }
      }
    }
    return named.stream().mapToLong(value -> left[value]);
  }

  private LongStream leftByCode() {
    long[] codes = namedCodes();
    int taken = Math.min(codes.length, MOST_CODES);
    return IntStream.range(0, taken)
        .mapToLong(i -> pairsTaking(codes[(int) ((long) i * codes.length / taken)]));
  }

  private long pairsTaking(long code) {
    return possible.blocks().stream()
        .mapToLong(
            block ->
                (long) block.partnerTable().countAdmitting(block.partners(), code)
                    * block.providerTable().countAdmitting(block.providers(), code))
        .sum();
  }

  /** The packed examples of the patterns that the possible pairs name, sorted, each once. */
  private long[] namedCodes() {
    BitSet named = new BitSet();
    for (PossiblePairs.Block block : possible.blocks()) {
      mark(named, block.partnerTable(), block.partners());
      mark(named, block.providerTable(), block.providers());
    }
    return named.stream()
        .mapToLong(pattern -> PackedPostalCode.of(patterns.pattern(pattern).example()))
        .sorted()
        .distinct()
        .toArray();
  }

  private static void mark(BitSet named, CompetenceTable table, BitSet members) {
    for (int at = members.nextSetBit(0); at >= 0; at = members.nextSetBit(at + 1)) {
      int end = table.conditions().end(at, RoutingParameter.CLIENT_POSTAL_CODE);
      int i = table.conditions().from(at, RoutingParameter.CLIENT_POSTAL_CODE);
      for (; i < end; i++) {
        named.set(table.conditions().number(i));
      }
    }
  }
}
