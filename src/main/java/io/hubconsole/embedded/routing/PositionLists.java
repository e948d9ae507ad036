package io.hubconsole.embedded.routing;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** A list of positions for each of so many cells, all in two arrays. */
final class PositionLists {
  private static final int END = -1;

  private final int[] newest;
  private int[] positions = new int[64];
  private int[] older = new int[64];
  private int count;

  PositionLists(int lists) {
    newest = new int[lists];
    Arrays.fill(newest, END);
  }

  void add(int list, int position) {
    if (count == positions.length) {
      positions = Arrays.copyOf(positions, 2 * count);
      older = Arrays.copyOf(older, 2 * count);
    }
    positions[count] = position;
    older[count] = newest[list];
    newest[list] = count++;
  }

  void forEach(int list, IntConsumer each) {
    for (int at = newest[list]; at != END; at = older[at]) {
      each.accept(positions[at]);
    }
  }
}
