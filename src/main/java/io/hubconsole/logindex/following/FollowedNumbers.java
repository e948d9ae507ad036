package io.hubconsole.logindex.following;

import io.hubconsole.logindex.following.FollowedLog.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which numbers of a sequence have been seen. One that is passed over may still come: its
 * transaction began before, and ends after, that of a higher one. It is looked for again until no
 * transaction can be open any more that had it, since one that was given up never comes.
 */
final class FollowedNumbers {
  /** No transaction of a server takes longer; one that does tells of its rows as changes. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** So many gaps are looked through each time; more of them for who asks, and once in a while. */
  private static final int FEW = 1000;

  private static final Duration SELDOM = Duration.ofSeconds(30);

  /** Gaps that lie no further apart are looked through as one. */
  private static final long NEAR = 1000;

  private final long certain;
  private long highest;
  private long read = System.nanoTime();
  private List<Gap> gaps = new ArrayList<>();

  /**
   * Numbers that were passed over.
   *
   * @param above the number before them
   * @param below the number behind them
   * @param since when, on the steady clock in nanoseconds
   */
  private record Gap(long above, long below, long since) {}

  /**
   * Begins behind a number.
   *
   * @param certain no number up to this one is under way in a transaction that is still open
   */
  FollowedNumbers(long highest, long certain) {
    this.highest = highest;
    this.certain = certain;
  }

  /** The highest that was seen. */
  long highest() {
    return highest;
  }

  /** The highest up to which all that come were seen. */
  long settled() {
    return gaps.isEmpty() ? highest : Math.min(highest, gaps.getFirst().above());
  }

  boolean isMissing(long number) {
    int low = 0;
    int high = gaps.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Gap gap = gaps.get(middle);
      if (gap.below() <= number) {
        low = middle + 1;
      } else if (gap.above() >= number) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Whether numbers may come that are lower than the highest. */
  boolean isComplete() {
    return gaps.isEmpty();
  }

  /**
   * Where to look for numbers that were passed over; nothing while it is not the time to.
   *
   * @param asked whether somebody waits for them
   */
  List<Range> lookedFor(long now, boolean asked) {
    if (!asked && gaps.size() > FEW && now - read < SELDOM.toNanos()) {
      return List.of();
    }
    List<Range> ranges = new ArrayList<>();
    for (Gap gap : gaps) {
      if (!ranges.isEmpty() && gap.above() - ranges.getLast().below() <= NEAR) {
        Range last = ranges.removeLast();
        ranges.add(new Range(last.above(), gap.below()));
      } else {
        ranges.add(new Range(gap.above(), gap.below()));
      }
    }
    return ranges;
  }

  /**
   * All ranges were looked through, beginning then: what is not there after so long never comes.
   */
  void looked(long began) {
    read = began;
    gaps.removeIf(gap -> began - gap.since() > LONGEST_WAIT.toNanos());
  }

  /** Takes numbers above the highest, in their order. */
  void takeNew(List<Long> numbers, long now) {
    for (long number : numbers) {
      if (number > highest + 1 && number > certain + 1) {
        gaps.add(new Gap(Math.max(highest, certain), number, now));
      }
      highest = Math.max(highest, number);
    }
  }

  /** Takes numbers that had been passed over. */
  void takeLate(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    TreeSet<Long> late = new TreeSet<>(numbers);
    List<Gap> rest = new ArrayList<>();
    for (Gap gap : gaps) {
      long above = gap.above();
      for (long number : late.subSet(gap.above() + 1, gap.below())) {
        addTo(rest, above, number, gap.since());
        above = number;
      }
      addTo(rest, above, gap.below(), gap.since());
    }
    gaps = rest;
  }

  private static void addTo(List<Gap> rest, long above, long below, long since) {
    if (below > above + 1) {
      rest.add(new Gap(above, below, since));
    }
  }
}
