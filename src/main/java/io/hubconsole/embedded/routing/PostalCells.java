package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The line of all postal codes cut into cells, each with the competences that may admit a code of
 * it: those that test none, and those with a pattern that reaches into the cell.
 *
 * <p>With more pattern ends than cells a cell holds a few competences too many, so whoever reads it
 * looks at a competence's own patterns before believing. That bounds the memory whatever the
 * patterns are; neighbouring cells share most of their bits.
 */
final class PostalCells {
  private static final RoutingParameter POSTAL = RoutingParameter.CLIENT_POSTAL_CODE;
  private static final int MOST_CELLS = 1024;

  private final long[] starts;
  private final PositionSet[] sets;

  PostalCells(RankedConditions competences, PositionSet untested, PackedPatterns patterns) {
    starts = cuts(ends(competences, patterns));
    sets = swept(competences, untested, patterns);
  }

  /** The competences that may admit the packed code. */
  PositionSet mayAdmit(long code) {
    return sets[cellOf(code)];
  }

  private int cellOf(long code) {
    int found = Arrays.binarySearch(starts, code);
    return found >= 0 ? found : -found - 2;
  }

  /** Where something begins or has just ended, sorted. */
  private static long[] ends(RankedConditions competences, PackedPatterns patterns) {
    BitSet used = new BitSet();
    for (int position = 0; position < competences.size(); position++) {
      int end = competences.end(position, POSTAL);
      for (int i = competences.from(position, POSTAL); i < end; i++) {
        used.set(competences.number(i));
      }
    }
    long[] ends = new long[2 * used.cardinality()];
    int count = 0;
    for (int at = used.nextSetBit(0); at >= 0; at = used.nextSetBit(at + 1)) {
      ends[count++] = patterns.first(at);
      if (patterns.last(at) != Long.MAX_VALUE) {
        ends[count++] = patterns.last(at) + 1;
      }
    }
    Arrays.sort(ends, 0, count);
    return Arrays.copyOf(ends, count);
  }

  /** The starts of the cells: every end there is, or as many of them, evenly taken. */
  private static long[] cuts(long[] ends) {
    long[] cuts = new long[Math.min(ends.length, MOST_CELLS) + 1];
    cuts[0] = Long.MIN_VALUE;
    int count = 1;
    for (int i = 1; i < cuts.length; i++) {
      long end = ends[(int) ((long) (i - 1) * ends.length / (cuts.length - 1))];
      if (end != cuts[count - 1]) {
        cuts[count++] = end;
      }
    }
    return Arrays.copyOf(cuts, count);
  }

  /** Walks along the cells, letting competences in where a pattern begins, out after its last. */
  private PositionSet[] swept(
      RankedConditions competences, PositionSet untested, PackedPatterns patterns) {
    PositionLists entering = new PositionLists(starts.length + 1);
    PositionLists leaving = new PositionLists(starts.length + 1);
    for (int position = 0; position < competences.size(); position++) {
      int end = competences.end(position, POSTAL);
      for (int i = competences.from(position, POSTAL); i < end; i++) {
        int pattern = competences.number(i);
        entering.add(cellOf(patterns.first(pattern)), position);
        leaving.add(cellOf(patterns.last(pattern)) + 1, position);
      }
    }
    int[] within = new int[competences.size()];
    PositionSet[] cells = new PositionSet[starts.length];
    PositionSet before = untested;
    for (int cell = 0; cell < cells.length; cell++) {
      PositionSet.Draft draft = new PositionSet.Draft(before);
      entering.forEach(
          cell,
          position -> {
            if (within[position]++ == 0) {
              draft.add(position);
            }
          });
      leaving.forEach(
          cell,
          position -> {
            if (--within[position] == 0) {
              draft.remove(position);
            }
          });
      before = draft.finished();
      cells[cell] = before;
    }
    return cells;
  }
}
