package io.hubconsole.offline.store;

import io.hubconsole.hub.HubException;
import io.hubconsole.storage.FaultKinds;
import io.hubconsole.storage.FullDisk;
import io.hubconsole.storage.OwnFolder;
import io.hubconsole.text.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a disk and H2 throw about the store in a folder, in sentences. */
public final class StoreFaults {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);

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
      OwnFolder.take(folder);
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
      LOG.warn("A store failed: {}", FaultKinds.of(fault));
    }
    return told(key, fault);
  }

  private HubException.Unavailable told(String key, Throwable cause) {
    return new HubException.Unavailable(texts.get(key, folder.toString()), cause);
  }

  private Optional<String> full(Throwable fault) {
    return new FullDisk(folder).isBehind(fault) ? Optional.of("store.full") : Optional.empty();
  }

  private static Optional<String> keyOfCodes(Throwable fault) {
    if (FaultKinds.hasCode(fault, ErrorCode.DATABASE_ALREADY_OPEN_1)) {
      return Optional.of("store.inUse");
    }
    return FaultKinds.hasCode(fault, ErrorCode.DATABASE_IS_READ_ONLY)
            || FaultKinds.any(
                fault, cause -> String.valueOf(cause.getMessage()).contains("Read-only file"))
        ? Optional.of("store.readOnly")
        : Optional.empty();
  }

  /**
   * Whether a file cannot be made sense of: whatever H2 gives up on, unless the disk, or who else
   * has the file, is to blame. The bytes that are there will not be better another time.
   */
  public static boolean isDamage(Throwable fault) {
    if (NO_DAMAGE.stream().anyMatch(code -> FaultKinds.hasCode(fault, code))) {
      return false;
    }
    return FaultKinds.hasCode(fault, ErrorCode.FILE_CORRUPTED_1)
        || FaultKinds.hasCode(fault, ErrorCode.FILE_ENCRYPTION_ERROR_1)
        || !FaultKinds.any(
            fault, cause -> cause instanceof IOException && !(cause instanceof EOFException));
  }
}
