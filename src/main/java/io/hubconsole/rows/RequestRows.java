package io.hubconsole.rows;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Writes rows of the request log, one or many at a time. */
public final class RequestRows {
  private static final String INSERT =
      """
      insert into external_request (id, type, status, url, case_id, partner_id,
        service_provider_id, meta, request, response, message, created_at, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String REWRITE =
      """
      update external_request set status = ?, request = ?, response = ?, message = ?, updated_at = ?
      where id = ?
      """;

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
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
      for (OwnedRequest row : rows) {
        add(insert, row);
      }
      if (!rows.isEmpty()) {
        insert.executeBatch();
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
}
