package io.hubconsole.offline.cache;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.IndexedRow;
import io.hubconsole.logindex.following.FollowedLog;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.function.LongPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/**
 * The rows that are remembered, numbered as they came: one transaction writes at a time, so that
 * none comes into sight after a later one.
 */
final class RememberedLog implements FollowedLog {
  private static final String NEWEST =
      """
      select (select coalesce(max(number), 0) from external_request),
        (select coalesce(max(number), 0) from external_request_change)
      """;

  private final MemoryDatabase database;
  private final RequestStore store;

  RememberedLog(MemoryDatabase database, ContractJson json) {
    this.database = database;
    this.store = new RequestStore(json);
  }

  private <T> T read(HandleCallback<T, RuntimeException> work) {
    return database
        .read(work)
        .orElseThrow(
            () ->
                new HubException.Unavailable(
                    "the memory fails", new IOException("the memory fails")));
  }

  @Override
  public String name(long number) {
    return read(
        handle -> handle.createQuery("select name from request_log").mapTo(String.class).one());
  }

  @Override
  public Newest newest() {
    return read(
        handle ->
            handle
                .createQuery(NEWEST)
                .map((row, _) -> new Newest(row.getLong(1), row.getLong(2)))
                .one());
  }

  @Override
  public boolean comesInOrder() {
    return true;
  }

  @Override
  public List<Row> above(long number, int most, long length) {
    return read(
        handle -> {
          SequencedMap<Long, Long> numbers = new LinkedHashMap<>();
          long total = 0;
          for (SizedRow row : sized(handle, number, most)) {
            total += row.length();
            if (!numbers.isEmpty() && total > length) {
              break;
            }
            numbers.put(row.id(), row.number());
          }
          return rows(handle, numbers);
        });
  }

  private static List<SizedRow> sized(Handle handle, long above, int most) {
    return handle
        .createQuery(
            "select id, number, coalesce(char_length(request), 0)"
                + " + coalesce(char_length(response), 0) + coalesce(char_length(message), 0)"
                + " + char_length(meta)"
                + " from external_request where number > :above order by number limit :most")
        .bind("above", above)
        .bind("most", most)
        .map((row, _) -> new SizedRow(row.getLong(1), row.getLong(2), row.getLong(3)))
        .list();
  }

  private record SizedRow(long id, long number, long length) {}

  @Override
  public List<Row> rows(List<Long> ids) {
    return ids.isEmpty() ? List.of() : read(handle -> rows(handle, numbers(handle, ids)));
  }

  private static Map<Long, Long> numbers(Handle handle, List<Long> ids) {
    Map<Long, Long> numbers = new HashMap<>();
    handle
        .createQuery("select id, number from external_request where id in (<ids>)")
        .bindList("ids", ids)
        .map((row, _) -> new SizedRow(row.getLong(1), row.getLong(2), 0))
        .forEach(row -> numbers.put(row.id(), row.number()));
    return numbers;
  }

  private List<Row> rows(Handle handle, Map<Long, Long> numbers) {
    return store.rows(handle, List.copyOf(numbers.keySet())).stream()
        .map(row -> row(Objects.requireNonNull(numbers.get(row.id())), row))
        .toList();
  }

  private static Row row(long number, ExternalRequest request) {
    return new Row(number, new IndexedRow(request, OptionalInt.empty(), OptionalInt.empty()));
  }

  @Override
  public List<Long> idsIn(List<Range> ranges, LongPredicate wanted) {
    // None comes late.
    return List.of();
  }

  @Override
  public Changes changesAfter(long change, int most) {
    return read(
        handle ->
            new Changes(
                handle
                    .createQuery(
                        "select number, request_id from external_request_change"
                            + " where number > :change order by number limit :most")
                    .bind("change", change)
                    .bind("most", most)
                    .map((row, _) -> new Change(row.getLong(1), row.getLong(2)))
                    .list(),
                handle
                    .createQuery("select coalesce(min(number) - 1, 0) from external_request_change")
                    .mapTo(Long.class)
                    .one()));
  }
}
