package io.hubconsole.desk.requestlog;

import java.nio.file.Path;

/** What became of an export. */
public sealed interface ExportOutcome {

  /** The file is complete. */
  record Written(Path file, long rows, long bytes) implements ExportOutcome {}

  /** Nothing was left behind. */
  record Cancelled() implements ExportOutcome {}

  /**
   * The file could not be written; nothing was left behind, and a file that was there before still
   * is.
   */
  record NotWritten(Path file, Reason reason) implements ExportOutcome {}

  /** Why a file cannot be written. */
  enum Reason {
    NOT_ALLOWED,
    NO_SUCH_FOLDER,
    DISK_FULL,
    OTHER
  }
}
