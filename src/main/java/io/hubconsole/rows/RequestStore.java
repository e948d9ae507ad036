package io.hubconsole.rows;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.wire.ContractJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The rows of the request log, read. */
public final class RequestStore {
  private static final String COLUMNS =
      "id, type, status, url, meta, request, response, message, created_at, updated_at";

  private final ContractJson json;

  public RequestStore(ContractJson json) {
    this.json = json;
  }

  /** How many rows fulfil that. */
  public long count(Handle handle, SqlConditions where) {
    return where
        .bind(handle.createQuery("select count(*) from external_request where " + where.sql()))
        .mapTo(Long.class)
        .one();
  }

  /** The row of that id, which must be there. */
  public ExternalRequest row(Handle handle, long id) {
    return handle
        .createQuery("select " + COLUMNS + " from external_request where id = :id")
        .bind("id", id)
        .map((row, _) -> request(row))
        .one();
  }

  /** The rows of a page, newest first. */
  public List<ExternalRequest> rows(Handle handle, SqlConditions where, PageRequest page) {
    return switch (page) {
      case PageRequest.Offset(int offset, int limit) ->
          select(handle, where, " desc", limit, offset);
      case PageRequest.OlderThan(Position position, int limit) -> {
        where.addPosition("<", position);
        yield select(handle, where, " desc", limit, 0);
      }
      case PageRequest.NewerThan(Position position, int limit) -> {
        where.addPosition(">", position);
        yield select(handle, where, "", limit, 0).reversed();
      }
    };
  }

  private List<ExternalRequest> select(
      Handle handle, SqlConditions where, String order, int limit, int offset) {
    String sql =
        "select %s from external_request where %s order by created_at%s, id%s limit %d offset %d"
            .formatted(COLUMNS, where.sql(), order, order, limit, offset);
    return where.bind(handle.createQuery(sql)).map((row, _) -> request(row)).list();
  }

  /** Counts by whole intervals of UTC, oldest first. */
  public List<HistogramBucket> histogram(
      Handle handle, SqlConditions where, HistogramInterval interval) {
    long seconds = interval.length().toSeconds();
    String sql =
        """
        select bucket, sum(case when status = 'success' then 1 else 0 end),
          sum(case when status = 'success' then 0 else 1 end)
        from (select floor(extract(epoch from created_at) / SECONDS) as bucket, status
          from external_request where WHERE) as counted
        group by bucket order by bucket
        """
            .replace("SECONDS", Long.toString(seconds))
            .replace("WHERE", where.sql());
    return where
        .bind(handle.createQuery(sql))
        .map(
            (row, _) ->
                new HistogramBucket(
                    Instant.ofEpochSecond(row.getLong(1) * seconds),
                    row.getLong(2),
                    row.getLong(3)))
        .list();
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
