package io.hubconsole.storage;

import java.sql.SQLException;
import java.util.function.Predicate;

/** What a fault was, for the log: kinds and codes alone, since messages hold values of rows. */
public final class FaultKinds {
  private FaultKinds() {}

  /**
   * Whether a value does not fit where it was put: a fault of this program, which no later attempt
   * will mend.
   */
  public static boolean isOfValue(Throwable fault) {
    return any(
        fault,
        cause ->
            cause instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith("22"));
  }

  /** Whether a database gave that code. */
  public static boolean hasCode(Throwable fault, int code) {
    return any(fault, cause -> cause instanceof SQLException sql && sql.getErrorCode() == code);
  }

  /** Whether whoever asked was told to stop: no failure, and nothing for the log. */
  public static boolean isInterrupt(Throwable fault) {
    return any(fault, InterruptedException.class::isInstance);
  }

  /** Whether something holds for a fault, or for one of those that it came from. */
  public static boolean any(Throwable fault, Predicate<Throwable> wanted) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (wanted.test(cause)) {
        return true;
      }
    }
    return false;
  }

  /** Its kinds and codes, in one line. */
  public static String of(Throwable fault) {
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
