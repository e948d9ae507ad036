package io.hubconsole.crashes;

import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of all writes of a round.
 *
 * @param wanted how many writes were to be queued
 * @param acknowledged how many the outbox said it keeps
 * @param sent how many it says were done
 * @param unknown how often one was undecided, until the operator decided
 * @param unknownDone how many of these were done
 * @param lost acknowledged, and neither done nor refused in the end
 * @param doubled done more than once, acknowledged or not
 * @param untrue said to be done and not done, or refused and done
 */
record Tally(
    int wanted,
    int acknowledged,
    int sent,
    int unknown,
    int unknownDone,
    int refused,
    int lost,
    int doubled,
    int untrue,
    Troubles troubles) {

  /** What the round went through. */
  record Troubles(int deskDeaths, int hubDeaths, String faults, Duration took) {}

  /**
   * Counts.
   *
   * @param wanted how many writes were to be queued
   * @param acknowledged a line a write: its mark and its number
   * @param kept what the outbox knows in the end
   * @param decided a line a decision of the operator: a mark, and what was decided
   * @param done how often each mark was found at the receiving end
   */
  static Tally of(
      int wanted,
      List<String> acknowledged,
      List<QueuedWrite> kept,
      List<String> decided,
      Map<String, Integer> done,
      Troubles troubles) {
    Map<Long, QueuedWrite> byNumber =
        kept.stream().collect(Collectors.toMap(QueuedWrite::number, Function.identity()));
    Map<State, Integer> states = new EnumMap<>(State.class);
    int lost = 0;
    int untrue = 0;
    for (String line : acknowledged) {
      String mark = line.substring(0, line.indexOf(' '));
      int times = done.getOrDefault(mark, 0);
      QueuedWrite write = byNumber.get(Long.parseLong(line.substring(line.indexOf(' ') + 1)));
      if (write == null) {
        lost++;
        continue;
      }
      states.merge(write.state(), 1, Integer::sum);
      switch (write.state()) {
        case QUEUED, SENDING, UNKNOWN -> lost++;
        case SENT -> {
          lost += times == 0 ? 1 : 0;
          untrue += times == 0 ? 1 : 0;
        }
        case REFUSED -> untrue += times > 0 ? 1 : 0;
      }
    }
    return new Tally(
        wanted,
        acknowledged.size(),
        states.getOrDefault(State.SENT, 0),
        decided.size(),
        (int) decided.stream().filter(line -> line.endsWith(" " + Decision.SENT)).count(),
        states.getOrDefault(State.REFUSED, 0),
        lost,
        (int) done.values().stream().filter(times -> times > 1).count(),
        untrue,
        troubles);
  }

  /**
   * Whether all that was wanted was queued, and nothing lost, doubled, refused or told untruly; no
   * order of the harness is one that a hub may refuse.
   *
   * @param mostUnknown how many may have been undecided
   */
  boolean isClean(int mostUnknown) {
    return acknowledged == wanted
        && refused == 0
        && unknown <= mostUnknown
        && lost == 0
        && doubled == 0
        && untrue == 0;
  }
}
