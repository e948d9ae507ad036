package io.hubconsole.remote;

import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.remote.HubConnection.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Pages of a list from a hub that knows offsets only, at most a hundred rows a call. A place in the
 * list is found again by its time, and within that millisecond by its id.
 */
final class OffsetPages<T> {
  private static final int MOST_A_CALL = 100;

  /** A list that changes whenever it is looked at is no list. */
  private static final int MOST_STARTS = 5;

  private static final Duration TICK = Duration.ofMillis(1);

  private final Source<T> source;
  private final Function<T, Position> position;
  private final ConnectionFaults faults;

  /** How many rows a call asks for. */
  private int atOnce = MOST_A_CALL;

  OffsetPages(Source<T> source, Function<T, Position> position, ConnectionFaults faults) {
    this.source = source;
    this.position = position;
    this.faults = faults;
  }

  /** Asks for some rows of the list, newest first. */
  @FunctionalInterface
  interface Source<T> {
    /** Empty where so many rows are more than one answer holds. */
    Optional<Part<T>> part(Optional<TimeRange> within, int offset, int limit);
  }

  /** Rows of one call, and how many there are in all. */
  record Part<T>(List<T> rows, int count) {}

  /** Rows of a page, and with an offset how many there are in all. */
  record Page<T>(List<T> rows, OptionalLong count) {}

  /** How many rows there are in all. */
  int count() {
    return one(Optional.empty()).count();
  }

  Page<T> find(PageRequest page) {
    return switch (page) {
      case PageRequest.Offset(int offset, int limit) -> fromOffset(offset, limit);
      case PageRequest.OlderThan(Position from, int limit) ->
          new Page<>(older(from, limit), OptionalLong.empty());
      case PageRequest.NewerThan(Position from, int limit) ->
          new Page<>(newer(from, limit), OptionalLong.empty());
    };
  }

  private Part<T> one(Optional<TimeRange> within) {
    return source.part(within, 0, 1).orElseThrow(() -> faults.noHub(Effect.READS));
  }

  /** Rows may be so long that an answer has no room for all that were asked for. */
  private void askForLess(int asked) {
    if (asked == 1) {
      throw faults.noHub(Effect.READS);
    }
    atOnce = asked / 2;
  }

  /** Tells a hub that gives the same rows whatever place was asked for: nothing would end. */
  private void checkProgress(List<T> before, List<T> now) {
    if (!now.isEmpty() && now.equals(before)) {
      throw faults.strange("", Effect.READS);
    }
  }

  /** A hub may give fewer rows than asked for and have more: its count tells. */
  private static <T> boolean isLast(Part<T> part, int asked, int end) {
    return part.rows().isEmpty() || (part.rows().size() < asked && end >= part.count());
  }

  private Page<T> fromOffset(int offset, int limit) {
    List<T> rows = new ArrayList<>();
    while (true) {
      int asked = Math.min(atOnce, limit - rows.size());
      Optional<Part<T>> part = source.part(Optional.empty(), offset + rows.size(), asked);
      if (part.isEmpty()) {
        askForLess(asked);
        continue;
      }
      rows.addAll(part.get().rows());
      if (isLast(part.get(), asked, offset + rows.size()) || rows.size() == limit) {
        return new Page<>(rows, OptionalLong.of(part.get().count()));
      }
    }
  }

  /** From the position's millisecond on, leaving out what stands before it. */
  private List<T> older(Position from, int limit) {
    Optional<TimeRange> untilThen =
        Optional.of(new TimeRange(Optional.empty(), Optional.of(from.createdAt().plus(TICK))));
    List<T> rows = new ArrayList<>();
    List<T> before = List.of();
    int offset = 0;
    while (true) {
      int asked = atOnce;
      Optional<Part<T>> part = source.part(untilThen, offset, asked);
      if (part.isEmpty()) {
        askForLess(asked);
        continue;
      }
      List<T> now = part.get().rows();
      checkProgress(before, now);
      before = now;
      for (T row : now) {
        if (rows.size() < limit && isAfter(from, position.apply(row))) {
          rows.add(row);
        }
      }
      offset += now.size();
      if (isLast(part.get(), asked, offset) || rows.size() == limit) {
        return rows;
      }
    }
  }

  private List<T> newer(Position from, int limit) {
    for (int start = 0; start < MOST_STARTS; start++) {
      Optional<List<T>> rows = newerInOneState(from, limit);
      if (rows.isPresent()) {
        return rows.get();
      }
    }
    throw faults.strange("", Effect.READS);
  }

  /**
   * From the end of what is newer, backwards, since the rows next to the position are wanted; empty
   * where rows came in meanwhile and shifted all others.
   */
  private Optional<List<T>> newerInOneState(Position from, int limit) {
    Instant after = from.createdAt().minus(TICK);
    Part<T> newest = one(Optional.of(new TimeRange(Optional.of(after), Optional.empty())));
    if (newest.rows().isEmpty()) {
      return Optional.of(List.of());
    }
    // Rows that come in from now on are newer than the newest, and so outside.
    Instant before = position.apply(newest.rows().getFirst()).createdAt().plus(TICK);
    TimeRange within = new TimeRange(Optional.of(after), Optional.of(before));
    int count = newest.count();
    int end = count;
    List<T> last = List.of();
    List<T> rows = new ArrayList<>();
    while (end > 0 && rows.size() < limit) {
      int start = Math.max(0, end - atOnce);
      Optional<Part<T>> part = source.part(Optional.of(within), start, end - start);
      if (part.isPresent() && part.get().count() != count) {
        return Optional.empty();
      }
      if (part.isEmpty() || part.get().rows().size() < end - start) {
        askForLess(end - start);
        continue;
      }
      List<T> now = part.get().rows();
      checkProgress(last, now);
      last = now;
      for (T row : now.reversed()) {
        if (rows.size() < limit && isAfter(position.apply(row), from)) {
          rows.addFirst(row);
        }
      }
      end = start;
    }
    return Optional.of(rows);
  }

  /** Whether the second stands after the first in a list that is newest first. */
  private static boolean isAfter(Position first, Position second) {
    int time = second.createdAt().compareTo(first.createdAt());
    return time < 0 || (time == 0 && second.id() < first.id());
  }
}
