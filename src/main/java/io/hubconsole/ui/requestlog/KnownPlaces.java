package io.hubconsole.ui.requestlog;

import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Places between rows of a long list of which both is known: how many rows come before, and the
 * position that parts them. From the nearest one a page is read.
 */
final class KnownPlaces {
  /** Before anything a log holds. */
  private static final Position OLDEST = new Position(Instant.EPOCH, 0);

  private final int size;

  /** By the number of rows before it; rows at the position or newer come before. */
  private final TreeMap<Integer, Position> places = new TreeMap<>();

  KnownPlaces(int size) {
    this.size = size;
    places.put(size, OLDEST);
  }

  /**
   * What to ask for next to come to rows {@code from} to {@code to}.
   *
   * @param first the place in the list of the first row asked for
   */
  record Step(PageRequest page, int first) {
    int limit() {
      return page.limit();
    }
  }

  /** Knows the place behind a row. */
  void behind(int index, LogRow row) {
    places.put(index + 1, row.position());
  }

  /** Knows the place before a row. */
  void before(int index, LogRow row) {
    places.put(index, new Position(row.createdAt(), row.id() + 1));
  }

  /** Knows that so many rows are as old as that moment or younger. */
  void since(int index, Instant moment) {
    if (index > 0 && index < size) {
      places.putIfAbsent(index, new Position(moment, 0));
    }
  }

  /** The step from the nearest known place towards the rows {@code from} to {@code to}. */
  Step towards(int from, int to) {
    Map.Entry<Integer, Position> above = places.floorEntry(from);
    Map.Entry<Integer, Position> below = places.ceilingEntry(to);
    int down = from - (above == null ? 0 : above.getKey());
    int up = below == null ? Integer.MAX_VALUE : below.getKey() - to;
    if (down <= up || below == null) {
      int limit = Math.min(PageRequest.MOST, down + to - from);
      return above == null
          ? new Step(PageRequest.first(limit), 0)
          : new Step(new PageRequest.OlderThan(above.getValue(), limit), above.getKey());
    }
    int limit = Math.min(PageRequest.MOST, up + to - from);
    Position from1 = below.getValue();
    // A place has its own position before it: that row is asked for as well.
    Position newer = new Position(from1.createdAt(), from1.id() - 1);
    return new Step(new PageRequest.NewerThan(newer, limit), below.getKey() - limit);
  }
}
