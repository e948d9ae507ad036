package io.hubconsole.embedded.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The pairs that a query leaves possible, not one by one but as blocks: some competences of the
 * partner, each paired with the same provider competences.
 */
final class PossiblePairs {
  /** Every pair of one of {@code partners} with one of {@code providers}. Neither is empty. */
  record Block(
      CompetenceTable partnerTable,
      BitSet partners,
      CompetenceTable providerTable,
      BitSet providers) {

    long pairs() {
      return (long) partners.cardinality() * providers.cardinality();
    }
  }

  private final List<Block> blocks = new ArrayList<>();

  PossiblePairs(CallingPartner partner, TableView own, LaneViews lanes) {
    BitSet possible = own.possible();
    for (int lane = 0; lane < partner.lanes(); lane++) {
      BitSet partners = new BitSet();
      for (int at = possible.nextSetBit(0); at >= 0; at = possible.nextSetBit(at + 1)) {
        partners.set(at, partner.laneOf(at) == lane);
      }
      if (!partners.isEmpty()) {
        TableView view = lanes.of(lane);
        BitSet providers = view.possible();
        if (!providers.isEmpty()) {
          blocks.add(new Block(own.table(), partners, view.table(), providers));
        }
      }
    }
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  long count() {
    return blocks.stream().mapToLong(Block::pairs).sum();
  }
}
