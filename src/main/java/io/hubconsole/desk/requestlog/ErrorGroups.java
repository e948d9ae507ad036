package io.hubconsole.desk.requestlog;

import io.hubconsole.desk.requestlog.ErrorGroup.Recurrence;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The failed calls of a filter, grouped, the largest group first.
 *
 * @param read how many failed calls were looked at
 * @param found how many there are
 */
public record ErrorGroups(List<ErrorGroup> groups, long read, long found) {
  /** How many rows are looked at, the newest. */
  public static final int MOST = 20_000;

  public ErrorGroups {
    groups = List.copyOf(groups);
  }

  /**
   * Groups the failed calls that a filter finds.
   *
   * @param noted when the notes of groups were written; calls that came since are told apart
   * @throws HubException where the hub does not answer
   */
  public static ErrorGroups of(
      ServiceOrderHub hub, RequestFilter filter, Map<ErrorGroup.Key, Instant> noted) {
    Counting counting = new Counting(noted);
    try {
      RequestWalk.over(hub, filter.and(new StatusIs(RequestStatus.ERROR)), counting);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    List<ErrorGroup> groups =
        counting.groups.values().stream()
            .sorted(
                Comparator.comparingLong(ErrorGroup::count)
                    .thenComparing(ErrorGroup::last)
                    .reversed())
            .toList();
    return new ErrorGroups(groups, counting.read, counting.found);
  }

  private static final class Counting implements RequestWalk.Visitor {
    private final Map<ErrorGroup.Key, ErrorGroup> groups = new HashMap<>();
    private final Map<ErrorGroup.Key, Instant> noted;
    private long read;
    private long found;

    Counting(Map<ErrorGroup.Key, Instant> noted) {
      this.noted = noted;
    }

    @Override
    public void begin(long count) {
      found = count;
    }

    @Override
    public boolean visit(ExternalRequest row) {
      read++;
      ErrorGroup.Key key = ErrorGroup.Key.of(row);
      groups.merge(key, first(key, row.createdAt()), Counting::together);
      return read < MOST;
    }

    private ErrorGroup first(ErrorGroup.Key key, Instant at) {
      Optional<Recurrence> again =
          Optional.ofNullable(noted.get(key))
              .filter(at::isAfter)
              .map(note -> new Recurrence(note, 1, at));
      return new ErrorGroup(key, 1, at, at, again);
    }

    /** Rows come newest first. */
    private static ErrorGroup together(ErrorGroup known, ErrorGroup one) {
      Optional<Recurrence> again =
          known
              .again()
              .map(
                  newer ->
                      one.again()
                          .map(
                              older ->
                                  new Recurrence(newer.noted(), newer.count() + 1, older.first()))
                          .orElse(newer));
      return new ErrorGroup(known.key(), known.count() + 1, one.first(), known.last(), again);
    }
  }
}
