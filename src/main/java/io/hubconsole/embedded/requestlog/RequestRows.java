package io.hubconsole.embedded.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.embedded.store.SqlConditions;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Writes rows of the request log, one or many at a time, with the keys of their meta. */
public final class RequestRows {
  private static final int LONGEST_PATH = 255;
  private static final int MOST_DIGITS = 24;

  /** Rounding a number with more digits behind its point could take all memory. */
  private static final int FINEST = 1000;

  private final ContractJson json;

  public RequestRows(ContractJson json) {
    this.json = json;
  }

  /** A row with the owners of its case. */
  public record OwnedRequest(
      ExternalRequest request, int partnerId, @Nullable Integer serviceProviderId) {}

  /** The id that the next row gets. */
  public long nextId(Handle handle) {
    return handle.createQuery("select next value for external_request_id").mapTo(Long.class).one();
  }

  /** Inserts rows whose ids are set and not taken. */
  public void insert(Handle handle, List<OwnedRequest> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
            handle.prepareBatch(
                """
                insert into external_request (id, type, status, url, case_id, partner_id,
                  service_provider_id, meta, request, response, message, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedBatch meta =
            handle.prepareBatch(
                """
                insert into external_request_meta (request_id, path, text_value, number_value)
                values (?, ?, ?, ?)
                """)) {
      for (OwnedRequest row : rows) {
        add(batch, row);
        addMeta(meta, row.request().id(), json.readTree(row.request().meta().further().text()));
      }
      batch.execute();
      if (meta.size() > 0) {
        meta.execute();
      }
    }
  }

  private void add(PreparedBatch batch, OwnedRequest row) {
    ExternalRequest request = row.request();
    batch
        .bind(0, request.id())
        .bind(1, request.type())
        .bind(2, request.status().word())
        .bind(3, request.url())
        .bind(4, request.meta().caseId())
        .bind(5, row.partnerId())
        .bind(6, row.serviceProviderId())
        .bind(7, json.text(request.meta()))
        .bind(8, request.request())
        .bind(9, request.response())
        .bind(10, request.message())
        .bind(11, SqlConditions.utc(request.createdAt()))
        .bind(12, SqlConditions.utc(request.updatedAt()))
        .add();
  }

  /** Collects the values of meta by path; of two ways to write one path the first counts. */
  private static void collect(Map<String, JsonNode> values, String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        collect(values, below, field.getValue());
      }
    } else if (path.length() <= LONGEST_PATH) {
      values.putIfAbsent(path, node);
    }
  }

  private static void addMeta(PreparedBatch batch, long id, JsonNode meta) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    collect(values, "", meta);
    values.forEach(
        (path, node) -> {
          batch
              .bind(0, id)
              .bind(1, path)
              .bind(2, node.isValueNode() ? node.asText() : node.toString())
              .bind(3, comparable(node))
              .add();
        });
  }

  /** The number, where the column has room for it. */
  private static @Nullable BigDecimal comparable(JsonNode node) {
    if (!node.isNumber() || (node.isDouble() && !Double.isFinite(node.doubleValue()))) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    return number.scale() <= FINEST && (long) number.precision() - number.scale() <= MOST_DIGITS
        ? number
        : null;
  }
}
