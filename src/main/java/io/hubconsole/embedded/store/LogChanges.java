package io.hubconsole.embedded.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.roaringbitmap.longlong.LongIterator;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * Which rows of the request log were changed after they were written, for whoever follows the log:
 * told within the transaction that changes them.
 *
 * <p>Changes are numbered in the order in which they can be seen: whoever has seen one has seen all
 * before it, and none comes late. A number may be left out.
 */
public final class LogChanges {
  /** So many are kept, at the least; an index that is further behind is begun anew. */
  private static final long MOST_KEPT = 1_000_000;

  /** Where more rows change at once, following them takes longer than beginning anew. */
  public static final long MOST_TOLD = 100_000;

  private static final int BATCH = 1000;
  private static final int FORGOTTEN_AT_ONCE = 100_000;

  /**
   * An expression over {@code request_log}: the newest change, zero where there never was one. An
   * index that is begun now, before it reads any row, need follow none up to it.
   */
  public static final String NEWEST =
      "greatest(forgotten_changes, (select coalesce(max(id), 0) from external_request_change))";

  private static final String INSERT =
      "insert into external_request_change (request_id) values (?)";

  private LogChanges() {}

  /** A change of a row. */
  public record LogChange(long id, long requestId) {}

  /**
   * Tells that rows were rewritten, replaced, or removed. Others who tell wait until the
   * transaction ends: it should do so soon, and wait for none of their rows before.
   */
  public static void tell(Handle handle, Collection<Long> requestIds) {
    Roaring64Bitmap ids = new Roaring64Bitmap();
    requestIds.forEach(ids::addLong);
    tell(handle, ids);
  }

  /** The same for any number of rows; beyond some, every index of the log is begun anew. */
  public static void tell(Handle handle, Roaring64Bitmap requestIds) {
    long count = requestIds.getLongCardinality();
    if (count > MOST_TOLD) {
      insert(handle, Roaring64Bitmap.bitmapOf(requestIds.first()));
      handle.execute(
          "update request_log set forgotten_changes ="
              + " (select max(id) from external_request_change)");
    } else if (count > 0) {
      insert(handle, requestIds);
    }
  }

  private static void insert(Handle handle, Roaring64Bitmap requestIds) {
    hold(handle);
    try (PreparedStatement insert = handle.getConnection().prepareStatement(INSERT)) {
      int waiting = 0;
      for (LongIterator ids = requestIds.getLongIterator(); ids.hasNext(); ) {
        insert.setLong(1, ids.next());
        insert.addBatch();
        waiting++;
        if (waiting == BATCH || !ids.hasNext()) {
          insert.executeBatch();
          waiting = 0;
        }
      }
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  /** Nobody else tells or forgets until the transaction ends. */
  private static void hold(Handle handle) {
    handle.createQuery("select name from request_log for update").mapTo(String.class).one();
  }

  /** Some changes with higher numbers, the first ones. */
  public static List<LogChange> after(Handle handle, long change, int most) {
    return handle
        .createQuery(
            "select id, request_id from external_request_change"
                + " where id > :change order by id limit :most")
        .bind("change", change)
        .bind("most", most)
        .map((row, _) -> new LogChange(row.getLong(1), row.getLong(2)))
        .list();
  }

  /**
   * The change up to which changes may be forgotten: an index that stands below it has missed some,
   * and is begun anew. Zero where none was forgotten. To be asked after the changes themselves,
   * whenever they are, since they may be forgotten meanwhile.
   */
  public static long forgotten(Handle handle) {
    return handle.createQuery("select forgotten_changes from request_log").mapTo(Long.class).one();
  }

  /**
   * Forgets the oldest changes where there are very many.
   *
   * @throws io.hubconsole.hub.HubException.Unavailable where the store does not answer
   */
  public static void forgetOld(HubDatabase database) {
    forgetOld(database, MOST_KEPT, FORGOTTEN_AT_ONCE);
  }

  /** The same, some at a time: a statement may not take long. */
  static void forgetOld(HubDatabase database, long mostKept, int atOnce) {
    while (database.read(handle -> isAnyTooOld(handle, mostKept))) {
      database.write(handle -> forgetSome(handle, mostKept, atOnce));
    }
  }

  private static boolean isAnyTooOld(Handle handle, long mostKept) {
    return oldest(handle) <= tooOld(handle, mostKept);
  }

  private static int forgetSome(Handle handle, long mostKept, int atOnce) {
    hold(handle);
    long upTo = Math.min(oldest(handle) + atOnce - 1, tooOld(handle, mostKept));
    handle.execute(
        "update request_log set forgotten_changes = ? where forgotten_changes < ?", upTo, upTo);
    return handle.execute("delete from external_request_change where id <= ?", upTo);
  }

  private static long oldest(Handle handle) {
    return handle
        .createQuery("select min(id) from external_request_change")
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MAX_VALUE);
  }

  /** The change up to which all can go. */
  private static long tooOld(Handle handle, long mostKept) {
    return handle
        .createQuery("select greatest(forgotten_changes, " + NEWEST + " - :kept) from request_log")
        .bind("kept", mostKept)
        .mapTo(Long.class)
        .one();
  }
}
