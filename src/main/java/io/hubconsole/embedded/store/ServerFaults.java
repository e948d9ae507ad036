package io.hubconsole.embedded.store;

import io.hubconsole.hub.HubException;
import io.hubconsole.storage.FaultKinds;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What PostgreSQL throws, in sentences; a server's own words may hold values and are not told. */
final class ServerFaults implements StoreFaults {
  private static final Logger LOG = LoggerFactory.getLogger(ServerFaults.class);
  private static final String AWAY = "server.away";
  private static final String BUSY = "server.busy";

  private final String shown;
  private final String user;
  private final Texts texts;

  /**
   * @param shown the address as sentences name it
   * @param user the account, as sentences name it
   */
  ServerFaults(String shown, String user, Texts texts) {
    this.shown = shown;
    this.user = user;
    this.texts = texts;
  }

  /** A fault that was found by looking. */
  HubException.Unavailable found(String key) {
    return found(key, new IOException(key));
  }

  /** The same, with what it was found by. */
  HubException.Unavailable found(String key, Throwable cause) {
    return unavailable(key, cause);
  }

  @Override
  public HubException whileOpening(Exception fault) {
    return fault instanceof HubException told ? told : unavailable(keyOrFailed(fault), fault);
  }

  @Override
  public HubException.Unavailable translate(RuntimeException fault) {
    return unavailable(keyOrFailed(fault), fault);
  }

  @Override
  public HubException.OutcomeUnknown unconfirmed(RuntimeException fault) {
    return new HubException.OutcomeUnknown(texts.get("server.unconfirmed", shown), fault);
  }

  /** Whether the connection broke, so that the server may have gone on without telling. */
  static boolean isBroken(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
      if (cause instanceof IOException || state.startsWith("08") || state.startsWith("57P")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a lock was not got in time, or a statement took too long. */
  static boolean isHeldUp(Throwable fault) {
    return FaultKinds.any(
        fault,
        cause -> cause instanceof SQLException sql && BUSY.equals(keyOfState(sql).orElse("")));
  }

  private String keyOrFailed(Throwable fault) {
    Optional<String> key = keyOf(fault);
    if (key.isEmpty() && !FaultKinds.isInterrupt(fault)) {
      LOG.error("The store failed: {}", FaultKinds.of(fault));
    }
    return key.orElse("server.failed");
  }

  /** The innermost cause tells most: a pool's time-out is caused by what the server said. */
  private static Optional<String> keyOf(Throwable fault) {
    Optional<String> inner = fault.getCause() == null ? Optional.empty() : keyOf(fault.getCause());
    if (inner.isPresent()) {
      return inner;
    }
    return fault instanceof SQLException sql
        ? keyOfState(sql).or(() -> keyOfPool(sql))
        : Optional.of(AWAY).filter(_ -> fault instanceof IOException);
  }

  /** All connections are at work, or none can be had. */
  private static Optional<String> keyOfPool(SQLException fault) {
    return fault instanceof SQLTransientConnectionException ? Optional.of(BUSY) : Optional.empty();
  }

  private static Optional<String> keyOfState(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return Optional.ofNullable(
        switch (state) {
          // 08004: a password is asked for, and none was given.
          case "28P01", "28000", "08004" -> "server.refused";
          case "3D000" -> "server.noDatabase";
          case "42501" -> "server.noRight";
          case "53300" -> "server.tooMany";
          case "53100", "53400" -> "server.full";
          case "25006" -> "server.readOnly";
          case "57014", "55P03" -> BUSY;
          default -> state.startsWith("08") || state.startsWith("57P") ? AWAY : null;
        });
  }

  private HubException.Unavailable unavailable(String key, Throwable cause) {
    return new HubException.Unavailable(texts.get(key, shown, user), cause);
  }
}
