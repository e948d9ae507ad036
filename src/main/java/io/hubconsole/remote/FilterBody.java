package io.hubconsole.remote;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the {@code filters} of the contract. Where two conditions fall on one field the narrower
 * ends of both are taken; what must <em>not</em> hold is ours, {@code {"$ne": value}}.
 */
final class FilterBody {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private FilterBody() {}

  static ObjectNode of(RequestFilter filter) {
    ObjectNode filters = NODES.objectNode();
    if (!filter.commonSearch().isBlank()) {
      filters.put("commonSearch", filter.commonSearch());
    }
    filter.conditions().forEach(condition -> add(filters, condition));
    return filters;
  }

  private static void add(ObjectNode filters, Condition condition) {
    switch (condition) {
      case RequestFilter.IdIs(long id) -> filters.put("id", id);
      case RequestFilter.IdBetween(var above, var below) -> {
        ObjectNode range = range(filters, "id");
        above.ifPresent(end -> range.put("$gt", Math.max(end, range.path("$gt").asLong(end))));
        below.ifPresent(end -> range.put("$lt", Math.min(end, range.path("$lt").asLong(end))));
      }
      case RequestFilter.TypeIs(String type, Sense sense) -> put(filters, "type", type, sense);
      case RequestFilter.StatusIs(var status) -> filters.put("status", status.word());
      case RequestFilter.UrlIs(String url, Sense sense) -> put(filters, "url", url, sense);
      case RequestFilter.HostIs(String host, Sense sense) -> put(filters, "urlHost", host, sense);
      case RequestFilter.CreatedAtIs(Instant time) -> filters.put("createdAt", time.toString());
      case RequestFilter.CreatedBetween(TimeRange range) -> addTimes(filters, range);
      case RequestFilter.MetaIs(String path, String value, Sense sense) ->
          put(filters, "meta." + path, value, sense);
      case RequestFilter.MetaBetween(String path, var above, var below) -> {
        ObjectNode range = range(filters, "meta." + path);
        above.ifPresent(end -> range.put("$gt", end));
        below.ifPresent(end -> range.put("$lt", end));
      }
    }
  }

  private static void put(ObjectNode filters, String name, String value, Sense sense) {
    switch (sense) {
      case ONLY -> filters.put(name, value);
      case NOT -> {
        ObjectNode range = range(filters, name);
        ArrayNode others =
            range.get("$ne") instanceof ArrayNode earlier ? earlier : range.putArray("$ne");
        others.add(value);
      }
    }
  }

  private static void addTimes(ObjectNode filters, TimeRange times) {
    ObjectNode range = range(filters, "createdAt");
    times.after().ifPresent(end -> range.put("$gt", later(end, range).toString()));
    times.before().ifPresent(end -> range.put("$lt", earlier(end, range).toString()));
  }

  private static Instant later(Instant end, ObjectNode range) {
    return time(range, "$gt").filter(end::isBefore).orElse(end);
  }

  private static Instant earlier(Instant end, ObjectNode range) {
    return time(range, "$lt").filter(end::isAfter).orElse(end);
  }

  private static Optional<Instant> time(ObjectNode range, String end) {
    return Optional.ofNullable(range.path(end).textValue()).map(Instant::parse);
  }

  private static ObjectNode range(ObjectNode filters, String name) {
    return filters.get(name) instanceof ObjectNode range ? range : filters.putObject(name);
  }

  static ObjectNode of(CaseSearch search) {
    ObjectNode filters = NODES.objectNode();
    if (!search.text().isBlank()) {
      filters.put("commonSearch", search.text());
    }
    search.guid().ifPresent(guid -> filters.put("guid", guid.toString()));
    search.id().ifPresent(id -> filters.put("id", id));
    search.currentStatus().ifPresent(status -> filters.put("currentStatus", status));
    search.createdAt().ifPresent(times -> addTimes(filters, times));
    return filters;
  }
}
