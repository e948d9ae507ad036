package io.hubconsole.desk.hubs;

import java.util.List;
import java.util.SequencedMap;

/** What became of an import. */
public sealed interface ImportReport {

  /**
   * It is all in the store.
   *
   * @param counts how many of each kind, by its name in the workspace file
   */
  record Imported(SequencedMap<String, Long> counts) implements ImportReport {}

  /**
   * Nothing was changed.
   *
   * @param faults each with its file, path and line, in the language asked for
   * @param further how many more there are
   */
  record Refused(List<String> faults, long further) implements ImportReport {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
