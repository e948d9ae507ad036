package io.hubconsole.ui.email;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The newest attempts of a case that the log holds: of any outcome, and with success. */
record LogGlance(Optional<ExternalRequest> newest, Optional<ExternalRequest> newestSuccess) {
  static LogGlance ask(ServiceOrderHub hub, int caseId) {
    RequestFilter attempts = Attempts.filterOf(caseId);
    return new LogGlance(
        first(hub, attempts), first(hub, attempts.and(new StatusIs(RequestStatus.SUCCESS))));
  }

  private static Optional<ExternalRequest> first(ServiceOrderHub hub, RequestFilter filter) {
    return hub.findRequests(filter, PageRequest.first(1)).rows().stream().findFirst();
  }

  /** Whether a row speaks of that address, not of a longer one that holds it. */
  static boolean names(ExternalRequest row, String address) {
    Pattern whole =
        Pattern.compile(
            "(?<![\\w.+-])" + Pattern.quote(address) + "(?![\\w@-]|\\.\\w)",
            Pattern.CASE_INSENSITIVE);
    return Stream.of(row.request(), row.response(), row.message())
        .anyMatch(text -> text != null && whole.matcher(text).find());
  }

  /** The row that an attempt has left since an earlier look; the one that tells success first. */
  Optional<ExternalRequest> since(LogGlance earlier) {
    long known = earlier.newest().map(ExternalRequest::id).orElse(Long.MIN_VALUE);
    return newestSuccess
        .filter(row -> row.id() > known)
        .or(() -> newest.filter(row -> row.id() > known));
  }
}
