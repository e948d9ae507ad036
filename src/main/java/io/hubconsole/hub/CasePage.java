package io.hubconsole.hub;

import java.util.List;

/**
 * Some of the cases that a search finds.
 *
 * @param count how many it finds in all
 */
public record CasePage(List<ServiceCase> cases, long count) {
  public CasePage {
    cases = List.copyOf(cases);
  }
}
