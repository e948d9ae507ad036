package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
   * @throws HubException where the hub does not answer
   */
  public static ErrorGroups of(ServiceOrderHub hub, RequestFilter filter) {
    Counting counting = new Counting();
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
    private long read;
    private long found;

    @Override
    public void begin(long count) {
      found = count;
    }

    @Override
    public boolean visit(ExternalRequest row) {
      read++;
      ErrorGroup.Key key =
          new ErrorGroup.Key(
              row.type(),
              RequestHost.of(row.url()),
              Fingerprint.of(Objects.requireNonNullElse(row.message(), "")));
      groups.merge(
          key,
          new ErrorGroup(key, 1, row.createdAt(), row.createdAt()),
          // Rows come newest first.
          (known, one) -> new ErrorGroup(key, known.count() + 1, one.first(), known.last()));
      return read < MOST;
    }
  }
}
