package io.hubconsole.offline.cache;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.rows.RequestConditions;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.rows.SqlConditions;
import io.hubconsole.wire.ContractJson;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/** The rows of a request log that are known here, found by every filter that the hub has. */
public final class LogMemory {
  /** Rows stand in the order of their ids but for so many at most. */
  private static final int OUT_OF_ORDER = 200;

  private final MemoryDatabase database;
  private final RequestStore store;
  private final KnownRows rows;
  private final LogProgress progress;

  LogMemory(MemoryDatabase database, MemoryOwner owner, ContractJson json, Clock clock) {
    this.database = database;
    this.store = new RequestStore(json);
    this.rows = new KnownRows(json);
    this.progress = new LogProgress(database, owner, rows, clock);
  }

  /** How far it is known, and what is added to it. */
  public LogProgress progress() {
    return progress;
  }

  /** Keeps rows that the hub has shown, wherever in the log they stand. */
  public void keep(List<ExternalRequest> shown) {
    if (!shown.isEmpty()) {
      var _ =
          database.write(
              handle -> {
                rows.put(handle, shown);
                return true;
              });
    }
  }

  /** Finds rows as the hub would; empty while some may be missing. */
  public Optional<Remembered<RequestPage>> whole(RequestFilter filter, PageRequest page) {
    return find(filter, page, LogState::isWhole);
  }

  /** Finds rows among those that are known; empty where nothing is. */
  public Optional<Remembered<RequestPage>> known(RequestFilter filter, PageRequest page) {
    return find(filter, page, LogState::isAnything);
  }

  private Optional<Remembered<RequestPage>> find(
      RequestFilter filter, PageRequest page, Predicate<LogState> suffices) {
    return progress.reading(
        suffices,
        handle -> {
          SqlConditions where = RequestConditions.of(filter);
          OptionalLong count =
              page instanceof PageRequest.Offset
                  ? OptionalLong.of(count(handle, filter, where))
                  : OptionalLong.empty();
          return new RequestPage(store.rows(handle, where, page), count);
        });
  }

  /** Without any condition, H2 knows the number of rows without looking at them. */
  private long count(Handle handle, RequestFilter filter, SqlConditions where) {
    return filter.conditions().isEmpty() && filter.commonSearch().isBlank()
        ? handle.createQuery("select count(*) from external_request").mapTo(Long.class).one()
        : store.count(handle, where);
  }

  /** Counts as the hub would; empty while some rows may be missing. */
  public Optional<Remembered<List<HistogramBucket>>> wholeHistogram(
      RequestFilter filter, HistogramInterval interval) {
    return histogram(filter, interval, LogState::isWhole);
  }

  /** Counts the rows that are known; empty where none are. */
  public Optional<Remembered<List<HistogramBucket>>> knownHistogram(
      RequestFilter filter, HistogramInterval interval) {
    return histogram(filter, interval, LogState::isAnything);
  }

  private Optional<Remembered<List<HistogramBucket>>> histogram(
      RequestFilter filter, HistogramInterval interval, Predicate<LogState> suffices) {
    return progress.reading(
        suffices, handle -> store.histogram(handle, RequestConditions.of(filter), interval));
  }

  /**
   * Finds rows within the part of the log above all gaps, next to one that is given; empty where
   * the page may reach beyond that part.
   */
  public Optional<Remembered<RequestPage>> newestPart(RequestFilter filter, PageRequest page) {
    return progress
        .reading(_ -> true, handle -> newestPart(handle, filter, page))
        .flatMap(found -> found.value().map(rows -> new Remembered<>(rows, found.at())));
  }

  private Optional<RequestPage> newestPart(Handle handle, RequestFilter filter, PageRequest page) {
    Optional<Instant> since = knownSince(handle);
    if (since.isEmpty()) {
      return Optional.empty();
    }
    boolean within =
        switch (page) {
          case PageRequest.Offset _ -> false;
          case PageRequest.OlderThan _ -> true;
          case PageRequest.NewerThan(var position, int _) ->
              position.createdAt().isAfter(since.get());
        };
    if (!within) {
      return Optional.empty();
    }
    List<ExternalRequest> found = store.rows(handle, RequestConditions.of(filter), page);
    boolean certain =
        page instanceof PageRequest.NewerThan
            || (found.size() == page.limit() && found.getLast().createdAt().isAfter(since.get()));
    return certain ? Optional.of(new RequestPage(found, OptionalLong.empty())) : Optional.empty();
  }

  /** After that moment no row is missing. */
  private static Optional<Instant> knownSince(Handle handle) {
    return LogProgress.gaps(handle).stream()
        .findFirst()
        .map(
            newest ->
                handle
                    .createQuery(
                        "select max(created_at) from (select created_at from external_request"
                            + " where id >= :below order by id limit :some)")
                    .bind("below", newest.below())
                    .bind("some", OUT_OF_ORDER)
                    .mapTo(OffsetDateTime.class)
                    .findOne()
                    .map(OffsetDateTime::toInstant))
        .orElse(Optional.of(Instant.MIN));
  }
}
