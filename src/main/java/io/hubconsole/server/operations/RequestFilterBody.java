package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads the {@code filters} of the request log. */
final class RequestFilterBody {
  private static final String META = "meta.";

  private RequestFilterBody() {}

  static RequestFilter of(JsonBody body) {
    JsonBody filters = body.object("filters");
    RequestFilter filter = RequestFilter.ALL;
    for (Map.Entry<String, JsonNode> given : filters.json().properties()) {
      if (!given.getValue().isNull()) {
        filter = with(filter, filters, given.getKey(), given.getValue());
      }
    }
    return filter;
  }

  private static RequestFilter with(
      RequestFilter filter, JsonBody filters, String name, JsonNode value) {
    return switch (name) {
      case "commonSearch" -> filter.withCommonSearch(filters.asText(name, value));
      case "id" -> filter.and(id(filters, name, value));
      case "type" -> withText(filter, filters, name, value, RequestFilter.TypeIs::new);
      case "status" -> filter.and(new RequestFilter.StatusIs(status(filters, name, value)));
      case "url" -> withText(filter, filters, name, value, RequestFilter.UrlIs::new);
      case "urlHost" -> withText(filter, filters, name, value, RequestFilter.HostIs::new);
      case "createdAt" -> filter.and(createdAt(filters, name, value));
      case "meta" -> withMeta(filter, filters.object(name));
      default -> {
        if (!name.startsWith(META) || name.length() == META.length()) {
          throw filters.fault(name, "is not allowed");
        }
        yield withMeta(filter, filters, name, name.substring(META.length()), value);
      }
    };
  }

  private static RequestFilter withMeta(RequestFilter filter, JsonBody meta) {
    RequestFilter whole = filter;
    for (Map.Entry<String, JsonNode> given : meta.json().properties()) {
      whole = withMeta(whole, meta, given.getKey(), given.getKey(), given.getValue());
    }
    return whole;
  }

  private static Condition id(JsonBody filters, String name, JsonNode node) {
    return switch (RangeOrValue.of(filters, name, node, value -> number(filters, name, value))) {
      case RangeOrValue.Value<Long>(Long id) -> new RequestFilter.IdIs(id);
      case RangeOrValue.Between<Long>(var above, var below) ->
          new RequestFilter.IdBetween(above, below);
    };
  }

  private static Long number(JsonBody filters, String name, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw filters.fault(name, "must be an integer");
    }
    return value.longValue();
  }

  private static RequestStatus status(JsonBody filters, String name, JsonNode value) {
    String word = filters.asText(name, value);
    return Arrays.stream(RequestStatus.values())
        .filter(status -> status.word().equals(word))
        .findFirst()
        .orElseThrow(() -> filters.fault(name, "must be one of [success, error]"));
  }

  private static Condition createdAt(JsonBody filters, String name, JsonNode node) {
    return switch (RangeOrValue.of(filters, name, node, value -> time(filters, name, value))) {
      case RangeOrValue.Value<Instant>(Instant time) -> new RequestFilter.CreatedAtIs(time);
      case RangeOrValue.Between<Instant>(var above, var below) ->
          new RequestFilter.CreatedBetween(new TimeRange(above, below));
    };
  }

  static Instant time(JsonBody filters, String name, JsonNode value) {
    return WrittenTime.read(filters.asText(name, value))
        .orElseThrow(() -> filters.fault(name, "must be a valid ISO 8601 date"));
  }

  /** A text that is one, or that is none of some. */
  private static RequestFilter withText(
      RequestFilter filter,
      JsonBody filters,
      String name,
      JsonNode node,
      BiFunction<String, Sense, Condition> condition) {
    if (!(node instanceof ObjectNode object) || object.size() != 1 || !object.has("$ne")) {
      return filter.and(condition.apply(filters.asText(name, node), Sense.ONLY));
    }
    RequestFilter whole = filter;
    for (String other :
        RangeOrValue.excluded(
            filters, name, object.get("$ne"), value -> filters.asText(name, value))) {
      whole = whole.and(condition.apply(other, Sense.NOT));
    }
    return whole;
  }

  private static RequestFilter withMeta(
      RequestFilter filter, JsonBody filters, String name, String path, JsonNode node) {
    RequestFilter whole = filter;
    JsonNode bounds = node;
    if (node instanceof ObjectNode object && object.has("$ne")) {
      for (String other :
          RangeOrValue.excluded(
              filters, name, object.get("$ne"), value -> plain(filters, name, value))) {
        whole = whole.and(new RequestFilter.MetaIs(path, other, Sense.NOT));
      }
      bounds = object.deepCopy().without("$ne");
      if (bounds.isEmpty()) {
        return whole;
      }
    }
    return whole.and(meta(filters, name, path, bounds));
  }

  private static Condition meta(JsonBody filters, String name, String path, JsonNode node) {
    return switch (RangeOrValue.of(filters, name, node, value -> plain(filters, name, value))) {
      case RangeOrValue.Value<String>(String value) ->
          new RequestFilter.MetaIs(path, value, Sense.ONLY);
      case RangeOrValue.Between<String>(var above, var below) ->
          new RequestFilter.MetaBetween(path, above, below);
    };
  }

  private static String plain(JsonBody filters, String name, JsonNode value) {
    if (value.isContainerNode() || value instanceof ObjectNode || value.isNull()) {
      throw filters.fault(name, "must be a string, a number or a boolean");
    }
    return value.asText();
  }
}
