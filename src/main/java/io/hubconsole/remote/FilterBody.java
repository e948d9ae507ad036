package io.hubconsole.remote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.TimeRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The {@code filters} of the contract. What must <em>not</em> hold is ours, {@code {"$ne":
 * [values]}}, and so is {@code urlHost}.
 */
final class FilterBody {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final FieldFilter<Long> id =
      new FieldFilter<>(Comparator.naturalOrder(), NODES::numberNode);
  private final FieldFilter<Instant> createdAt =
      new FieldFilter<>(Comparator.naturalOrder(), time -> NODES.textNode(time.toString()));
  private final FieldFilter<RequestStatus> status =
      new FieldFilter<>(Comparator.naturalOrder(), word -> NODES.textNode(word.word()));
  private final FieldFilter<String> type = text(Comparator.naturalOrder());
  private final FieldFilter<String> url = text(Comparator.naturalOrder());
  private final FieldFilter<String> host = text(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, FieldFilter<String>> meta = new TreeMap<>();
  private boolean findsNothing;

  private FilterBody() {}

  private static FieldFilter<String> text(Comparator<String> order) {
    return new FieldFilter<>(order, NODES::textNode);
  }

  /** Empty where no row can fulfil the filter, and nobody need be asked. */
  static Optional<ObjectNode> of(RequestFilter filter) {
    FilterBody body = new FilterBody();
    filter.conditions().forEach(body::add);
    ObjectNode filters = NODES.objectNode();
    if (!filter.commonSearch().isBlank()) {
      body.findsNothing |= !SendableText.is(filter.commonSearch());
      filters.put("commonSearch", filter.commonSearch());
    }
    return body.json(filters);
  }

  private void add(Condition condition) {
    switch (condition) {
      case RequestFilter.IdIs(long value) -> id.only(value);
      case RequestFilter.IdBetween(var above, var below) -> id.between(above, below);
      case RequestFilter.TypeIs(String value, Sense sense) -> add(type, value, sense);
      case RequestFilter.TypeBetween(var above, var below) -> addRange(type, above, below);
      case RequestFilter.StatusIs(RequestStatus value) -> status.only(value);
      case RequestFilter.UrlIs(String value, Sense sense) -> add(url, value, sense);
      case RequestFilter.UrlBetween(var above, var below) -> addRange(url, above, below);
      case RequestFilter.HostIs(String value, Sense sense) -> add(host, value, sense);
      case RequestFilter.CreatedAtIs(Instant time) -> createdAt.only(time);
      case RequestFilter.CreatedBetween(TimeRange(var after, var before)) ->
          createdAt.between(after, before);
      case RequestFilter.MetaIs(String path, String value, Sense sense) -> {
        if (SendableText.is(path)) {
          add(metaOf(path), value, sense);
        } else {
          findsNothing |= sense == Sense.ONLY;
        }
      }
      case RequestFilter.MetaBetween(String path, var above, var below) -> {
        findsNothing |= !SendableText.is(path);
        addRange(metaOf(path), above, below);
      }
    }
  }

  private void addRange(FieldFilter<String> field, Optional<String> above, Optional<String> below) {
    findsNothing |= !SendableText.is(above.orElse("")) || !SendableText.is(below.orElse(""));
    field.between(above, below);
  }

  /** A value that cannot be sent is none that a row could have. */
  private void add(FieldFilter<String> field, String value, Sense sense) {
    boolean sendable = SendableText.is(value);
    switch (sense) {
      case ONLY -> {
        findsNothing |= !sendable;
        field.only(value);
      }
      case NOT -> {
        if (sendable) {
          field.never(value);
        }
      }
    }
  }

  private FieldFilter<String> metaOf(String path) {
    return meta.computeIfAbsent(path, _ -> text(FilterBody::compare));
  }

  /** Numbers as such, all else as text. */
  private static int compare(String one, String other) {
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other));
    } catch (NumberFormatException text) {
      return one.compareTo(other);
    }
  }

  private Optional<ObjectNode> json(ObjectNode filters) {
    put(filters, "id", id);
    put(filters, "type", type);
    put(filters, "status", status);
    put(filters, "url", url);
    put(filters, "urlHost", host);
    put(filters, "createdAt", createdAt);
    meta.forEach((path, field) -> put(filters, "meta." + path, field));
    return findsNothing ? Optional.empty() : Optional.of(filters);
  }

  private void put(ObjectNode filters, String name, FieldFilter<?> field) {
    findsNothing |= field.isContradictory();
    field.json().ifPresent(written -> filters.set(name, written));
  }

  /** Empty where no case can fulfil the search, and nobody need be asked. */
  static Optional<ObjectNode> of(CaseSearch search, Optional<TimeRange> within) {
    if (!SendableText.is(search.text() + search.currentStatus().orElse(""))) {
      return Optional.empty();
    }
    ObjectNode filters = NODES.objectNode();
    if (!search.text().isBlank()) {
      filters.put("commonSearch", search.text());
    }
    search.guid().ifPresent(guid -> filters.put("guid", guid.toString()));
    search.id().ifPresent(id -> filters.put("id", id));
    search.currentStatus().ifPresent(status -> filters.put("currentStatus", status));
    FilterBody times = new FilterBody();
    search.createdAt().ifPresent(range -> times.createdAt.between(range.after(), range.before()));
    within.ifPresent(range -> times.createdAt.between(range.after(), range.before()));
    times.createdAt.json().ifPresent(range -> filters.set("createdAt", range));
    return Optional.of(filters);
  }
}
