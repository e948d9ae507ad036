package io.hubconsole.offline.cache;

import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.rows.CaseSearchText;
import io.hubconsole.rows.SqlConditions;
import io.hubconsole.rows.StorableText;
import io.hubconsole.wire.ContractJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Cases that a hub has shown, found again by their numbers and words. */
public final class CaseMemory {
  private final MemoryDatabase database;
  private final MemoryOwner owner;
  private final ContractJson json;
  private final Clock clock;

  CaseMemory(MemoryDatabase database, MemoryOwner owner, ContractJson json, Clock clock) {
    this.database = database;
    this.owner = owner;
    this.json = json;
    this.clock = clock;
  }

  /** The case as it was seen last. */
  public Optional<Remembered<ServiceCase>> find(UUID guid) {
    SqlConditions where = ours();
    where.add("guid = ?", guid);
    return database
        .<Optional<Remembered<ServiceCase>>>read(
            handle ->
                where
                    .bind(handle.createQuery(select(where)))
                    .map((row, _) -> remembered(row))
                    .findOne())
        .orElse(Optional.empty());
  }

  /**
   * Searches what was seen.
   *
   * @return the cases of the page, and how many were found among those seen; empty where none was:
   *     the hub may have some
   */
  public Optional<Remembered<CasePage>> search(CaseSearch search, PageRequest page) {
    return database
        .<Optional<Remembered<CasePage>>>read(handle -> search(handle, search, page))
        .orElse(Optional.empty());
  }

  private Optional<Remembered<CasePage>> search(
      Handle handle, CaseSearch search, PageRequest page) {
    SqlConditions where = conditions(search);
    String counting = "select count(*), min(kept_at) from seen_case where " + where.sql();
    Remembered<Long> counted =
        where
            .bind(handle.createQuery(counting))
            .map(
                (row, _) ->
                    new Remembered<>(
                        row.getLong(1),
                        Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                            .orElse(Instant.MAX)))
            .one();
    if (counted.value() == 0) {
      return Optional.empty();
    }
    List<Remembered<ServiceCase>> found = page(handle, where, page);
    Instant oldest =
        found.stream().map(Remembered::at).min(Comparator.naturalOrder()).orElse(counted.at());
    List<ServiceCase> cases = found.stream().map(Remembered::value).toList();
    return Optional.of(new Remembered<>(new CasePage(cases, counted.value()), oldest));
  }

  private SqlConditions ours() {
    SqlConditions where = new SqlConditions();
    where.add("hub = ?", owner.hub());
    return where;
  }

  private SqlConditions conditions(CaseSearch search) {
    SqlConditions where = ours();
    for (String word : SearchWords.in(CaseSearchText.fold(search.text()))) {
      where.add("search_text like ? escape '!'", SqlConditions.containing(word));
    }
    search.guid().ifPresent(guid -> where.add("guid = ?", guid));
    search.id().ifPresent(id -> where.add("id = ?", id));
    search.currentStatus().ifPresent(status -> where.add("current_status = ?", status));
    search.createdAt().ifPresent(range -> where.addRange("created_at", range));
    return where;
  }

  private List<Remembered<ServiceCase>> page(Handle handle, SqlConditions where, PageRequest page) {
    return switch (page) {
      case PageRequest.Offset(int offset, int limit) -> rows(handle, where, " desc", limit, offset);
      case PageRequest.OlderThan(Position position, int limit) -> {
        where.addPosition("<", position);
        yield rows(handle, where, " desc", limit, 0);
      }
      case PageRequest.NewerThan(Position position, int limit) -> {
        where.addPosition(">", position);
        yield rows(handle, where, "", limit, 0).reversed();
      }
    };
  }

  private List<Remembered<ServiceCase>> rows(
      Handle handle, SqlConditions where, String order, int limit, int offset) {
    String sql =
        "%s order by created_at%s, id%s limit %d offset %d"
            .formatted(select(where), order, order, limit, offset);
    Query query = where.bind(handle.createQuery(sql));
    return query.map((row, _) -> remembered(row)).list();
  }

  private static String select(SqlConditions where) {
    return "select content, kept_at from seen_case where " + where.sql();
  }

  private Remembered<ServiceCase> remembered(ResultSet row) throws SQLException {
    return new Remembered<>(
        json.read(PackedText.read(row.getBytes("content")), ServiceCase.class),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }

  /**
   * Keeps cases as they were shown, unless a later asking has shown them.
   *
   * @param asked the asking's turn, of {@link MemoryStore#nextTurn}
   */
  public void keep(List<ServiceCase> cases, long asked) {
    if (cases.isEmpty()) {
      return;
    }
    var _ =
        database.write(
            handle -> {
              for (ServiceCase seen : cases) {
                if (forget(handle, seen.guid(), asked)) {
                  insert(handle, seen, asked);
                }
              }
              handle.execute(
                  "delete from seen_case where kept_at < ?",
                  SqlConditions.utc(clock.instant().minus(AnswerMemory.LONGEST)));
              return handle.execute(
                  "delete from seen_case where asked <= ?", asked - AnswerMemory.MOST);
            });
  }

  /**
   * Forgets a case that the hub does not have, unless a later asking has shown it.
   *
   * @param asked the asking's turn, of {@link MemoryStore#nextTurn}
   */
  public void forget(UUID guid, long asked) {
    var _ = database.write(handle -> forget(handle, guid, asked));
  }

  /** Whether nothing later is kept. */
  private boolean forget(Handle handle, UUID guid, long asked) {
    handle.execute(
        "delete from seen_case where hub = ? and guid = ? and asked <= ?",
        owner.hub(),
        guid,
        asked);
    return handle
        .createQuery("select 1 from seen_case where hub = :hub and guid = :guid")
        .bind("hub", owner.hub())
        .bind("guid", guid)
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  private void insert(Handle handle, ServiceCase seen, long asked) {
    handle.execute(
        "insert into seen_case (hub, guid, id, current_status, created_at, search_text, content,"
            + " asked, kept_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        owner.hub(),
        seen.guid(),
        seen.id(),
        StorableText.of(seen.currentStatus()),
        SqlConditions.utc(seen.createdAt()),
        CaseSearchText.of(seen),
        PackedText.of(json.text(seen)),
        asked,
        SqlConditions.utc(clock.instant()));
  }

  /** The turn of the latest asking that has shown a case, by whomever it was. */
  long newestTurn() {
    return database
        .read(
            handle ->
                handle
                    .createQuery("select coalesce(max(asked), 0) from seen_case")
                    .mapTo(Long.class)
                    .one())
        .orElse(0L);
  }
}
