package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.logindex.IndexedRow;
import io.hubconsole.logindex.following.FollowedLog;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.rows.RequestStore.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The log in a hub's database: its rows are numbered by their ids. */
final class StoredLog implements FollowedLog {
  /** Ranges that are looked through by one statement. */
  private static final int RANGES = 50;

  private static final String NEWEST =
      "select name, (select coalesce(max(id), 0) from external_request), %s from request_log"
          .formatted(LogChanges.NEWEST);

  private final HubDatabase database;
  private final RequestStore store;

  /** How far the log was, where nobody else writes it, after so many writes of ours. */
  private record Known(long writes, Newest newest) {}

  private volatile @Nullable Known known;

  StoredLog(HubDatabase database, RequestStore store) {
    this.database = database;
    this.store = store;
  }

  @Override
  public String seal(long number) {
    return database.read(handle -> store.rows(handle, List.of(number))).stream()
        .map(row -> row.id() + "@" + row.createdAt().toEpochMilli())
        .findFirst()
        .orElse("");
  }

  @Override
  public Newest newest() {
    if (database.isShared()) {
      return asked();
    }
    long writes = database.writes();
    Known before = known;
    if (before != null && before.writes() == writes) {
      return before.newest();
    }
    Newest newest = asked();
    known = new Known(writes, newest);
    return newest;
  }

  private Newest asked() {
    return database.read(
        handle ->
            handle
                .createQuery(NEWEST)
                .map((row, _) -> new Newest(row.getString(1), row.getLong(2), row.getLong(3)))
                .one());
  }

  @Override
  public boolean comesInOrder() {
    return false;
  }

  @Override
  public List<Row> above(long number, int most, long length) {
    return database.read(
        handle -> {
          List<Numbered> some = store.someAbove(handle, "id", number, most, length);
          return some.isEmpty()
              ? List.of()
              : indexed(store.owned(handle, number, some.getLast().number() + 1, most));
        });
  }

  @Override
  public List<Row> rows(List<Long> ids) {
    return ids.isEmpty() ? List.of() : database.read(handle -> indexed(store.owned(handle, ids)));
  }

  @Override
  public List<ExternalRequest> requests(List<Long> ids) {
    return ids.isEmpty() ? List.of() : database.read(handle -> store.rows(handle, ids));
  }

  private static List<Row> indexed(List<OwnedRequest> rows) {
    return rows.stream().map(StoredLog::indexed).toList();
  }

  private static Row indexed(OwnedRequest row) {
    Integer provider = row.serviceProviderId();
    return new Row(
        row.request().id(),
        new IndexedRow(
            row.request(),
            OptionalInt.of(row.partnerId()),
            provider == null ? OptionalInt.empty() : OptionalInt.of(provider)));
  }

  @Override
  public List<Long> idsIn(List<Range> ranges, LongPredicate wanted) {
    List<Long> there = new ArrayList<>();
    for (int from = 0; from < ranges.size(); from += RANGES) {
      String sql =
          ranges.subList(from, Math.min(ranges.size(), from + RANGES)).stream()
              .map(
                  range ->
                      "select id from external_request where id > %d and id < %d"
                          .formatted(range.above(), range.below()))
              .collect(Collectors.joining(" union all "));
      there.addAll(
          database.read(
              handle ->
                  handle.createQuery(sql).mapTo(Long.class).stream()
                      .filter(wanted::test)
                      .toList()));
    }
    return there;
  }

  @Override
  public Changes changesAfter(long change, int most) {
    return database.read(
        handle ->
            new Changes(
                LogChanges.after(handle, change, most).stream()
                    .map(told -> new Change(told.id(), told.requestId()))
                    .toList(),
                // Asked afterwards: some may be forgotten meanwhile.
                LogChanges.forgotten(handle)));
  }
}
