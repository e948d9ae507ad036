package io.hubconsole.ui.email;

import io.hubconsole.hub.CompletedEmailRows;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Optional;

/** The newest attempts of a case that the log holds: of any outcome, and with success. */
record LogGlance(Optional<ExternalRequest> newest, Optional<ExternalRequest> newestSuccess) {
  static LogGlance ask(ServiceOrderHub hub, int caseId) {
    RequestFilter attempts = CompletedEmailRows.of(caseId);
    return new LogGlance(
        first(hub, attempts), first(hub, attempts.and(new StatusIs(RequestStatus.SUCCESS))));
  }

  private static Optional<ExternalRequest> first(ServiceOrderHub hub, RequestFilter filter) {
    return hub.findRequests(filter, PageRequest.first(1)).rows().stream().findFirst();
  }

  /** The row that an attempt has left since an earlier look; the one that tells success first. */
  Optional<ExternalRequest> since(LogGlance earlier) {
    long known = earlier.newest().map(ExternalRequest::id).orElse(Long.MIN_VALUE);
    return newestSuccess
        .filter(row -> row.id() > known)
        .or(() -> newest.filter(row -> row.id() > known));
  }
}
