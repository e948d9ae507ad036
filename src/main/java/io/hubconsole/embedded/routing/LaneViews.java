package io.hubconsole.embedded.routing;

import java.util.HashMap;
import java.util.Map;

/** The views of a partner's lanes under one query, each made when first asked for. */
final class LaneViews {
  private final CallingPartner partner;
  private final ResolvedQuery query;
  private final Map<Integer, TableView> views = new HashMap<>();

  LaneViews(CallingPartner partner, ResolvedQuery query) {
    this.partner = partner;
    this.query = query;
  }

  TableView of(int lane) {
    return views.computeIfAbsent(lane, _ -> new TableView(partner.lane(lane).table(), query));
  }
}
