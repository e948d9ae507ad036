package io.hubconsole.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Writes rows of the request log, one or many at a time, with the keys of their meta. */
public final class RequestRows {
  private static final String INSERT =
      """
      insert into external_request (id, type, status, url, case_id, partner_id,
        service_provider_id, meta, request, response, message, created_at, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_META =
      """
      insert into external_request_meta (request_id, path, text_value, number_value)
      values (?, ?, ?, ?)
      """;
  private static final String REWRITE =
      """
      update external_request set status = ?, request = ?, response = ?, message = ?, updated_at = ?
      where id = ?
      """;
  private static final int LONGEST_PATH = 255;
  private static final int MOST_DIGITS = 24;
  private static final int DECIMALS = 6;

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
    // By plain JDBC, as the rows themselves.
    Object next = handle.getConfig(SqlStatements.class).getAttribute("nextRequestId");
    try (PreparedStatement query = handle.getConnection().prepareStatement("select " + next);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  /** Makes ids up to that one free for rows that bring theirs: later rows get higher ones. */
  public void skipIds(Handle handle, long highest) {
    handle.createUpdate("<skipRequestIds>").bind("highest", highest).execute();
  }

  /**
   * Inserts rows whose ids are set and not taken.
   *
   * <p>By plain JDBC: a first start writes twenty thousand, and Jdbi's binding would take most of
   * its time.
   */
  public void insert(Handle handle, List<OwnedRequest> rows) {
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT);
        PreparedStatement meta = handle.getConnection().prepareStatement(INSERT_META)) {
      boolean anyMeta = false;
      for (OwnedRequest row : rows) {
        add(insert, row);
        anyMeta |= addMeta(meta, row.request());
      }
      if (!rows.isEmpty()) {
        insert.executeBatch();
      }
      if (anyMeta) {
        meta.executeBatch();
      }
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  /** Gives a row another status and other texts; false where there is none of its id. */
  public boolean rewrite(Handle handle, ExternalRequest row) {
    try (PreparedStatement update = handle.getConnection().prepareStatement(REWRITE)) {
      update.setString(1, row.status().word());
      update.setString(2, StorableText.ofNullable(row.request()));
      update.setString(3, StorableText.ofNullable(row.response()));
      update.setString(4, StorableText.ofNullable(row.message()));
      update.setObject(5, SqlConditions.utc(row.updatedAt()));
      update.setLong(6, row.id());
      return update.executeUpdate() > 0;
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  private void add(PreparedStatement insert, OwnedRequest row) throws SQLException {
    ExternalRequest request = row.request();
    insert.setLong(1, request.id());
    insert.setString(2, StorableText.of(request.type()));
    insert.setString(3, request.status().word());
    insert.setString(4, request.url());
    insert.setInt(5, request.meta().caseId());
    insert.setInt(6, row.partnerId());
    insert.setObject(7, row.serviceProviderId());
    insert.setString(8, json.text(request.meta()));
    insert.setString(9, StorableText.ofNullable(request.request()));
    insert.setString(10, StorableText.ofNullable(request.response()));
    insert.setString(11, StorableText.ofNullable(request.message()));
    insert.setObject(12, SqlConditions.utc(request.createdAt()));
    insert.setObject(13, SqlConditions.utc(request.updatedAt()));
    insert.addBatch();
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

  private boolean addMeta(PreparedStatement insert, ExternalRequest request) throws SQLException {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    collect(values, "", json.readTree(request.meta().further().text()));
    for (Map.Entry<String, JsonNode> value : values.entrySet()) {
      JsonNode node = value.getValue();
      insert.setLong(1, request.id());
      insert.setString(2, StorableText.of(value.getKey()));
      insert.setString(3, StorableText.of(node.isValueNode() ? node.asText() : node.toString()));
      insert.setBigDecimal(4, comparable(node));
      insert.addBatch();
    }
    return !values.isEmpty();
  }

  /** The number, where the column has room for it. */
  private static @Nullable BigDecimal comparable(JsonNode node) {
    if (!node.isNumber() || (node.isDouble() && !Double.isFinite(node.doubleValue()))) {
      return null;
    }
    BigDecimal number = node.decimalValue();
    if (number.scale() > FINEST || digits(number) > MOST_DIGITS) {
      return null;
    }
    // Rounding may make it longer by one: 9.9 becomes 10.
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
    return digits(rounded) > MOST_DIGITS ? null : rounded;
  }

  /** How many digits stand before the point. */
  private static long digits(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }
}
