package io.hubconsole.remote;

import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.TimeRange;
import io.hubconsole.remote.HubConnection.Effect;
import java.time.Duration;
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
  static final int MOST_A_CALL = 100;
  private static final Duration TICK = Duration.ofMillis(1);

  private final Source<T> source;
  private final Function<T, Position> position;
  private final ConnectionFaults faults;

  OffsetPages(Source<T> source, Function<T, Position> position, ConnectionFaults faults) {
    this.source = source;
    this.position = position;
    this.faults = faults;
  }

  /** Asks for some rows of the list, newest first. */
  @FunctionalInterface
  interface Source<T> {
    Part<T> part(Optional<TimeRange> within, int offset, int limit);
  }

  /** Rows of one call, and how many there are in all. */
  record Part<T>(List<T> rows, int count) {}

  /** Rows of a page, and with an offset how many there are in all. */
  record Page<T>(List<T> rows, OptionalLong count) {}

  /** How many rows there are in all. */
  int count() {
    return source.part(Optional.empty(), 0, 1).count();
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

  /** Tells a hub that gives the same rows whatever place was asked for: nothing would end. */
  private void checkProgress(List<T> before, List<T> now) {
    if (!now.isEmpty() && now.equals(before)) {
      throw faults.strange("", Effect.READS);
    }
  }

  private Page<T> fromOffset(int offset, int limit) {
    List<T> rows = new ArrayList<>();
    while (true) {
      int wanted = Math.min(MOST_A_CALL, limit - rows.size());
      Part<T> part = source.part(Optional.empty(), offset + rows.size(), wanted);
      rows.addAll(part.rows());
      if (part.rows().size() < wanted || rows.size() == limit) {
        return new Page<>(rows, OptionalLong.of(part.count()));
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
      Part<T> part = source.part(untilThen, offset, MOST_A_CALL);
      checkProgress(before, part.rows());
      before = part.rows();
      for (T row : part.rows()) {
        if (rows.size() < limit && isAfter(from, position.apply(row))) {
          rows.add(row);
        }
      }
      offset += part.rows().size();
      if (part.rows().size() < MOST_A_CALL || rows.size() == limit) {
        return rows;
      }
    }
  }

  /** From the end of what is newer, backwards, since the rows next to the position are wanted. */
  private List<T> newer(Position from, int limit) {
    Optional<TimeRange> sinceThen =
        Optional.of(new TimeRange(Optional.of(from.createdAt().minus(TICK)), Optional.empty()));
    int end = source.part(sinceThen, 0, 1).count();
    List<T> before = List.of();
    List<T> rows = new ArrayList<>();
    while (end > 0 && rows.size() < limit) {
      int start = Math.max(0, end - MOST_A_CALL);
      Part<T> part = source.part(sinceThen, start, end - start);
      checkProgress(before, part.rows());
      before = part.rows();
      for (T row : part.rows().reversed()) {
        if (rows.size() < limit && isAfter(position.apply(row), from)) {
          rows.addFirst(row);
        }
      }
      end = start;
    }
    return rows;
  }

  /** Whether the second stands after the first in a list that is newest first. */
  private static boolean isAfter(Position first, Position second) {
    int time = second.createdAt().compareTo(first.createdAt());
    return time < 0 || (time == 0 && second.id() < first.id());
  }
}
