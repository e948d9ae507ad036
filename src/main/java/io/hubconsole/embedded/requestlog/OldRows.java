package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.IdempotencyKeys;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.rows.RequestStore;
import io.hubconsole.rows.SqlConditions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the log that are old enough to go, in its database. */
final class OldRows {
  private final HubDatabase database;

  OldRows(HubDatabase database) {
    this.database = database;
  }

  /**
   * Drops rows in one transaction: those that are older than a time, and that nobody else is at.
   * The newest of the log stays: whoever follows the log, and imports, go on from its id.
   *
   * @return how many are gone
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  int drop(List<Long> ids, Instant before) {
    return ids.isEmpty()
        ? 0
        : database.write(
            handle -> {
              List<Long> old = taken(handle, ids, before);
              delete(handle, old);
              // Last: others who tell of changes wait until this ends.
              LogChanges.tell(handle, old);
              return old.size();
            });
  }

  /**
   * The rows that are older than a time, and stay since a repeat under a key that is remembered is
   * answered with them: few, since keys are younger than any row that is dropped, unless an import
   * put one in the place of another.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  Set<Long> remembered(Instant before, Instant now) {
    return database.read(
        handle ->
            Set.copyOf(
                handle
                    .createQuery(
                        "select r.id from idempotency_key k"
                            + " join external_request r on r.id = k.reference_id"
                            + " where k.operation = :operation and k.created_at > :oldest"
                            + " and r.created_at < :before")
                    .bind("operation", RequestLog.OPERATION)
                    .bind("oldest", SqlConditions.utc(now.minus(IdempotencyKeys.KEPT)))
                    .bind("before", SqlConditions.utc(before))
                    .mapTo(Long.class)
                    .list()));
  }

  /** Waits for no row: an import that replaces some would wait for others of these. */
  private static List<Long> taken(Handle handle, List<Long> ids, Instant before) {
    return handle
        .createQuery(
            "select id from external_request where id in (<ids>) and id < :newest"
                + " and created_at < :before for update skip locked")
        .bindList("ids", ids)
        .bind("newest", RequestStore.highest(handle))
        .bind("before", SqlConditions.utc(before))
        .mapTo(Long.class)
        .list();
  }

  /** One by one: a database may hold all rows of a statement in memory, and one may be long. */
  private static void delete(Handle handle, List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch("delete from external_request where id = :id")) {
      ids.forEach(id -> batch.bind("id", id).add());
      int[] _ = batch.execute();
    }
  }
}
