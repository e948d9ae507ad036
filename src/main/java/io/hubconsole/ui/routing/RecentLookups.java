package io.hubconsole.ui.routing;

import io.hubconsole.desk.settings.SettingsStore;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lookups made last, kept between starts. */
public final class RecentLookups {
  /** How long an answer must have stood before its lookup counts as made. */
  static final Duration SETTLED = Duration.ofSeconds(3);

  private static final int MOST = 10;

  private final SettingsStore settings;

  public RecentLookups(SettingsStore settings) {
    this.settings = settings;
  }

  /** Newest first. */
  List<RoutingQuery> all() {
    return settings.get().recentLookups().stream().map(RecentLookups::query).toList();
  }

  void remember(RoutingQuery query) {
    List<Map<String, String>> lookups = new ArrayList<>(settings.get().recentLookups());
    Map<String, String> kept = new LinkedHashMap<>();
    query.given().forEach((parameter, value) -> kept.put(parameter.wireName(), value));
    lookups.remove(kept);
    lookups.addFirst(kept);
    List<Map<String, String>> newest = lookups.stream().limit(MOST).toList();
    settings.change(before -> before.withRecentLookups(newest));
  }

  private static RoutingQuery query(Map<String, String> kept) {
    RoutingQuery query = RoutingQuery.EMPTY;
    for (Map.Entry<String, String> value : kept.entrySet()) {
      var parameter = RoutingParameter.ofWireName(value.getKey());
      if (parameter.isPresent()) {
        query = query.with(parameter.get(), value.getValue());
      }
    }
    return query;
  }
}
