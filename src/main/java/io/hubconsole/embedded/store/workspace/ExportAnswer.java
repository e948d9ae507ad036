package io.hubconsole.embedded.store.workspace;

import java.util.Map;

/** How an export to a file ended. */
public sealed interface ExportAnswer {

  /**
   * The file is there, whole.
   *
   * @param counts how many rows of each kind it holds, in the order of the kinds
   */
  record Exported(Map<WorkspaceKind, Integer> counts) implements ExportAnswer {}

  /**
   * The file could not be written; one that was there before is as it was.
   *
   * @param sentence what happened and what to do, in the user's language
   */
  record NotWritten(String sentence) implements ExportAnswer {}
}
