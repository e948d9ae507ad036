package io.hubconsole.embedded.store.workspace;

import io.hubconsole.hub.ServiceCase;
import io.hubconsole.rows.CaseSearchText;
import io.hubconsole.rows.SqlConditions;
import io.hubconsole.wire.ContractJson;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes cases; where one is replaced, the rows that repeat its owners follow. */
final class CaseWriter implements AutoCloseable {
  private final ContractJson json;
  private final StoredRows stored;
  private final TableBatch cases;
  private final TableBatch ownersOfRequests;
  private final TableBatch ownersOfEmails;

  CaseWriter(Handle handle, ContractJson json, StoredRows stored) {
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
    this.ownersOfRequests =
        new TableBatch(
            connection,
            "external_request",
            1,
            List.of("case_id", "partner_id", "service_provider_id"));
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
      ownersOfRequests.update(row.id(), row.partnerId(), row.serviceProviderId());
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
    cases.flush();
    ownersOfRequests.flush();
    ownersOfEmails.flush();
  }

  @Override
  public void close() {
    cases.close();
    ownersOfRequests.close();
    ownersOfEmails.close();
  }
}
