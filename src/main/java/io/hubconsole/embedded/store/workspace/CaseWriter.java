package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.reference.CaseStore.Owners;
import io.hubconsole.embedded.store.LogOwners;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.rows.CaseSearchText;
import io.hubconsole.rows.SqlConditions;
import io.hubconsole.wire.ContractJson;
import java.sql.Connection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Writes cases; where one is replaced, the rows that repeat its owners follow. */
final class CaseWriter implements AutoCloseable {
  private final ContractJson json;
  private final StoredRows stored;
  private final TableBatch cases;
  private final Handle handle;
  private final TableBatch ownersOfEmails;
  private final Map<Integer, Owners> replaced = new HashMap<>();
  private final RoaringBitmap moved = new RoaringBitmap();

  CaseWriter(Handle handle, ContractJson json, StoredRows stored) {
    this.handle = handle;
    this.json = json;
    this.stored = stored;
    Connection connection = handle.getConnection();
    this.cases =
        new TableBatch(
            connection,
            "service_case",
            1,
            List.of(
                "id",
                "guid",
                "partner_id",
                "service_provider_id",
                "current_status",
                "language",
                "order_reference",
                "originator_type",
                "booking_type",
                "service_type",
                "service_location",
                "consumer",
                "customer",
                "receiver",
                "sender",
                "product_data",
                "created_at",
                "updated_at",
                "further",
                "search_text"));
    this.ownersOfEmails =
        new TableBatch(connection, "completed_email", 1, List.of("case_id", "partner_id"));
  }

  void add(ServiceCase row) {
    boolean replaces = stored.has(WorkspaceKind.CASES, row.id());
    cases.put(
        replaces,
        row.id(),
        row.guid(),
        row.partnerId(),
        row.serviceProviderId(),
        row.currentStatus(),
        row.language(),
        row.orderReference(),
        row.originatorType(),
        row.bookingType(),
        row.serviceType(),
        row.serviceLocation(),
        json.textOrNull(row.consumer()),
        json.textOrNull(row.customer()),
        json.textOrNull(row.receiver()),
        json.textOrNull(row.sender()),
        json.textOrNull(row.productData()),
        SqlConditions.utc(row.createdAt()),
        utcOrNull(row.updatedAt()),
        row.further().text(),
        CaseSearchText.of(row));
    if (replaces) {
      replaced.put(row.id(), new Owners(row.partnerId(), row.serviceProviderId()));
      ownersOfEmails.update(row.id(), row.partnerId());
    }
  }

  private static @Nullable Object utcOrNull(@Nullable Instant time) {
    return time == null ? null : SqlConditions.utc(time);
  }

  int waiting() {
    return cases.waiting();
  }

  void flush() {
    findMoved();
    cases.flush();
    ownersOfEmails.flush();
  }

  /** Looks which cases get other owners than they have. */
  private void findMoved() {
    if (replaced.isEmpty()) {
      return;
    }
    handle
        .createQuery(
            "select id, partner_id, service_provider_id from service_case where id in (<ids>)")
        .bindList("ids", List.copyOf(replaced.keySet()))
        .map(
            (row, _) ->
                Map.entry(
                    row.getInt(1), new Owners(row.getInt(2), row.getObject(3, Integer.class))))
        .forEach(
            before -> {
              if (!before.getValue().equals(replaced.get(before.getKey()))) {
                moved.add(before.getKey());
              }
            });
    replaced.clear();
  }

  /**
   * Once all is written: rows of the log follow the cases that were given to others.
   *
   * @return the ids of those rows
   */
  Roaring64Bitmap follow() {
    return LogOwners.follow(handle, moved);
  }

  @Override
  public void close() {
    cases.close();
    ownersOfEmails.close();
  }
}
