package io.hubconsole.embedded.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.SeedHub;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.logindex.IndexPlace;
import io.hubconsole.logindex.Owner;
import io.hubconsole.logindex.following.IndexedLog;
import io.hubconsole.rows.MetaValues;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.text.Texts;
import io.hubconsole.wire.ContractJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The log of a hub with rows of any age, found by an index of its own. */
final class AgedLog implements AutoCloseable {
  private final HubDatabase database;
  private final Instant now;
  private final RequestRows rows = new RequestRows(new ContractJson());
  private final IndexedLog log;

  /** A log at that time; what the hub has logged stays. */
  AgedLog(HubInstance hub, Instant now) {
    this(hub, now, new IndexPlace.Memory());
  }

  /** The same, with its index in that place. */
  AgedLog(HubInstance hub, Instant now, IndexPlace place) {
    ContractJson json = new ContractJson();
    this.database = hub.database();
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
    this.log =
        new IndexedLog(
            new StoredLog(database, new RequestStore(json)),
            new MetaValues(json),
            place,
            new IndexSentences(Texts.of(RequestLog.class, "requestlog", Locale.ENGLISH)));
  }

  void clear() {
    database.write(handle -> handle.execute("delete from external_request"));
  }

  /** Writes rows that are so old, with the next ids. */
  void write(int count, Duration age) {
    database.write(
        handle -> {
          rows.insert(
              handle,
              LongStream.range(0, count)
                  .mapToObj(_ -> row(rows.nextId(handle), now.minus(age)))
                  .toList());
          return true;
        });
  }

  private static OwnedRequest row(long id, Instant at) {
    return new OwnedRequest(
        new ExternalRequest(
            id,
            "t",
            RequestStatus.SUCCESS,
            null,
            RequestMeta.ofCase(SeedHub.FINAL_CASE),
            null,
            null,
            "so many letters that a row has some weight ".repeat(10),
            at,
            at),
        1,
        null);
  }

  /** Begins to drop rows at once, and looks again every tenth of a second. */
  LogDropping dropping(KeptRows kept) {
    return dropping(() -> kept);
  }

  /** The same, asked at each look what is to be kept. */
  LogDropping dropping(Supplier<KeptRows> kept) {
    return new LogDropping(
        kept,
        log,
        database,
        Clock.fixed(now, ZoneOffset.UTC),
        new LogDropping.Rhythm(Duration.ZERO, Duration.ofMillis(100)));
  }

  /** How many rows the index has. */
  long counted() {
    return log.find(
            new Owner.Anyone(),
            RequestFilter.ALL,
            new PageRequest.Offset(0, 1),
            IndexedLog.LONGEST_WAIT)
        .count()
        .orElseThrow();
  }

  /** How old the rows are that are found, in days, the youngest first. */
  List<Long> days() {
    return log
        .find(
            new Owner.Anyone(),
            RequestFilter.ALL,
            new PageRequest.Offset(0, 100),
            IndexedLog.LONGEST_WAIT)
        .rows()
        .stream()
        .map(row -> Duration.between(row.createdAt(), now).toDays())
        .toList();
  }

  /** How many rows there are in the database. */
  long stored() {
    return database.read(
        handle ->
            handle.createQuery("select count(*) from external_request").mapTo(Long.class).one());
  }

  static void until(BooleanSupplier isSo) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime() - end).as("in time").isNegative();
      assertThat(new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  /** Waits so long that a few more looks have been taken. */
  static void aFewLooksLater() throws InterruptedException {
    assertThat(new CountDownLatch(1).await(500, TimeUnit.MILLISECONDS)).isFalse();
  }

  @Override
  public void close() {
    log.close();
  }
}
