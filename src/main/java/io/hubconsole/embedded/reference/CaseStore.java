package io.hubconsole.embedded.reference;

import io.hubconsole.hub.Caller;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import io.hubconsole.rows.CaseSearchText;
import io.hubconsole.rows.SqlConditions;
import io.hubconsole.wire.ContractJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Cases in the database, each seen by its own partner and its own workshop alone. */
public final class CaseStore {
  private final ContractJson json;

  public CaseStore(ContractJson json) {
    this.json = json;
  }

  public Optional<ServiceCase> find(Handle handle, Caller caller, UUID guid) {
    return handle
        .createQuery(
            "select * from service_case where guid = :guid and "
                + ownerColumn(caller)
                + " = :owner")
        .bind("guid", guid)
        .bind("owner", caller.id())
        .map((row, _) -> serviceCase(row))
        .findOne();
  }

  /** The case of that guid, whoever's it is; for the hub's own use. */
  public Optional<ServiceCase> findOfAnybody(Handle handle, UUID guid) {
    return handle
        .createQuery("select * from service_case where guid = :guid")
        .bind("guid", guid)
        .map((row, _) -> serviceCase(row))
        .findOne();
  }

  /** The case of that number, whoever's it is; for the hub's own use. */
  public Optional<ServiceCase> findOfAnybody(Handle handle, int id) {
    return handle
        .createQuery("select * from service_case where id = :id")
        .bind("id", id)
        .map((row, _) -> serviceCase(row))
        .findOne();
  }

  /**
   * Whether there is such a case among the caller's own. Whose it is stays so until the transaction
   * ends, so that a row about it can be written as theirs.
   */
  public Optional<Owners> ownersOf(Handle handle, Caller caller, int caseId) {
    // By plain JDBC: every write to the log asks, and Jdbi's binding takes longer than the answer.
    String sql =
        "select partner_id, service_provider_id from service_case where id = ? and "
            + ownerColumn(caller)
            + " = ?"
            + holding(handle);
    try (PreparedStatement query = handle.getConnection().prepareStatement(sql)) {
      query.setInt(1, caseId);
      query.setInt(2, caller.id());
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Owners(row.getInt(1), row.getObject(2, Integer.class)))
            : Optional.empty();
      }
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  private static Object holding(Handle handle) {
    return handle.getConfig(SqlStatements.class).getAttribute("holding");
  }

  /** Whose a case is, and stays until the transaction ends; for the hub's own use. */
  public Owners holdOwners(Handle handle, int caseId) {
    return handle
        .createQuery(
            "select partner_id, service_provider_id from service_case where id = :id<holding>")
        .bind("id", caseId)
        .map((row, _) -> new Owners(row.getInt(1), row.getObject(2, Integer.class)))
        .one();
  }

  /** Who may see a case. */
  public record Owners(int partnerId, @Nullable Integer serviceProviderId) {}

  /** Finds cases newest first; counts all that match. */
  public CasePage search(Handle handle, Caller caller, CaseSearch search, PageRequest page) {
    SqlConditions where = new SqlConditions();
    where.add(ownerColumn(caller) + " = ?", caller.id());
    for (String word : SearchWords.in(CaseSearchText.fold(search.text()))) {
      where.add("search_text like ? escape '!'", SqlConditions.containing(word));
    }
    search.guid().ifPresent(guid -> where.add("guid = ?", guid));
    search.id().ifPresent(id -> where.add("id = ?", id));
    search.currentStatus().ifPresent(status -> where.add("current_status = ?", status));
    search.createdAt().ifPresent(range -> where.addRange("created_at", range));
    long count =
        where
            .bind(handle.createQuery("select count(*) from service_case where " + where.sql()))
            .mapTo(Long.class)
            .one();
    return new CasePage(rows(handle, where, page), count);
  }

  private List<ServiceCase> rows(Handle handle, SqlConditions where, PageRequest page) {
    boolean newerFirst =
        switch (page) {
          case PageRequest.Offset _ -> true;
          case PageRequest.OlderThan(Position position, int _) -> {
            where.addPosition("<", position);
            yield true;
          }
          case PageRequest.NewerThan(Position position, int _) -> {
            where.addPosition(">", position);
            yield false;
          }
        };
    String order = newerFirst ? " desc" : "";
    List<ServiceCase> rows =
        where
            .bind(
                handle.createQuery(
                    "select * from service_case where "
                        + where.sql()
                        + " order by created_at"
                        + order
                        + ", id"
                        + order
                        + " limit "
                        + page.limit()
                        + (page instanceof PageRequest.Offset(int offset, int _)
                            ? " offset " + offset
                            : "")))
            .map((row, _) -> serviceCase(row))
            .list();
    return newerFirst ? rows : rows.reversed();
  }

  /** The column that holds the id of whoever may see a row. */
  public static String ownerColumn(Caller caller) {
    return switch (caller) {
      case Caller.Partner _ -> "partner_id";
      case Caller.Provider _ -> "service_provider_id";
    };
  }

  private ServiceCase serviceCase(ResultSet row) throws SQLException {
    OffsetDateTime updatedAt = row.getObject("updated_at", OffsetDateTime.class);
    return new ServiceCase(
        row.getInt("id"),
        row.getObject("guid", UUID.class),
        row.getInt("partner_id"),
        row.getObject("service_provider_id", Integer.class),
        row.getString("current_status"),
        row.getString("language"),
        row.getString("order_reference"),
        row.getString("originator_type"),
        row.getString("booking_type"),
        row.getObject("service_type", Integer.class),
        row.getObject("service_location", Integer.class),
        contact(row, "consumer"),
        contact(row, "customer"),
        contact(row, "receiver"),
        contact(row, "sender"),
        json.readOrNull(row.getString("product_data"), ProductData.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        updatedAt == null ? null : updatedAt.toInstant(),
        new JsonText(row.getString("further")));
  }

  private @Nullable ContactData contact(ResultSet row, String column) throws SQLException {
    return json.readOrNull(row.getString(column), ContactData.class);
  }
}
