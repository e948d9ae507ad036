package io.hubconsole.benchmarks;

import java.util.function.IntPredicate;

/** Tests one provider competence after the other in rank order. */
final class SortedScanRouting extends RivalRouting {
  SortedScanRouting(HubAtScale hub) {
    super(hub);
  }

  @Override
  void visit(PlainQuery query, IntPredicate visitor) {
    for (int rank = 0; rank < providers().size(); rank++) {
      if (providers().get(rank).admits(query) && !visitor.test(rank)) {
        return;
      }
    }
  }
}
