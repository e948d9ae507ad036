package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the {@code filters} of the request log. */
final class RequestFilterBody {
  private static final String META = "meta.";

  private static final TextFilter TYPE =
      new TextFilter(
          JsonBody::asText, RequestFilter.TypeIs::new, Optional.of(RequestFilter.TypeBetween::new));
  private static final TextFilter URL =
      new TextFilter(
          JsonBody::asText, RequestFilter.UrlIs::new, Optional.of(RequestFilter.UrlBetween::new));
  private static final TextFilter HOST =
      new TextFilter(JsonBody::asText, RequestFilter.HostIs::new, Optional.empty());

  /** No number lies between these two. */
  private static final Condition NOTHING =
      new RequestFilter.IdBetween(Optional.of(0L), Optional.of(0L));

  private RequestFilterBody() {}

  static RequestFilter of(JsonBody body) {
    JsonBody filters = body.object("filters");
    RequestFilter filter = RequestFilter.ALL;
    for (Map.Entry<String, JsonNode> given : filters.json().properties()) {
      if (!given.getValue().isNull()) {
        filter = with(filter, filters, given.getKey(), given.getValue());
      }
    }
    if (filter.conditions().stream().filter(RequestFilterBody::mayBeMany).count()
        > RequestFilter.MOST_CONDITIONS) {
      throw body.fault(
          "filters", "must hold at most " + RequestFilter.MOST_CONDITIONS + " conditions");
    }
    return filter;
  }

  /** Whether a filter may have any number of such conditions; of the others it has one each. */
  private static boolean mayBeMany(Condition condition) {
    return switch (condition) {
      case RequestFilter.TypeIs _, RequestFilter.UrlIs _, RequestFilter.HostIs _ -> true;
      case RequestFilter.MetaIs _, RequestFilter.MetaBetween _ -> true;
      case RequestFilter.IdIs _, RequestFilter.IdBetween _, RequestFilter.StatusIs _ -> false;
      case RequestFilter.TypeBetween _, RequestFilter.UrlBetween _ -> false;
      case RequestFilter.CreatedAtIs _, RequestFilter.CreatedBetween _ -> false;
    };
  }

  /** The text of a search, which may not have too many words. */
  static String commonSearch(JsonBody filters, String name, JsonNode value) {
    String text = filters.asText(name, value);
    if (SearchWords.in(text).size() > SearchWords.MOST) {
      throw filters.fault(name, "must hold at most " + SearchWords.MOST + " words");
    }
    return text;
  }

  private static RequestFilter with(
      RequestFilter filter, JsonBody filters, String name, JsonNode value) {
    return switch (name) {
      case "commonSearch" -> filter.withCommonSearch(commonSearch(filters, name, value));
      case "id" -> filter.and(id(filters, name, value));
      case "type" -> TYPE.added(filter, filters, name, value);
      case "status" -> withStatus(filter, filters, name, value);
      case "url" -> URL.added(filter, filters, name, value);
      case "urlHost" -> HOST.added(filter, filters, name, value);
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

  /** Of two words there are, a range leaves both, one or none. */
  private static RequestFilter withStatus(
      RequestFilter filter, JsonBody filters, String name, JsonNode node) {
    Function<JsonNode, String> reader = value -> filters.asText(name, value);
    List<RequestStatus> left =
        switch (RangeOrValue.of(filters, name, node, reader)) {
          case RangeOrValue.Value<String>(String word) -> List.of(status(filters, name, word));
          case RangeOrValue.Between<String>(var above, var below) ->
              Arrays.stream(RequestStatus.values())
                  .filter(status -> above.filter(a -> status.word().compareTo(a) <= 0).isEmpty())
                  .filter(status -> below.filter(b -> status.word().compareTo(b) >= 0).isEmpty())
                  .toList();
        };
    return switch (left.size()) {
      case 0 -> filter.and(NOTHING);
      case 1 -> filter.and(new RequestFilter.StatusIs(left.getFirst()));
      default -> filter;
    };
  }

  private static RequestStatus status(JsonBody filters, String name, String word) {
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

  private static RequestFilter withMeta(
      RequestFilter filter, JsonBody filters, String name, String path, JsonNode node) {
    return new TextFilter(
            RequestFilterBody::plain,
            (value, sense) -> new RequestFilter.MetaIs(path, value, sense),
            Optional.of((above, below) -> new RequestFilter.MetaBetween(path, above, below)))
        .added(filter, filters, name, node);
  }

  private static String plain(JsonBody filters, String name, JsonNode value) {
    if (value.isContainerNode() || value.isNull()) {
      throw filters.fault(name, "must be a string, a number or a boolean");
    }
    return value.asText();
  }
}
