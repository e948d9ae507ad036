package io.hubconsole.offline.cache;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.logindex.Owner;
import io.hubconsole.logindex.following.IndexedLog;
import io.hubconsole.rows.MetaValues;
import io.hubconsole.wire.ContractJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** The rows of a request log that are known here, found by every filter that the hub has. */
public final class LogMemory {
  /** Rows stand in the order of their ids but for so many at most. */
  private static final int OUT_OF_ORDER = 200;

  private static final Owner ANYONE = new Owner.Anyone();

  /** As long as a hub is waited for: whoever would wait longer for an index, asks that. */
  private static final Duration SHORT_WAIT = Duration.ofSeconds(4);

  private final MemoryDatabase database;
  private final KnownRows rows;
  private final LogProgress progress;
  private final IndexedLog index;

  LogMemory(
      MemoryDatabase database,
      MemoryOwner owner,
      IndexPlace place,
      ContractJson json,
      Clock clock) {
    this.database = database;
    this.rows = new KnownRows(json);
    this.progress = new LogProgress(database, owner, rows, clock);
    this.index =
        new IndexedLog(
            new RememberedLog(database, json), new MetaValues(json), place, new Unheard());
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
    return find(filter, page, LogState::isWhole, SHORT_WAIT);
  }

  /** Finds rows among those that are known; empty where nothing is. */
  public Optional<Remembered<RequestPage>> known(RequestFilter filter, PageRequest page) {
    return find(filter, page, LogState::isAnything, IndexedLog.LONGEST_WAIT);
  }

  private Optional<Remembered<RequestPage>> find(
      RequestFilter filter, PageRequest page, Predicate<LogState> suffices, Duration longest) {
    return found(suffices, () -> index.find(ANYONE, filter, page, longest));
  }

  /** What is found, where what is known suffices before and after. */
  private <T> Optional<Remembered<T>> found(Predicate<LogState> suffices, Supplier<T> search) {
    Optional<LogState> before = progress.state().filter(suffices);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    try {
      T found = search.get();
      return progress.state().filter(suffices).isEmpty()
          ? Optional.empty()
          : Optional.of(new Remembered<>(found, before.get().polledAt()));
    } catch (HubException.Unavailable indexIsBeingMade) {
      return Optional.empty();
    }
  }

  /** Counts as the hub would; empty while some rows may be missing. */
  public Optional<Remembered<List<HistogramBucket>>> wholeHistogram(
      RequestFilter filter, HistogramInterval interval) {
    return histogram(filter, interval, LogState::isWhole, SHORT_WAIT);
  }

  /** Counts the rows that are known; empty where none are. */
  public Optional<Remembered<List<HistogramBucket>>> knownHistogram(
      RequestFilter filter, HistogramInterval interval) {
    return histogram(filter, interval, LogState::isAnything, IndexedLog.LONGEST_WAIT);
  }

  private Optional<Remembered<List<HistogramBucket>>> histogram(
      RequestFilter filter,
      HistogramInterval interval,
      Predicate<LogState> suffices,
      Duration longest) {
    return found(suffices, () -> index.histogram(ANYONE, filter, interval, longest));
  }

  /**
   * Finds rows within the part of the log above all gaps, next to one that is given; empty where
   * the page may reach beyond that part.
   */
  public Optional<Remembered<RequestPage>> newestPart(RequestFilter filter, PageRequest page) {
    Optional<Instant> known =
        database.<Optional<Instant>>read(LogMemory::knownSince).orElse(Optional.empty());
    if (known.isEmpty() || !isWithin(page, known.get())) {
      return Optional.empty();
    }
    return found(_ -> true, () -> index.find(ANYONE, filter, page, SHORT_WAIT))
        .filter(found -> isCertain(found.value(), page, known.get()));
  }

  private static boolean isWithin(PageRequest page, Instant since) {
    return switch (page) {
      case PageRequest.Offset _ -> false;
      case PageRequest.OlderThan _ -> true;
      case PageRequest.NewerThan(var position, int _) -> position.createdAt().isAfter(since);
    };
  }

  private static boolean isCertain(RequestPage found, PageRequest page, Instant since) {
    List<ExternalRequest> all = found.rows();
    return page instanceof PageRequest.NewerThan
        || (all.size() == page.limit() && all.getLast().createdAt().isAfter(since));
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

  /** Lets the index keep what it has learnt; the memory must be open until then. */
  void close() {
    index.close();
  }

  /** Whoever asks the memory in vain asks the hub. */
  private record Unheard() implements IndexedLog.Sentences {
    @Override
    public String making(long percent) {
      return "the index of the memory is being made";
    }

    @Override
    public String failed() {
      return "the index of the memory fails";
    }

    @Override
    public String stopped() {
      return "the search of the memory was stopped";
    }
  }
}
