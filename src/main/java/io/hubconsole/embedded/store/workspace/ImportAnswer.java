package io.hubconsole.embedded.store.workspace;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How an import ended. */
public sealed interface ImportAnswer {

  /**
   * Everything is in the database and on disk.
   *
   * @param counts how many rows of each kind that the files hold, in the order of the kinds
   */
  record Imported(Map<WorkspaceKind, Integer> counts) implements ImportAnswer {
    public Imported {
      Map<WorkspaceKind, Integer> copy = new EnumMap<>(WorkspaceKind.class);
      copy.putAll(counts);
      counts = Collections.unmodifiableMap(copy);
    }
  }

  /**
   * Nothing was changed.
   *
   * @param faults the first of them, by file and line
   * @param more how many there are beside these
   */
  record Faulty(List<ImportFault> faults, int more) implements ImportAnswer {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
