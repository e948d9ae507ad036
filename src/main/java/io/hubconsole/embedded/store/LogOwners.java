package io.hubconsole.embedded.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.LongIterator;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/** Rows of the request log repeat whose their case is, and follow where it gets other owners. */
public final class LogOwners {
  private static final int READ_AT_ONCE = 20_000;
  private static final int WRITTEN_AT_ONCE = 1000;

  private static final String READ =
      "select id, case_id from external_request where id > ? order by id limit " + READ_AT_ONCE;
  private static final String WRITE =
      "update external_request set partner_id ="
          + " (select c.partner_id from service_case c where c.id = external_request.case_id),"
          + " service_provider_id = (select c.service_provider_id from service_case c"
          + " where c.id = external_request.case_id) where id = ?";

  private LogOwners() {}

  /**
   * Gives the rows of cases to those whose the cases are now. Goes through the whole log where
   * there are such cases: few are ever given to others, and an index would cost every write.
   *
   * @param moved the ids of cases that were given to others within this transaction
   * @return the ids of the rows, which are to be told as {@link LogChanges changes}
   */
  public static Roaring64Bitmap follow(Handle handle, RoaringBitmap moved) {
    if (moved.isEmpty()) {
      return new Roaring64Bitmap();
    }
    try {
      Roaring64Bitmap rows = rowsOf(handle, moved);
      write(handle, rows);
      return rows;
    } catch (SQLException fault) {
      throw new UnableToExecuteStatementException(fault, null);
    }
  }

  private static Roaring64Bitmap rowsOf(Handle handle, RoaringBitmap cases) throws SQLException {
    Roaring64Bitmap found = new Roaring64Bitmap();
    try (PreparedStatement query = handle.getConnection().prepareStatement(READ)) {
      long last = Long.MIN_VALUE;
      int read;
      do {
        read = 0;
        query.setLong(1, last);
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            read++;
            last = row.getLong(1);
            if (cases.contains(row.getInt(2))) {
              found.addLong(last);
            }
          }
        }
      } while (read == READ_AT_ONCE);
    }
    return found;
  }

  private static void write(Handle handle, Roaring64Bitmap rows) throws SQLException {
    try (PreparedStatement update = handle.getConnection().prepareStatement(WRITE)) {
      int waiting = 0;
      for (LongIterator ids = rows.getLongIterator(); ids.hasNext(); ) {
        update.setLong(1, ids.next());
        update.addBatch();
        waiting++;
        if (waiting == WRITTEN_AT_ONCE || !ids.hasNext()) {
          update.executeBatch();
          waiting = 0;
        }
      }
    }
  }
}
