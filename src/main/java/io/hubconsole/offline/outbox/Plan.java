package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * What can be done next for writes that are not settled: in each lane only for the first of them,
 * since later ones must not overtake it.
 *
 * <p>One that has waited too long has left its place, as one that was refused: it leaves only when
 * somebody says so, and later ones of its case, which are the newer wish, go on without it.
 *
 * @param steps what can be done now, lowest number first
 * @param next how long until there is more to do by itself; empty where there is not
 * @param soon the writes that will leave as soon as those before them have
 */
record Plan(List<Step> steps, Optional<Duration> next, Set<Long> soon) {
  /** After so long nothing leaves by itself: the world has gone on. */
  static final Duration LONGEST_WAIT = Duration.ofDays(14);

  /** One thing to do. */
  sealed interface Step {
    long number();

    /** Ask the hub for it. */
    record Send(long number) implements Step {}

    /** Ask again, under the same key, for what may have arrived. */
    record AskAgain(long number) implements Step {}

    /** Look whether the hub's log tells of it. */
    record Look(long number) implements Step {}

    /** Give up asking for it: nobody knows. */
    record GiveUp(long number) implements Step {}

    /** Tell that it waits for somebody to send it. */
    record TooOld(long number) implements Step {}
  }

  /**
   * Plans.
   *
   * @param waiting lowest number first
   * @param busy whether something is being done for a write just now
   * @param wait how long a write is to be left alone still
   * @param young whether a clock that nobody sets tells that a write is not too old, whatever the
   *     clock on the wall says
   */
  static Plan of(
      List<Waiting> waiting,
      LongPredicate busy,
      LongFunction<Duration> wait,
      Predicate<Waiting> young,
      Instant now) {
    Map<Lane, List<Waiting>> lanes = new LinkedHashMap<>();
    waiting.forEach(
        write -> lanes.computeIfAbsent(write.lane(), _ -> new ArrayList<>()).add(write));
    Planning planning = new Planning(busy, wait, young, now);
    lanes.values().forEach(planning::plan);
    return new Plan(planning.steps, planning.next, planning.soon);
  }

  /** A plan in the making. */
  private static final class Planning {
    private final LongPredicate busy;
    private final LongFunction<Duration> wait;
    private final Predicate<Waiting> young;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Long> soon = new HashSet<>();
    private Optional<Duration> next = Optional.empty();

    Planning(
        LongPredicate busy, LongFunction<Duration> wait, Predicate<Waiting> young, Instant now) {
      this.young = young;
      this.busy = busy;
      this.wait = wait;
      this.now = now;
    }

    private void plan(List<Waiting> lane) {
      List<Waiting> inOrder = new ArrayList<>();
      for (Waiting write : lane) {
        if (write.state() != State.QUEUED || !isOld(write) || busy.test(write.number())) {
          inOrder.add(write);
        } else {
          steps.add(new Step.TooOld(write.number()));
        }
      }
      if (!inOrder.isEmpty()) {
        planFirst(inOrder);
      }
    }

    private boolean isOld(Waiting write) {
      return KeptWrite.age(write.since(), now).compareTo(LONGEST_WAIT) > 0
          && !young.test(write)
          && !(write.anyAge() && write.state() == State.QUEUED);
    }

    private void planFirst(List<Waiting> lane) {
      Waiting first = lane.getFirst();
      if (busy.test(first.number())) {
        allSoon(lane);
        return;
      }
      switch (first.state()) {
        case QUEUED -> {
          if (isDue(first)) {
            steps.add(new Step.Send(first.number()));
            allSoon(lane);
          }
        }
        case SENDING -> {
          if (isOld(first)) {
            steps.add(new Step.GiveUp(first.number()));
          } else if (isDue(first)) {
            steps.add(new Step.AskAgain(first.number()));
            allSoon(lane);
          }
        }
        case UNKNOWN -> {
          if (first.hasGlance() && isDue(first)) {
            steps.add(new Step.Look(first.number()));
          }
        }
        case SENT, REFUSED -> throw new IllegalArgumentException("settled: " + first.number());
      }
    }

    private void allSoon(Collection<Waiting> lane) {
      lane.stream()
          .filter(write -> write.state() != State.UNKNOWN)
          .forEach(write -> soon.add(write.number()));
    }

    private boolean isDue(Waiting write) {
      Duration left = wait.apply(write.number());
      if (!left.isPositive()) {
        return true;
      }
      if (next.isEmpty() || left.compareTo(next.get()) < 0) {
        next = Optional.of(left);
      }
      return false;
    }
  }
}
