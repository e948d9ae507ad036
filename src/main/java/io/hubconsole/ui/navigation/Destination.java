package io.hubconsole.ui.navigation;

import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RoutingQuery;
import java.util.Optional;

/** A place in the console, with what it shows on arrival; empty: as it was left. */
public sealed interface Destination {

  /** Which workshop takes a case. */
  record Routing(Optional<RoutingQuery> query) implements Destination {}

  /**
   * Send a completion email again.
   *
   * @param search what to look for: a guid, a case number, any words
   */
  record ResendEmail(Optional<String> search) implements Destination {}

  /** What the other systems said. */
  record RequestLog(Optional<RequestFilter> filter) implements Destination {}

  /**
   * Writes that are not confirmed.
   *
   * @param number the one to look at
   */
  record Outbox(Optional<Long> number) implements Destination {}

  record Settings() implements Destination {}

  /** Which hubs there are to work on. */
  record Profiles() implements Destination {}

  /** The view that shows it. */
  default ViewName view() {
    return switch (this) {
      case Routing _ -> ViewName.ROUTING;
      case ResendEmail _ -> ViewName.RESEND_EMAIL;
      case RequestLog _ -> ViewName.REQUEST_LOG;
      case Outbox _ -> ViewName.OUTBOX;
      case Settings _, Profiles _ -> ViewName.SETTINGS;
    };
  }
}
