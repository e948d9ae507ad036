package io.hubconsole.benchmarks.scrolling;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * A hub whose log has any number of rows, each made when it is asked for, after as long as a hub on
 * the network takes. It does nothing else.
 */
final class EndlessLog implements ServiceOrderHub {
  private static final Instant NEWEST = Instant.parse("2026-11-26T12:00:00Z");
  private static final long STEP_MILLIS = 700;
  private static final int QUICKEST_MILLIS = 5;
  private static final int SLOWEST_MILLIS = 40;
  private static final int SOME_MILLIS = 250;

  private final long rows;

  EndlessLog(long rows) {
    this.rows = rows;
  }

  /** The row so many places from the newest. */
  ExternalRequest row(long index) {
    Instant time = NEWEST.minusMillis(index * STEP_MILLIS);
    boolean failed = index % 23 == 0;
    return new ExternalRequest(
        rows - index,
        index % 3 == 0 ? "fedexBooking" : "smsGateway",
        failed ? RequestStatus.ERROR : RequestStatus.SUCCESS,
        "https://api" + index % 7 + ".carrier.example/v2/shipments/" + index,
        RequestMeta.ofCase((int) (100_000 + index % 9_000)),
        "{\"reference\":\"SE-" + index + "\"}",
        "{\"status\":\"accepted\"}",
        failed ? "The remote service answered 502 Bad Gateway, attempt " + index % 5 : null,
        time,
        time);
  }

  /** How many rows come before those that are older than a position. */
  private long olderThan(Position position) {
    long passed = NEWEST.toEpochMilli() - position.createdAt().toEpochMilli();
    long index = Math.clamp(Math.ceilDiv(passed, STEP_MILLIS), 0, rows);
    while (index < rows && !isOlder(index, position)) {
      index++;
    }
    return index;
  }

  private boolean isOlder(long index, Position position) {
    Instant time = NEWEST.minusMillis(index * STEP_MILLIS);
    int order = time.compareTo(position.createdAt());
    return order < 0 || (order == 0 && rows - index < position.id());
  }

  @Override
  public RequestPage findRequests(RequestFilter filter, PageRequest page) {
    takeTime();
    return switch (page) {
      case PageRequest.Offset(int offset, int limit) ->
          new RequestPage(rows(offset, limit), OptionalLong.of(rows));
      case PageRequest.OlderThan(Position position, int limit) ->
          new RequestPage(rows(olderThan(position), limit), OptionalLong.empty());
      case PageRequest.NewerThan(Position position, int limit) -> {
        // The row at the position is neither older nor newer.
        long end = olderThan(new Position(position.createdAt(), position.id() + 1));
        long from = Math.max(0, end - limit);
        yield new RequestPage(rows(from, (int) (end - from)), OptionalLong.empty());
      }
    };
  }

  private List<ExternalRequest> rows(long from, int limit) {
    return LongStream.range(from, Math.min(rows, from + limit)).mapToObj(this::row).toList();
  }

  private static void takeTime() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int millis =
        random.nextInt(50) == 0 ? SOME_MILLIS : random.nextInt(QUICKEST_MILLIS, SLOWEST_MILLIS);
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  @Override
  public List<HistogramBucket> histogram(RequestFilter filter, HistogramInterval interval) {
    takeTime();
    long length = interval.length().toMillis();
    List<HistogramBucket> buckets = new ArrayList<>();
    long oldest = NEWEST.toEpochMilli() - (rows - 1) * STEP_MILLIS;
    for (long from = oldest - oldest % length; from <= NEWEST.toEpochMilli(); from += length) {
      long newer = olderThan(new Position(Instant.ofEpochMilli(from + length), 0));
      long count = olderThan(new Position(Instant.ofEpochMilli(from), 0)) - newer;
      buckets.add(new HistogramBucket(Instant.ofEpochMilli(from), count - count / 23, count / 23));
    }
    return buckets;
  }

  @Override
  public HubDescription describe() {
    return new HubDescription(
        "endless",
        HubDescription.Kind.REMOTE,
        new Caller.Partner(1, "Shop"),
        Optional.empty(),
        HubDescription.Mail.OFF);
  }

  @Override
  public CasePage searchCases(CaseSearch search, PageRequest page) {
    return new CasePage(List.of(), 0);
  }

  @Override
  public Optional<ServiceCase> findCase(UUID guid) {
    return Optional.empty();
  }

  @Override
  public List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return List.of();
  }

  @Override
  public RoutingAnswer route(RoutingQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ExplanationAnswer explain(RoutingQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResendAnswer sendCompletedEmail(ResendOrder order) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SaveAnswer saveRequest(NewExternalRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
