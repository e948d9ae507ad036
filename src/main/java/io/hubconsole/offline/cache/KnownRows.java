package io.hubconsole.offline.cache;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.wire.ContractJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Rows of a log, written as they come: each id once. */
final class KnownRows {
  /** Whose they are, the hub has decided before they came. */
  private static final int NOBODY = 0;

  private static final long MOST_CHANGES = 100_000;

  private final RequestStore store;
  private final RequestRows rows;

  KnownRows(ContractJson json) {
    this.store = new RequestStore(json);
    this.rows = new RequestRows(json);
  }

  /** Writes rows in the place of older ones with their ids. */
  void put(Handle handle, List<ExternalRequest> told) {
    put(
        handle,
        told,
        (before, now) -> !before.equals(now) && !now.updatedAt().isBefore(before.updatedAt()));
  }

  private void put(
      Handle handle,
      List<ExternalRequest> told,
      BiPredicate<ExternalRequest, ExternalRequest> isNews) {
    SequencedMap<Long, ExternalRequest> byId = byId(told);
    List<ExternalRequest> all = List.copyOf(byId.values());
    for (int from = 0; from < all.size(); from += PageRequest.MOST) {
      putSome(handle, all.subList(from, Math.min(all.size(), from + PageRequest.MOST)), isNews);
    }
  }

  private void putSome(
      Handle handle,
      List<ExternalRequest> told,
      BiPredicate<ExternalRequest, ExternalRequest> isNews) {
    Map<Long, ExternalRequest> known = new HashMap<>();
    store
        .rows(handle, told.stream().map(ExternalRequest::id).toList())
        .forEach(row -> known.put(row.id(), row));
    List<ExternalRequest> changed = new ArrayList<>();
    for (ExternalRequest row : told) {
      ExternalRequest before = known.get(row.id());
      if (before == null || isNews.test(before, row)) {
        changed.add(row);
      }
    }
    if (!changed.isEmpty()) {
      if (!known.isEmpty()) {
        remove(handle, "id in (" + ids(changed) + ")");
      }
      insert(handle, changed);
    }
  }

  private static String ids(List<ExternalRequest> rows) {
    return rows.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(", "));
  }

  /** Makes the rows between two ids, neither of which belongs to it, exactly those. */
  void replace(Handle handle, long above, long below, List<ExternalRequest> told) {
    String range = "id > %d and id < %d".formatted(above, below);
    remove(handle, told.isEmpty() ? range : range + " and id not in (" + ids(told) + ")");
    put(handle, told, (before, now) -> !before.equals(now));
  }

  private static void remove(Handle handle, String which) {
    handle.execute(
        "insert into external_request_change (request_id)"
            + " select id from external_request where "
            + which);
    handle.execute("delete from external_request where " + which);
  }

  /** Forgets all rows; what is added from now on is another log. */
  static void clear(Handle handle) {
    handle.execute("truncate table external_request");
    forgetChanges(handle);
  }

  /** Forgets changes where there are very many: whoever follows the log begins anew. */
  static void forgetManyChanges(Handle handle) {
    long changes =
        handle.createQuery("select count(*) from external_request_change").mapTo(Long.class).one();
    if (changes > MOST_CHANGES) {
      forgetChanges(handle);
    }
  }

  private static void forgetChanges(Handle handle) {
    handle.execute("truncate table external_request_change");
    handle.execute("update request_log set name = cast(random_uuid() as varchar)");
  }

  /** A list that was paged while it changed may hold a row twice. */
  private static SequencedMap<Long, ExternalRequest> byId(List<ExternalRequest> told) {
    SequencedMap<Long, ExternalRequest> byId = new LinkedHashMap<>();
    told.forEach(row -> byId.put(row.id(), row));
    return byId;
  }

  private void insert(Handle handle, List<ExternalRequest> told) {
    rows.insert(handle, told.stream().map(row -> new OwnedRequest(row, NOBODY, null)).toList());
  }

  /** How many rows lie between two ids, neither of which belongs to it. */
  static long count(Handle handle, long above, long below) {
    return handle
        .createQuery("select count(*) from external_request where id > :above and id < :below")
        .bind("above", above)
        .bind("below", below)
        .mapTo(Long.class)
        .one();
  }
}
