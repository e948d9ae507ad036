package io.hubconsole.rows;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The rows of the request log, read. */
public final class RequestStore {
  private static final String COLUMNS =
      "id, type, status, url, meta, request, response, message, created_at, updated_at,"
          + " partner_id, service_provider_id";

  private static final String OF_IDS =
      "select " + COLUMNS + " from external_request where id = any(?)";

  private final StoredMeta metas;

  public RequestStore(ContractJson json) {
    this.metas = new StoredMeta(json);
  }

  /** The row of that id, which must be there. */
  public ExternalRequest row(Handle handle, long id) {
    List<ExternalRequest> found = rows(handle, List.of(id));
    if (found.isEmpty()) {
      throw new NoSuchElementException("no row of that id");
    }
    return found.getFirst();
  }

  /** The rows of those ids, in their order, without those that are not there. */
  public List<ExternalRequest> rows(Handle handle, List<Long> ids) {
    Map<Long, ExternalRequest> found = new HashMap<>();
    ofIds(handle, ids, row -> found.put(row.getLong(1), request(row)));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Some rows with ids between two, neither of which belongs to it, the lowest ones. */
  public List<OwnedRequest> owned(Handle handle, long above, long below, int most) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + " from external_request"
                + " where id > :above and id < :below order by id limit :most")
        .bind("above", above)
        .bind("below", below)
        .bind("most", most)
        .map((row, _) -> owned(row))
        .list();
  }

  /**
   * Some rows with higher numbers, the lowest ones.
   *
   * @param number the column by which they are numbered
   * @param most how many rows
   * @param length how many characters of texts, but for a first row that has more by itself
   */
  public List<Numbered> someAbove(Handle handle, String number, long above, int most, long length) {
    List<Numbered> some = new ArrayList<>();
    long total = 0;
    for (Sized row : sizedAbove(handle, number, above, most)) {
      total += row.length();
      if (!some.isEmpty() && total > length) {
        break;
      }
      some.add(row.row());
    }
    return some;
  }

  private static List<Sized> sizedAbove(Handle handle, String number, long above, int most) {
    return handle
        .createQuery(
            """
            select id, <number>, coalesce(char_length(request), 0)
              + coalesce(char_length(response), 0) + coalesce(char_length(message), 0)
              + char_length(meta)
            from external_request where <number> > :above order by <number> limit :most
            """)
        .define("number", number)
        .bind("above", above)
        .bind("most", most)
        .map((row, _) -> new Sized(new Numbered(row.getLong(1), row.getLong(2)), row.getLong(3)))
        .list();
  }

  /** The id of a row, and its number in some order. */
  public record Numbered(long id, long number) {}

  private record Sized(Numbered row, long length) {}

  /** The rows of those ids, in no order, without those that are not there. */
  public List<OwnedRequest> owned(Handle handle, List<Long> ids) {
    List<OwnedRequest> found = new ArrayList<>(ids.size());
    ofIds(handle, ids, row -> found.add(owned(row)));
    return found;
  }

  /** Takes one row of an answer. */
  @FunctionalInterface
  private interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** By plain JDBC and one statement for any number: each page of a search is read by it. */
  private static void ofIds(Handle handle, List<Long> ids, RowTaker taker) {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement query = handle.getConnection().prepareStatement(OF_IDS)) {
      query.setArray(1, handle.getConnection().createArrayOf("bigint", ids.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  /** The highest id; zero where there is no row. */
  public static long highest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(id), 0) from external_request")
        .mapTo(Long.class)
        .one();
  }

  private OwnedRequest owned(ResultSet row) throws SQLException {
    return new OwnedRequest(request(row), row.getInt(11), row.getObject(12, Integer.class));
  }

  /** Columns by their places: to find each by its name took longer than to read it. */
  private ExternalRequest request(ResultSet row) throws SQLException {
    return new ExternalRequest(
        row.getLong(1),
        StorableText.read(row.getString(2)),
        RequestStatus.SUCCESS.word().equals(row.getString(3))
            ? RequestStatus.SUCCESS
            : RequestStatus.ERROR,
        row.getString(4),
        metas.read(row.getString(5)),
        StorableText.readNullable(row.getString(6)),
        StorableText.readNullable(row.getString(7)),
        StorableText.readNullable(row.getString(8)),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        row.getObject(10, OffsetDateTime.class).toInstant());
  }
}
