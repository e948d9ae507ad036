package io.hubconsole.embedded.store;

import io.hubconsole.hub.HubException;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** Turns what a database throws into a sentence for the person at the desk. */
final class StoreFaults {
  private final Path folder;
  private final Texts texts;

  StoreFaults(Path folder, Texts texts) {
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
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "try", ".tmp"));
      Path file = folder.resolve("hub.mv.db");
      if (Files.exists(file) && !Files.isWritable(file)) {
        throw unavailable("store.readOnly", new IOException("not writable: " + file));
      }
    } catch (IOException fault) {
      throw unavailable(
          Files.exists(folder) && !Files.isDirectory(folder) ? "store.notAFolder" : keyOf(fault),
          fault);
    }
  }

  HubException.Unavailable translate(RuntimeException fault) {
    return unavailable(keyOf(fault), fault);
  }

  private static String keyOf(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      Optional<String> key =
          cause instanceof SQLException sql ? keyOfCode(sql.getErrorCode()) : Optional.empty();
      if (key.isPresent()) {
        return key.get();
      }
      if (saysDiskFull(cause)) {
        return "store.full";
      }
    }
    return fault instanceof IOException ? "store.readOnly" : "store.failed";
  }

  private static boolean saysDiskFull(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("No space left")
        || message.contains("Disk quota exceeded")
        || message.contains("not enough space");
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
