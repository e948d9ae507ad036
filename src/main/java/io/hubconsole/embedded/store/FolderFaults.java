package io.hubconsole.embedded.store;

import io.hubconsole.hub.HubException;
import io.hubconsole.storage.FaultKinds;
import io.hubconsole.storage.FullDisk;
import io.hubconsole.storage.OwnFolder;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What H2 throws about a database in a folder, in sentences. */
final class FolderFaults implements StoreFaults {
  private static final Logger LOG = LoggerFactory.getLogger(FolderFaults.class);
  private static final String FAILED = "store.failed";
  private static final String FULL = "store.full";

  private final Path folder;
  private final Texts texts;

  FolderFaults(Path folder, Texts texts) {
    this.folder = folder;
    this.texts = texts;
  }

  /**
   * Makes the folder where there is none and tries whether it can be written.
   *
   * @throws HubException.Unavailable where it cannot
   */
  void checkFolder() {
    try {
      OwnFolder.begin(folder);
      Path file = folder.resolve("hub.mv.db");
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw unavailable("store.readOnly", new IOException("not writable: " + file));
      }
    } catch (IOException fault) {
      throw unavailable(
          OwnFolder.liesInAFile(folder) ? "store.notAFolder" : keyOfFolder(fault), fault);
    }
  }

  private String keyOfFolder(IOException fault) {
    return keyOf(fault).orElse("store.readOnly");
  }

  /** A fault that was found by looking. */
  HubException.Unavailable found(String key) {
    return unavailable(key, new IOException(key));
  }

  @Override
  public HubException.Unavailable translate(RuntimeException fault) {
    return unavailable(keyOrFailed(fault), fault);
  }

  /** Whatever H2 cannot make sense of is damage. */
  @Override
  public HubException whileOpening(Exception fault) {
    return fault instanceof HubException told
        ? told
        : unavailable(keyOf(fault).orElse(isOfH2(fault) ? "store.damaged" : FAILED), fault);
  }

  @Override
  public HubException.OutcomeUnknown unconfirmed(RuntimeException fault) {
    String key = keyOrFailed(fault);
    return new HubException.OutcomeUnknown(
        texts.get(
            key.equals(FULL) ? "store.unconfirmedFull" : "store.unconfirmed", folder.toString()),
        fault);
  }

  private String keyOrFailed(RuntimeException fault) {
    Optional<String> key = keyOf(fault);
    if (key.isEmpty() && !saysClosed(fault) && !FaultKinds.isInterrupt(fault)) {
      LOG.error("The store failed: {}", FaultKinds.of(fault));
    }
    return key.orElse(FAILED);
  }

  /** Whether the hub was closed while somebody still asked: no failure, and nothing for the log. */
  private static boolean saysClosed(Throwable fault) {
    return FaultKinds.any(
        fault,
        cause ->
            cause instanceof SQLException
                && String.valueOf(cause.getMessage()).contains("has been closed"));
  }

  private Optional<String> keyOf(Throwable fault) {
    if (new FullDisk(folder).isBehind(fault)) {
      return Optional.of(FULL);
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      Optional<String> key =
          cause instanceof SQLException sql ? keyOfCode(sql.getErrorCode()) : Optional.empty();
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  private static boolean isOfH2(Throwable fault) {
    return FaultKinds.any(fault, cause -> cause.getClass().getName().startsWith("org.h2."));
  }

  private static Optional<String> keyOfCode(int code) {
    return switch (code) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Optional.of("store.inUse");
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
          Optional.of("store.damaged");
      case ErrorCode.DATABASE_IS_READ_ONLY -> Optional.of("store.readOnly");
      default -> Optional.empty();
    };
  }

  private HubException.Unavailable unavailable(String key, Throwable cause) {
    return new HubException.Unavailable(texts.get(key, folder.toString()), cause);
  }
}
