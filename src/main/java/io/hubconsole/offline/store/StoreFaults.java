package io.hubconsole.offline.store;

import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a disk and H2 throw about the store in a folder, in sentences. */
public final class StoreFaults {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);

  /** Below this many bytes a disk is full, in whatever language the system says so. */
  private static final long NO_SPACE = 64 * 1024;

  /** Somebody else has the file, or a disk failed before and H2 has let go of it. */
  private static final Set<Integer> NO_DAMAGE =
      Set.of(
          ErrorCode.DATABASE_ALREADY_OPEN_1,
          ErrorCode.DATABASE_IS_READ_ONLY,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.OBJECT_CLOSED);

  private final Path folder;
  private final Texts texts;

  public StoreFaults(Path folder, Locale locale) {
    this.folder = folder;
    this.texts = Texts.of(StoreFaults.class, "store", locale);
  }

  /**
   * Makes the folder where there is none, for its owner's eyes alone, and tries whether it can be
   * written.
   *
   * @throws HubException.Unavailable where it cannot
   */
  public void checkFolder() {
    try {
      OwnFolder.make(folder);
    } catch (IOException fault) {
      throw told(
          OwnFolder.liesInAFile(folder) ? "store.notAFolder" : full(fault).orElse("store.readOnly"),
          fault);
    }
  }

  /** The store is in use by another process. */
  public HubException.Unavailable inUse(Throwable fault) {
    return told("store.inUse", fault);
  }

  /** The store was written by a later version of this program. */
  public HubException.Unavailable newer() {
    return told("store.newer", new IOException("a newer version"));
  }

  /** The store did not do what it was asked for. */
  public HubException.Unavailable failed(Throwable fault) {
    String key = full(fault).or(() -> keyOfCodes(fault)).orElse("store.failed");
    if (key.equals("store.failed")) {
      LOG.warn("A store failed: {}", kinds(fault));
    }
    return told(key, fault);
  }

  private HubException.Unavailable told(String key, Throwable cause) {
    return new HubException.Unavailable(texts.get(key, folder.toString()), cause);
  }

  private Optional<String> full(Throwable fault) {
    return any(fault, this::saysDiskFull) ? Optional.of("store.full") : Optional.empty();
  }

  private boolean saysDiskFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left")
        || message.contains("Disk quota exceeded")
        || message.contains("File too large")
        || message.contains("not enough space")
        || (cause instanceof IOException && hasNoSpace());
  }

  private boolean hasNoSpace() {
    try {
      return Files.getFileStore(folder).getUsableSpace() < NO_SPACE;
    } catch (IOException untold) {
      return false;
    }
  }

  private static Optional<String> keyOfCodes(Throwable fault) {
    if (hasCode(fault, ErrorCode.DATABASE_ALREADY_OPEN_1)) {
      return Optional.of("store.inUse");
    }
    return hasCode(fault, ErrorCode.DATABASE_IS_READ_ONLY)
            || any(fault, cause -> String.valueOf(cause.getMessage()).contains("Read-only file"))
        ? Optional.of("store.readOnly")
        : Optional.empty();
  }

  /**
   * Whether a file cannot be made sense of: whatever H2 gives up on, unless the disk, or who else
   * has the file, is to blame. The bytes that are there will not be better another time.
   */
  public static boolean isDamage(Throwable fault) {
    if (NO_DAMAGE.stream().anyMatch(code -> hasCode(fault, code))) {
      return false;
    }
    return hasCode(fault, ErrorCode.FILE_CORRUPTED_1)
        || hasCode(fault, ErrorCode.FILE_ENCRYPTION_ERROR_1)
        || !any(fault, cause -> cause instanceof IOException && !(cause instanceof EOFException));
  }

  /** Whether a value does not fit where it was put: a fault of this program. */
  static boolean isOfValue(Throwable fault) {
    return any(
        fault,
        cause ->
            cause instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith("22"));
  }

  private static boolean hasCode(Throwable fault, int code) {
    return any(fault, cause -> cause instanceof SQLException sql && sql.getErrorCode() == code);
  }

  private static boolean any(Throwable fault, Predicate<Throwable> wanted) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (wanted.test(cause)) {
        return true;
      }
    }
    return false;
  }

  /** What a fault was, for the log: kinds and codes alone, since messages hold values of rows. */
  static String kinds(Throwable fault) {
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
