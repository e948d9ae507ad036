package io.hubconsole.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells that a disk is full, as far as its faults say so.
 *
 * @param folder on that disk
 */
public record FullDisk(Path folder) {
  /** Below this many bytes a disk is full, in whatever language the system says so. */
  private static final long NO_SPACE = 64 * 1024;

  /** Whether a fault has come from that. */
  public boolean isBehind(Throwable fault) {
    return FaultKinds.any(fault, this::saysSo);
  }

  private boolean saysSo(Throwable cause) {
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
}
