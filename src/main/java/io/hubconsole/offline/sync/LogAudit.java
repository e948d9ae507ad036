package io.hubconsole.offline.sync;

import io.hubconsole.offline.cache.LogGap;
import io.hubconsole.offline.cache.LogProgress;
import java.util.OptionalLong;

/**
 * Compares the numbers of rows here and at the hub, and where they differ, finds out between which
 * ids: a hub may have been given older rows, or lost some.
 */
final class LogAudit {
  /** So many rows are fetched again rather than looked through. */
  private static final int FEW = 1000;

  private final LogProgress progress;

  LogAudit(LogProgress progress) {
    this.progress = progress;
  }

  /** Opens gaps where rows differ. */
  void run(LogAtHub hub, long highest) {
    LogGap all = new LogGap(LogGap.BOTTOM, highest + 1);
    long told = hub.count(all);
    progress.told(told);
    compare(hub, all, told);
  }

  private void compare(LogAtHub hub, LogGap within, long told) {
    long known = progress.count(within);
    if (known == told) {
      return;
    }
    // Where the hub has none any more, one answer tells all.
    OptionalLong middle = known > FEW && told > 0 ? progress.middle(within) : OptionalLong.empty();
    if (middle.isEmpty()) {
      progress.addGap(within);
      return;
    }
    LogGap upper = new LogGap(middle.getAsLong() - 1, within.below());
    LogGap lower = new LogGap(within.above(), middle.getAsLong());
    long toldAbove = hub.count(upper);
    compare(hub, upper, toldAbove);
    compare(hub, lower, told - toldAbove);
  }
}
