package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ServiceOrderHub;
import java.io.IOException;

/** Goes through all rows that a filter finds, newest first, holding one page of them at a time. */
final class RequestWalk {
  /** Rows may carry megabytes. */
  private static final int PAGE = 100;

  private RequestWalk() {}

  /** Takes each row. */
  interface Visitor {
    /** Is told once, before the first row, how many were found. */
    void begin(long count) throws IOException;

    /** Takes a row; {@code false} ends the walk. */
    boolean visit(ExternalRequest row) throws IOException;
  }

  /**
   * Takes the visitor along. Rows logged meanwhile are not visited.
   *
   * @throws io.hubconsole.hub.HubException where the hub does not answer
   * @throws IOException what the visitor throws
   */
  static void over(ServiceOrderHub hub, RequestFilter filter, Visitor visitor) throws IOException {
    RequestPage page = hub.findRequests(filter, PageRequest.first(PAGE));
    visitor.begin(page.count().orElse(page.rows().size()));
    while (!page.rows().isEmpty()) {
      for (ExternalRequest row : page.rows()) {
        if (!visitor.visit(row)) {
          return;
        }
      }
      page =
          hub.findRequests(
              filter, new PageRequest.OlderThan(page.rows().getLast().position(), PAGE));
    }
  }
}
