package io.hubconsole.rows;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** The rows of the request log, read. */
public final class RequestStore {
  private static final String COLUMNS =
      "id, type, status, url, meta, request, response, message, created_at, updated_at";

  private final ContractJson json;

  public RequestStore(ContractJson json) {
    this.json = json;
  }

  /** The row of that id, which must be there. */
  public ExternalRequest row(Handle handle, long id) {
    return handle
        .createQuery("select " + COLUMNS + " from external_request where id = :id")
        .bind("id", id)
        .map((row, _) -> request(row))
        .one();
  }

  /** The rows of those ids, in their order, without those that are not there. */
  public List<ExternalRequest> rows(Handle handle, List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, ExternalRequest> found = new HashMap<>();
    handle
        .createQuery("select " + COLUMNS + " from external_request where id in (<ids>)")
        .bindList("ids", ids)
        .map((row, _) -> request(row))
        .forEach(row -> found.put(row.id(), row));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Some rows with ids between two, neither of which belongs to it, the lowest ones. */
  public List<OwnedRequest> owned(Handle handle, long above, long below, int most) {
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + ", partner_id, service_provider_id from external_request"
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
    return handle
        .createQuery(
            "select "
                + COLUMNS
                + ", partner_id, service_provider_id from external_request where id in (<ids>)")
        .bindList("ids", ids)
        .map((row, _) -> owned(row))
        .list();
  }

  /** The highest id; zero where there is no row. */
  public static long highest(Handle handle) {
    return handle
        .createQuery("select coalesce(max(id), 0) from external_request")
        .mapTo(Long.class)
        .one();
  }

  private OwnedRequest owned(ResultSet row) throws SQLException {
    return new OwnedRequest(
        request(row),
        row.getInt("partner_id"),
        row.getObject("service_provider_id", Integer.class));
  }

  private ExternalRequest request(ResultSet row) throws SQLException {
    return new ExternalRequest(
        row.getLong("id"),
        StorableText.read(row.getString("type")),
        RequestStatus.SUCCESS.word().equals(row.getString("status"))
            ? RequestStatus.SUCCESS
            : RequestStatus.ERROR,
        row.getString("url"),
        json.read(row.getString("meta"), RequestMeta.class),
        StorableText.readNullable(row.getString("request")),
        StorableText.readNullable(row.getString("response")),
        StorableText.readNullable(row.getString("message")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
