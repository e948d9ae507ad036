package io.hubconsole.hub;

import java.util.List;

/**
 * Some of the rows that a filter finds, newest first.
 *
 * @param count how many it finds in all, counted at the same time
 */
public record RequestPage(List<ExternalRequest> rows, long count) {
  public RequestPage {
    rows = List.copyOf(rows);
  }
}
