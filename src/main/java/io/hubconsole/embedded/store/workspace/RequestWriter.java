package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.reference.CaseStore.Owners;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.wire.ContractJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Writes logged calls with the owners of their cases. */
final class RequestWriter {
  private final Handle handle;
  private final RequestRows rows;
  private final long highestBefore;
  private final Roaring64Bitmap low = new Roaring64Bitmap();
  private final Roaring64Bitmap high = new Roaring64Bitmap();
  private final Map<Integer, Owners> owners = new HashMap<>();
  private final List<ExternalRequest> waiting = new ArrayList<>();

  RequestWriter(Handle handle, ContractJson json) {
    this.handle = handle;
    this.rows = new RequestRows(json);
    this.highestBefore = RequestStore.highest(handle);
  }

  void reserve(long highest) {
    if (highest > 0 && rows.nextId(handle) <= highest) {
      rows.skipIds(handle, highest);
    }
  }

  void add(ExternalRequest request) {
    waiting.add(request);
  }

  int waiting() {
    return waiting.size();
  }

  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    deleteReplaced();
    findOwners();
    List<OwnedRequest> owned = new ArrayList<>(waiting.size());
    for (ExternalRequest request : waiting) {
      Owners ofCase = owners.get(request.meta().caseId());
      if (ofCase == null) {
        throw new IllegalStateException("no case " + request.meta().caseId());
      }
      owned.add(
          new OwnedRequest(numbered(request), ofCase.partnerId(), ofCase.serviceProviderId()));
    }
    rows.insert(handle, owned);
    owned.forEach(row -> remember(row.request().id()));
    waiting.clear();
  }

  private void remember(long id) {
    (id > highestBefore ? high : low).addLong(id);
  }

  /**
   * The rows that whoever follows the log might not find by their ids: those that were replaced,
   * those between older ones, and all where others logged rows with higher ids meanwhile, for an
   * import may take longer than anybody waits for a row that is passed over.
   */
  Roaring64Bitmap passedOver() {
    Roaring64Bitmap passed = new Roaring64Bitmap();
    passed.or(low);
    if (!high.isEmpty() && rowsAbove(highestBefore) > high.getLongCardinality()) {
      passed.or(high);
    }
    return passed;
  }

  private long rowsAbove(long id) {
    return handle
        .createQuery("select count(*) from external_request where id > :id")
        .bind("id", id)
        .mapTo(Long.class)
        .one();
  }

  private void deleteReplaced() {
    List<Long> ids =
        waiting.stream().map(ExternalRequest::id).filter(id -> id != WorkspaceRow.NEW_ID).toList();
    if (!ids.isEmpty() && highestBefore > 0) {
      handle
          .createUpdate("delete from external_request where id in (<ids>)")
          .bindList("ids", ids)
          .execute();
    }
  }

  /** Tells whose a case is that was just written, so that it need not be looked up. */
  void know(int caseId, int partnerId, @Nullable Integer serviceProviderId) {
    owners.put(caseId, new Owners(partnerId, serviceProviderId));
  }

  private void findOwners() {
    Set<Integer> unknown =
        waiting.stream()
            .map(request -> request.meta().caseId())
            .filter(caseId -> !owners.containsKey(caseId))
            .collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      handle
          .createQuery(
              "select id, partner_id, service_provider_id from service_case where id in (<ids>)")
          .bindList("ids", List.copyOf(unknown))
          .map(
              (row, _) ->
                  Map.entry(
                      row.getInt(1), new Owners(row.getInt(2), row.getObject(3, Integer.class))))
          .forEach(found -> owners.put(found.getKey(), found.getValue()));
    }
  }

  private ExternalRequest numbered(ExternalRequest request) {
    if (request.id() != WorkspaceRow.NEW_ID) {
      return request;
    }
    return new ExternalRequest(
        rows.nextId(handle),
        request.type(),
        request.status(),
        request.url(),
        request.meta(),
        request.request(),
        request.response(),
        request.message(),
        request.createdAt(),
        request.updatedAt());
  }
}
