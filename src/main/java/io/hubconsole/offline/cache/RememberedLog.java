package io.hubconsole.offline.cache;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.logindex.IndexedRow;
import io.hubconsole.logindex.following.FollowedLog;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.rows.RequestStore.Numbered;
import io.hubconsole.wire.ContractJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
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
      select name, (select coalesce(max(number), 0) from external_request),
        (select coalesce(max(number), 0) from external_request_change)
      from request_log
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
  public String seal(long number) {
    // Its index lies beside it, and is copied and put back with it.
    return "";
  }

  @Override
  public Newest newest() {
    return read(
        handle ->
            handle
                .createQuery(NEWEST)
                .map((row, _) -> new Newest(row.getString(1), row.getLong(2), row.getLong(3)))
                .one());
  }

  @Override
  public boolean comesInOrder() {
    return true;
  }

  @Override
  public List<Row> above(long number, int most, long length) {
    return read(handle -> rows(handle, store.someAbove(handle, "number", number, most, length)));
  }

  @Override
  public List<Row> rows(List<Long> ids) {
    return ids.isEmpty() ? List.of() : read(handle -> rows(handle, numbered(handle, ids)));
  }

  @Override
  public List<ExternalRequest> requests(List<Long> ids) {
    return ids.isEmpty() ? List.of() : read(handle -> store.rows(handle, ids));
  }

  private static List<Numbered> numbered(Handle handle, List<Long> ids) {
    return handle
        .createQuery("select id, number from external_request where id in (<ids>)")
        .bindList("ids", ids)
        .map((row, _) -> new Numbered(row.getLong(1), row.getLong(2)))
        .list();
  }

  private List<Row> rows(Handle handle, List<Numbered> numbered) {
    Map<Long, Long> numbers = new HashMap<>();
    numbered.forEach(row -> numbers.put(row.id(), row.number()));
    return store.rows(handle, numbered.stream().map(Numbered::id).toList()).stream()
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
                // Where they were too many, the log got another name.
                0));
  }
}
