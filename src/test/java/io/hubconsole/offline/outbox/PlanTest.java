package io.hubconsole.offline.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.Plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Only the first of a case moves, and only when it may. */
class PlanTest {
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final Set<Long> busy = new HashSet<>();
  private final Set<Long> young = new HashSet<>();
  private final Map<Long, Duration> waits = new HashMap<>();

  private static Waiting write(long number, String lane, State state) {
    return write(number, lane, state, false, Duration.ofHours(1));
  }

  private static Waiting write(
      long number, String lane, State state, boolean anyAge, Duration age) {
    return new Waiting(number, new Lane(lane), state, anyAge, NOW.minus(age), false);
  }

  private Plan plan(Waiting... waiting) {
    return Plan.of(
        List.of(waiting),
        busy::contains,
        number -> waits.getOrDefault(number, Duration.ZERO),
        write -> young.contains(write.number()),
        NOW);
  }

  @Test
  void theFirstOfEachCaseLeavesAndTheOthersFollowSoon() {
    Plan plan =
        plan(
            write(1, "a", State.QUEUED),
            write(2, "b", State.QUEUED),
            write(3, "a", State.QUEUED),
            write(4, "c", State.SENDING));
    assertThat(plan.steps())
        .containsExactly(new Step.Send(1), new Step.Send(2), new Step.AskAgain(4));
    assertThat(plan.soon()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    assertThat(plan.next()).isEmpty();
  }

  @Test
  void nothingOvertakesWhatIsUnderWayOrWaitsOrIsUnknown() {
    busy.add(1L);
    waits.put(3L, Duration.ofSeconds(7));
    waits.put(5L, Duration.ofSeconds(5));
    Plan plan =
        plan(
            write(1, "busy", State.SENDING),
            write(2, "busy", State.QUEUED),
            write(3, "waits", State.QUEUED),
            write(4, "waits", State.QUEUED),
            write(5, "waits too", State.SENDING),
            write(6, "unknown", State.UNKNOWN),
            write(7, "unknown", State.QUEUED));
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.soon()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(plan.next()).contains(Duration.ofSeconds(5));
  }

  @Test
  void whatIsTooOldWaitsForSomebody() {
    Duration fifteenDays = Duration.ofDays(15);
    Plan plan =
        plan(
            write(1, "old", State.QUEUED, false, fifteenDays),
            write(2, "old", State.QUEUED),
            write(3, "wanted", State.QUEUED, true, fifteenDays),
            write(4, "left", State.SENDING, true, fifteenDays),
            write(5, "from the future", State.QUEUED, false, Duration.ofDays(-365)),
            write(6, "fourteen", State.QUEUED, false, Duration.ofDays(14)));
    assertThat(plan.steps())
        .containsExactly(
            new Step.TooOld(1),
            // The newer wish for that case goes on without it.
            new Step.Send(2),
            new Step.Send(3),
            new Step.GiveUp(4),
            new Step.Send(5),
            new Step.Send(6));
    assertThat(plan.soon()).containsExactlyInAnyOrder(2L, 3L, 5L, 6L);
  }

  @Test
  void whatIsYoungByTheSteadyClockIsNotTooOld() {
    young.addAll(Set.of(1L, 2L));
    Duration aYear = Duration.ofDays(365);
    assertThat(
            plan(
                    write(1, "a", State.QUEUED, false, aYear),
                    write(2, "b", State.SENDING, false, aYear))
                .steps())
        .containsExactly(new Step.Send(1), new Step.AskAgain(2));
  }

  @Test
  void whatIsTooOldHoldsItsPlaceWhileSomethingIsBeingDoneForIt() {
    busy.add(1L);
    Plan plan =
        plan(
            write(1, "old", State.QUEUED, false, Duration.ofDays(15)),
            write(2, "old", State.QUEUED));
    assertThat(plan.steps()).isEmpty();
    assertThat(plan.soon()).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void onlyWhereSomebodyLookedBeforeIsTheLogLookedAt() {
    Waiting seen = new Waiting(1, new Lane("a"), State.UNKNOWN, false, NOW, true);
    assertThat(plan(seen, write(2, "b", State.UNKNOWN)).steps()).containsExactly(new Step.Look(1));
    waits.put(1L, Duration.ofSeconds(4));
    assertThat(plan(seen).steps()).isEmpty();
    assertThat(plan(seen).next()).contains(Duration.ofSeconds(4));
  }
}
