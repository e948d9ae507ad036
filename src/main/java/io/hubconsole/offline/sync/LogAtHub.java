package io.hubconsole.offline.sync;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.IdBetween;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.offline.cache.LogGap;
import java.util.List;
import java.util.Optional;

/** The log of a hub that can be asked, by ids. */
final class LogAtHub {
  private final ServiceOrderHub hub;

  LogAtHub(ServiceOrderHub hub) {
    this.hub = hub;
  }

  /** Some rows, the newest of those that were asked for, and how many there are. */
  record Part(List<ExternalRequest> rows, long count) {
    /** Whether those are all rows that were asked for, as they stood at one moment. */
    boolean isAll() {
      return rows.stream().mapToLong(ExternalRequest::id).distinct().count() == count;
    }
  }

  /**
   * The newest rows with an id in there.
   *
   * @throws io.hubconsole.hub.HubException where the hub does not answer
   * @throws NoIds where it gives others
   */
  Part newest(LogGap within, int limit) {
    IdBetween ids =
        new IdBetween(
            Optional.of(within.above()).filter(id -> id != LogGap.BOTTOM),
            Optional.of(within.below()).filter(id -> id != Long.MAX_VALUE));
    RequestPage page = hub.findRequests(RequestFilter.ALL.and(ids), PageRequest.first(limit));
    for (ExternalRequest row : page.rows()) {
      if (row.id() <= within.above() || row.id() >= within.below()) {
        throw new NoIds();
      }
    }
    return new Part(page.rows(), page.count().orElseThrow(NoIds::new));
  }

  /** How many rows there are with an id in there. */
  long count(LogGap within) {
    return newest(within, 1).count();
  }
}
