package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.hub.outbox.Target;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What leaves an outbox, and what comes of it: each step is on disk before the next is done. */
final class Departures {
  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

  private final OutboxFile file;
  private final Clock clock;
  private final BackOff backOff;
  private final SteadyAges ages;
  private final WriteRows rows = new WriteRows();

  /** What this process is asking a hub for just now. */
  private final Set<Long> leaving = ConcurrentHashMap.newKeySet();

  /** What came of writes and is not on disk. */
  private final Map<Long, Settlement> late = new ConcurrentHashMap<>();

  /** How many more may be asked for at once, by hub. */
  private final Map<String, Semaphore> slots = new ConcurrentHashMap<>();

  Departures(OutboxFile file, Clock clock, BackOff backOff, SteadyAges ages) {
    this.file = file;
    this.clock = clock;
    this.backOff = backOff;
    this.ages = ages;
  }

  /**
   * Lets a write leave: it is on disk as leaving when this returns, and nobody else's to send until
   * it is {@link #settle settled}.
   *
   * @param read the write as it was when somebody decided to send it
   * @param glance what the hub's log holds of that order, where somebody looked
   * @param keys the mark of the caller it leaves for, where the hub keeps that caller's keys
   * @return empty where somebody was faster, or has changed it since
   * @throws HubException.Unavailable where that could not be kept: it must not leave
   */
  Optional<KeptWrite> leave(KeptWrite read, Optional<Glance> glance, Optional<String> keys) {
    long number = read.number();
    if (!leaving.add(number)) {
      return Optional.empty();
    }
    Optional<KeptWrite> left = Optional.empty();
    try {
      left =
          file.write(
              handle ->
                  rows.find(handle, number)
                      .filter(write -> write.isStill(read))
                      .map(write -> write.leaving(glance, keys, clock.instant()))
                      .map(write -> updated(handle, write)));
      left.filter(write -> write.leftAt().equals(Optional.of(write.changedAt())))
          .ifPresent(write -> ages.begin(number, write.changedAt()));
      return left;
    } finally {
      if (left.isEmpty()) {
        leaving.remove(number);
      }
    }
  }

  private KeptWrite updated(Handle handle, KeptWrite write) {
    rows.update(handle, write);
    return write;
  }

  /**
   * Keeps what a write that was leaving has come to; it may be sent by others again. Where that
   * fails it is leaving still, until {@link #settleLate} can keep it.
   */
  void settle(long number, Settlement settlement) {
    try {
      change(number, State.SENDING, write -> write.brought(settlement, clock.instant()));
      late.remove(number);
      leaving.remove(number);
    } catch (HubException.Unavailable notKept) {
      late.put(number, settlement);
    } catch (RuntimeException fault) {
      // Of the fault its kind alone: its message may hold what was to be kept.
      if (late.put(number, settlement) == null) {
        LOG.warn("What became of {} was not kept: {}", number, fault.getClass().getName());
      }
    }
  }

  /** Keeps what could not be kept when it was known; tells whether nothing is left of that. */
  boolean settleLate() {
    late.forEach(this::settle);
    return late.isEmpty();
  }

  /**
   * Keeps what was found out about a write that is in that state still, and that nobody is sending.
   *
   * @throws HubException.Unavailable where that could not be kept
   */
  void found(long number, State from, Settlement settlement) {
    if (!leaving.contains(number)) {
      change(number, from, write -> write.brought(settlement, clock.instant()));
    }
  }

  private void change(long number, State from, UnaryOperator<KeptWrite> changing) {
    file.write(
        handle ->
            rows.find(handle, number)
                .filter(write -> write.state() == from)
                .map(write -> updated(handle, changing.apply(write))));
  }

  /** Whether this process is asking a hub for it just now. */
  boolean isLeaving(long number) {
    return leaving.contains(number);
  }

  /** Those that are not settled and may go out by a target, lowest number first. */
  List<Waiting> waiting(Target target) {
    return file.read(handle -> rows.waiting(handle, target));
  }

  Optional<KeptWrite> find(long number) {
    return file.read(handle -> rows.find(handle, number));
  }

  /** The permits to ask the hub of that target, for whoever drains. */
  Semaphore slots(Target target) {
    return slots.computeIfAbsent(target.hub(), _ -> new Semaphore(Drain.AT_ONCE));
  }

  SteadyAges ages() {
    return ages;
  }

  BackOff backOff() {
    return backOff;
  }
}
