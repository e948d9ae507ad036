package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.reference.CaseStore;
import io.hubconsole.embedded.reference.CaseStore.Owners;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.embedded.store.IdempotencyKeys.Earlier;
import io.hubconsole.embedded.store.IdempotencyKeys.Key;
import io.hubconsole.embedded.store.IdempotencyKeys.KeyTaken;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SaveAnswer;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The log of external requests of one hub: saves into the database, finds and counts by an index.
 */
public final class RequestLog implements AutoCloseable {
  static final String OPERATION = "saveRequest";

  private final HubDatabase database;
  private final CaseStore cases;
  private final RequestRows rows;
  private final RequestStore store;
  private final IndexedLog log;
  private final LogDropping dropping;
  private final RequestFaults faults;
  private final Clock clock;
  private final IdempotencyKeys keys = new IdempotencyKeys();

  /**
   * Opens the log.
   *
   * @param place of the index
   * @param kept which rows are, asked now and then; others are dropped in the background
   * @param texts the bundle {@code requestlog} of this package
   */
  public RequestLog(
      HubDatabase database,
      CaseStore cases,
      ContractJson json,
      Clock clock,
      IndexPlace place,
      Supplier<KeptRows> kept,
      Texts texts) {
    this.database = database;
    this.cases = cases;
    this.rows = new RequestRows(json);
    this.store = new RequestStore(json);
    this.log =
        new IndexedLog(
            new StoredLog(database, store), new MetaValues(json), place, new IndexSentences(texts));
    this.faults = new RequestFaults(json);
    this.clock = clock;
    this.dropping = new LogDropping(kept, log, database, clock, LogDropping.Rhythm.OF_A_HUB);
  }

  /** Saves a call; it is on disk when this returns {@link SaveAnswer.Saved}. */
  public SaveAnswer save(Caller caller, NewExternalRequest request) {
    Optional<InputFault> fault =
        request.idempotencyKey().flatMap(IdempotencyKeys::fault).or(() -> faults.of(request));
    if (fault.isPresent()) {
      return new SaveAnswer.BadValue(fault.get());
    }
    try {
      return database.writeTogether(handle -> save(handle, caller, request));
    } catch (KeyTaken _) {
      // A racing repeat was first: its row is there now, and is the answer.
      return database.writeTogether(handle -> save(handle, caller, request));
    }
  }

  private SaveAnswer save(Handle handle, Caller caller, NewExternalRequest request) {
    Optional<Key> key = request.idempotencyKey().map(value -> Key.of(caller, OPERATION, value));
    String hash = hashOf(request);
    if (key.isPresent()) {
      switch (keys.find(handle, key.get(), hash, clock.instant())) {
        case Earlier.None _ -> {}
        case Earlier.OtherOrder _ -> {
          return new SaveAnswer.KeyReused();
        }
        case Earlier.SameOrder(OptionalLong id, var _) -> {
          return new SaveAnswer.Saved(store.row(handle, id.orElseThrow()));
        }
      }
    }
    int caseId = request.meta().caseId();
    Optional<Owners> owners = cases.ownersOf(handle, caller, caseId);
    if (owners.isEmpty()) {
      return new SaveAnswer.BadValue(RequestFaults.unknownCase(caseId));
    }
    ExternalRequest saved = newRow(handle, request);
    key.ifPresent(taken -> keys.claim(handle, taken, hash, saved.id(), null, clock.instant()));
    rows.insert(
        handle,
        List.of(
            new OwnedRequest(saved, owners.get().partnerId(), owners.get().serviceProviderId())));
    return new SaveAnswer.Saved(saved);
  }

  private static String hashOf(NewExternalRequest request) {
    return IdempotencyKeys.hash(
        request.type(),
        request.status(),
        orNone(request.url()),
        Integer.toString(request.meta().caseId()),
        request.meta().further().text(),
        orNone(request.request()),
        orNone(request.response()),
        orNone(request.message()));
  }

  /** A text that is left out is another body than any text, the word null among them. */
  private static String orNone(@Nullable String text) {
    return text == null ? "" : "=" + text;
  }

  private ExternalRequest newRow(Handle handle, NewExternalRequest request) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new ExternalRequest(
        rows.nextId(handle),
        request.type(),
        request.status().equals(RequestStatus.ERROR.word())
            ? RequestStatus.ERROR
            : RequestStatus.SUCCESS,
        request.url(),
        request.meta(),
        request.request(),
        request.response(),
        request.message(),
        now,
        now);
  }

  /** Finds the caller's own rows, newest first. */
  public RequestPage find(Caller caller, RequestFilter filter, PageRequest page) {
    return log.find(owner(caller), filter, page, IndexedLog.LONGEST_WAIT);
  }

  /** Counts the caller's own rows by time. */
  public List<HistogramBucket> histogram(
      Caller caller, RequestFilter filter, HistogramInterval interval) {
    return log.histogram(owner(caller), filter, interval, IndexedLog.LONGEST_WAIT);
  }

  private static Owner owner(Caller caller) {
    return switch (caller) {
      case Caller.Partner(int id, var _) -> new Owner.Partner(id);
      case Caller.Provider(int id, var _) -> new Owner.Provider(id);
    };
  }

  /** Keeps what the index has learnt; the database stays open. */
  @Override
  public void close() {
    // It may be waiting for the index.
    dropping.stop();
    log.close();
    dropping.close();
  }
}
