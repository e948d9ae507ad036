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
import io.hubconsole.rows.RequestConditions;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.rows.SqlConditions;
import io.hubconsole.wire.ContractJson;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The log of external requests of one hub: saves, finds and counts.
 *
 * <p>Finds by SQL, page by page from a position. An index for millions of rows takes its place
 * beside the store here: {@link RequestStore} stays what it is rebuilt from.
 */
public final class RequestLog {
  private static final String OPERATION = "saveRequest";

  private final HubDatabase database;
  private final CaseStore cases;
  private final RequestRows rows;
  private final RequestStore store;
  private final RequestFaults faults;
  private final Clock clock;
  private final IdempotencyKeys keys = new IdempotencyKeys();

  public RequestLog(HubDatabase database, CaseStore cases, ContractJson json, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.rows = new RequestRows(json);
    this.store = new RequestStore(json);
    this.faults = new RequestFaults(json);
    this.clock = clock;
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
    insert(handle, saved, owners.get().partnerId(), owners.get().serviceProviderId());
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

  private void insert(
      Handle handle, ExternalRequest row, int partnerId, @Nullable Integer serviceProviderId) {
    rows.insert(handle, List.of(new RequestRows.OwnedRequest(row, partnerId, serviceProviderId)));
  }

  private static SqlConditions ownRows(Caller caller, RequestFilter filter) {
    SqlConditions where = RequestConditions.of(filter);
    where.add(CaseStore.ownerColumn(caller) + " = ?", caller.id());
    return where;
  }

  /** Finds the caller's own rows, newest first. */
  public RequestPage find(Caller caller, RequestFilter filter, PageRequest page) {
    SqlConditions where = ownRows(caller, filter);
    return database.read(
        handle -> {
          OptionalLong count =
              page instanceof PageRequest.Offset
                  ? OptionalLong.of(store.count(handle, where))
                  : OptionalLong.empty();
          return new RequestPage(store.rows(handle, where, page), count);
        });
  }

  /** Counts the caller's own rows by time. */
  public List<HistogramBucket> histogram(
      Caller caller, RequestFilter filter, HistogramInterval interval) {
    SqlConditions where = ownRows(caller, filter);
    return database.read(handle -> store.histogram(handle, where, interval));
  }
}
