package io.hubconsole.hub;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the rows that a filter finds, newest first.
 *
 * @param count how many it finds in all; told with {@link PageRequest.Offset}, else empty
 */
public record RequestPage(List<ExternalRequest> rows, OptionalLong count) {
  public RequestPage {
    rows = List.copyOf(rows);
  }
}
