package io.hubconsole.offline.sync;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.offline.cache.LogGap;
import io.hubconsole.offline.cache.LogProgress;
import io.hubconsole.offline.sync.LogAtHub.Part;
import java.util.Comparator;
import java.util.List;

/**
 * Closes gaps from their upper end, one answer of the hub at a time: each asks for a stretch of ids
 * that holds no more rows than one answer has room for, so that nothing that comes meanwhile can
 * shift one row out of sight.
 */
final class GapFilling {
  /** What the contract gives in one answer. */
  static final int ROWS = 100;

  /** Aimed at, so that most stretches need not be asked for twice. */
  private static final int AIM = 80;

  private static final int STEEPEST = 16;
  private static final long WIDEST = 1L << 61;

  private final LogProgress progress;

  /** How many ids a stretch has. */
  private long width = AIM;

  GapFilling(LogProgress progress) {
    this.progress = progress;
  }

  /**
   * Takes rows at the upper end of a gap, or learns that fewer must be asked for.
   *
   * @return false where they could not be kept
   */
  boolean step(LogAtHub hub, LogGap gap) {
    LogGap top = top(gap);
    Part part = hub.newest(top, ROWS);
    if (!part.isAll()) {
      askForLess(top, part.rows());
      return true;
    }
    width = next(part.count());
    return (part.rows().isEmpty() && top.above() > gap.above())
        ? takeBelowNothing(hub, gap, top)
        : progress.takeTop(gap, top.above(), part.rows());
  }

  /** Down to one of the ids that came: above it there are as many rows as there should be. */
  private void askForLess(LogGap top, List<ExternalRequest> some) {
    if (width == 1) {
      throw new NoIds();
    }
    long lowest =
        some.stream()
            .map(ExternalRequest::id)
            .sorted(Comparator.reverseOrder())
            .limit(AIM)
            .reduce(top.below(), (_, id) -> id);
    width = Math.clamp(top.below() - 1 - lowest, 1, width / 2);
  }

  private LogGap top(LogGap gap) {
    long above = gap.below() - 1 - width;
    // Beyond the lowest number there is, it would be a high one.
    boolean beyond = above < gap.above() || above >= gap.below();
    return new LogGap(beyond ? gap.above() : above, gap.below());
  }

  /** Below an empty stretch there may be nothing at all: the end of the log, most of the time. */
  private boolean takeBelowNothing(LogAtHub hub, LogGap gap, LogGap top) {
    Part rest = hub.newest(new LogGap(gap.above(), top.above() + 1), ROWS);
    return rest.isAll()
        ? progress.takeTop(gap, gap.above(), rest.rows())
        : progress.takeTop(gap, top.above(), List.of());
  }

  private long next(long found) {
    if (found == 0) {
      return width > WIDEST / STEEPEST ? WIDEST : width * STEEPEST;
    }
    double wanted = width * (AIM / (double) found);
    return (long) Math.clamp(wanted, Math.max(1, width / 4.0), Math.min(WIDEST, width * 4.0));
  }
}
