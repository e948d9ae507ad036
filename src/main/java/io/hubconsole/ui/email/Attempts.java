package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;
import io.hubconsole.hub.CompletedEmailRows;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ServiceOrderHub;
import java.util.List;

/** The attempts to send a case's completion email that the request log holds. */
sealed interface Attempts {
  /** How many are shown. */
  int SHOWN = 20;

  record Asking() implements Attempts {}

  /**
   * What the log holds.
   *
   * @param rows the newest of them, newest first
   * @param count how many there are in all
   */
  record Known(List<ExternalRequest> rows, long count, Provenance provenance) implements Attempts {
    public Known {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The log gave no answer.
   *
   * @param sentence the hub's own; empty for a fault of the product
   */
  record Failed(String sentence) implements Attempts {}

  /** Asks the hub for the newest of them. */
  static RequestPage ask(ServiceOrderHub hub, int caseId) {
    return hub.findRequests(CompletedEmailRows.of(caseId), PageRequest.first(SHOWN));
  }
}
