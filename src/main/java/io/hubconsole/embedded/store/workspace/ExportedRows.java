package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hubconsole.hub.ReferenceKind;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Reads the rows of each kind, a thousand at a time, and writes each as a line of its list. */
final class ExportedRows {
  private static final int AT_ONCE = 1000;
  private static final String PAGE = " where id > ? order by id limit " + AT_ONCE;

  private final Handle handle;
  private final long lastRequest;

  /** Rows of the log that come later are left out: their cases might be. */
  ExportedRows(Handle handle) {
    this.handle = handle;
    this.lastRequest =
        handle
            .createQuery("select coalesce(max(id), 0) from external_request")
            .mapTo(Long.class)
            .one();
  }

  /** Writes one row, from its columns. */
  private interface RowWriter {
    void write(ResultSet row, JsonGenerator json) throws SQLException, IOException;
  }

  /** Writes the rows of a kind under its name, or nothing where there are none; counts them. */
  int write(WorkspaceKind kind, JsonGenerator json) throws IOException {
    return switch (kind) {
      case MANUFACTURERS -> writeList(kind, ReferenceKind.MANUFACTURER, json);
      case SERVICE_TYPES -> writeList(kind, ReferenceKind.SERVICE_TYPE, json);
      case PRODUCT_TYPES -> writeList(kind, ReferenceKind.PRODUCT_TYPE, json);
      case SERVICE_LOCATIONS -> writeList(kind, ReferenceKind.SERVICE_LOCATION, json);
      case SERVICE_PARTNERS ->
          writePages(kind, "select * from service_partner", ExportedRow::partner, json);
      case SERVICE_PROVIDERS ->
          writePages(kind, "select * from service_provider", ExportedRow::provider, json);
      case SERVICE_PARTNER_COMPETENCES ->
          writePages(
              kind,
              "select * from service_partner_competence",
              ExportedRow::partnerCompetence,
              json);
      case SERVICE_PROVIDER_COMPETENCES ->
          writePages(
              kind,
              "select * from service_provider_competence",
              ExportedRow::providerCompetence,
              json);
      case ACCESS_TOKENS -> writeTokens(kind, json);
      case CASES -> writePages(kind, "select * from service_case", ExportedRow::serviceCase, json);
      case REQUESTS ->
          writePages(
              kind,
              "select * from (select * from external_request where id <= " + lastRequest + ") as r",
              ExportedRow::request,
              json);
    };
  }

  private int writeList(WorkspaceKind kind, ReferenceKind list, JsonGenerator json)
      throws IOException {
    String items =
        "select * from (select * from reference_item where kind = '"
            + list.parameter().wireName()
            + "') as i";
    return writePages(kind, items, ExportedRow::item, json);
  }

  private int writeTokens(WorkspaceKind kind, JsonGenerator json) throws IOException {
    RowList rows = new RowList(kind, json);
    try (PreparedStatement statement =
            handle
                .getConnection()
                .prepareStatement("select * from access_token order by token_hash");
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.next();
        ExportedRow.token(found, json);
      }
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
    return rows.end();
  }

  private int writePages(WorkspaceKind kind, String select, RowWriter writer, JsonGenerator json)
      throws IOException {
    RowList rows = new RowList(kind, json);
    try (PreparedStatement statement = handle.getConnection().prepareStatement(select + PAGE)) {
      long last = Long.MIN_VALUE;
      int before;
      do {
        before = rows.count;
        last = writePage(statement, last, writer, rows, json);
      } while (rows.count - before == AT_ONCE);
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
    return rows.end();
  }

  private static long writePage(
      PreparedStatement statement, long after, RowWriter writer, RowList rows, JsonGenerator json)
      throws SQLException, IOException {
    statement.setLong(1, after);
    long last = after;
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        rows.next();
        writer.write(found, json);
        last = found.getLong("id");
      }
    }
    return last;
  }

  /** A list that is opened by its first row. */
  private static final class RowList {
    private final WorkspaceKind kind;
    private final JsonGenerator json;
    private int count;

    RowList(WorkspaceKind kind, JsonGenerator json) {
      this.kind = kind;
      this.json = json;
    }

    void next() throws IOException {
      if (count == 0) {
        json.writeFieldName(kind.wireName());
        json.writeStartArray();
      }
      count++;
      json.writeRaw('\n');
    }

    int end() throws IOException {
      if (count > 0) {
        json.writeEndArray();
        json.writeRaw('\n');
      }
      return count;
    }
  }
}
