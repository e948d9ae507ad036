package io.hubconsole.embedded.store;

import java.sql.SQLException;

/** What a fault was, for the log: kinds and codes alone, since messages hold values of rows. */
final class FaultKinds {
  private FaultKinds() {}

  /**
   * Whether a value does not fit where it was put: a fault of this program, which no later attempt
   * will mend.
   */
  static boolean isOfValue(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && String.valueOf(sql.getSQLState()).startsWith("22")) {
        return true;
      }
    }
    return false;
  }

  static String of(Throwable fault) {
    StringBuilder kinds = new StringBuilder();
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      kinds.append(kinds.isEmpty() ? "" : " < ").append(cause.getClass().getName());
      if (cause instanceof SQLException sql) {
        kinds.append(' ').append(sql.getSQLState()).append(' ').append(sql.getErrorCode());
      }
    }
    return kinds.toString();
  }
}
