package io.hubconsole.embedded.store.workspace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * What rows an import has seen and which they refer to. A reference may come before its row, so
 * what is missing is told by {@link #finish} at the end.
 */
final class KnownRows {
  static final UUID NO_GUID = new UUID(0, 0);
  private static final int GUIDS_AT_ONCE = 1000;

  private final StoredRows stored;
  private final Faults faults;
  private final boolean checking;
  private final Map<WorkspaceKind, Integer> counts = new EnumMap<>(WorkspaceKind.class);
  private final Map<WorkspaceKind, RoaringBitmap> ids = new EnumMap<>(WorkspaceKind.class);
  private final Map<WorkspaceKind, Map<String, Seen>> aliases = new EnumMap<>(WorkspaceKind.class);
  private final Map<UUID, Integer> guids = new HashMap<>();
  private final Map<UUID, Seen> guidsToCompare = new LinkedHashMap<>();
  private final Set<String> tokens = new HashSet<>();
  private final Roaring64Bitmap requestIds = new Roaring64Bitmap();
  private final List<Reference> unresolved = new ArrayList<>();

  /** Where something stood, and the id of its row. */
  private record Seen(int id, Place place, int line) {}

  private record Reference(WorkspaceKind kind, int id, Place place, int line) {}

  private KnownRows(StoredRows stored, Faults faults, boolean checking) {
    this.stored = stored;
    this.faults = faults;
    this.checking = checking;
  }

  static KnownRows checking(StoredRows stored, Faults faults) {
    return new KnownRows(stored, faults, true);
  }

  /** For reading again what was found faultless. */
  static KnownRows trusting(StoredRows stored, Faults faults) {
    return new KnownRows(stored, faults, false);
  }

  /** An alias as it is compared. */
  static String folded(String alias) {
    return alias.strip().toLowerCase(Locale.ROOT);
  }

  void count(WorkspaceKind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  Map<WorkspaceKind, Integer> counts() {
    return counts;
  }

  /** The highest id that a logged call brings with it; 0 where none does. */
  long highestRequestId() {
    return requestIds.isEmpty() ? 0 : requestIds.last();
  }

  /** Reads the id of a row of that kind. */
  int id(WorkspaceKind kind, Fields fields) {
    fields.require("id");
    Integer id = fields.integer("id");
    if (id == null) {
      return 0;
    }
    if (checking && !ids.computeIfAbsent(kind, _ -> new RoaringBitmap()).checkedAdd(id)) {
      fields.fault("id", "id.twice", id.toString());
    }
    return id;
  }

  /** Reads the id of a logged call; {@link WorkspaceRow#NEW_ID} where it has none. */
  long requestId(Fields fields) {
    Long id = fields.longNumber("id");
    if (id == null) {
      return WorkspaceRow.NEW_ID;
    }
    if (id < 1 || id > Long.MAX_VALUE / 2) {
      fields.fault("id", "value.range", id.toString());
    } else if (checking && requestIds.contains(id)) {
      fields.fault("id", "id.twice", id.toString());
    } else if (checking) {
      requestIds.addLong(id);
    }
    return id;
  }

  int requiredReference(Fields fields, String name, WorkspaceKind kind) {
    fields.require(name);
    Integer id = reference(fields, name, kind);
    return id == null ? 0 : id;
  }

  @Nullable Integer reference(Fields fields, String name, WorkspaceKind kind) {
    Integer id = fields.integer(name);
    if (id != null) {
      reference(kind, id, fields.place().field(name), fields.line(name));
    }
    return id;
  }

  void reference(WorkspaceKind kind, int id, Place place, int line) {
    if (checking && !isKnown(kind, id)) {
      unresolved.add(new Reference(kind, id, place, line));
    }
  }

  private boolean isKnown(WorkspaceKind kind, int id) {
    RoaringBitmap seen = ids.get(kind);
    return (seen != null && seen.contains(id)) || stored.has(kind, id);
  }

  void alias(WorkspaceKind kind, String alias, int id, Place place, int line) {
    if (!checking) {
      return;
    }
    Seen before =
        aliases
            .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
            .putIfAbsent(folded(alias), new Seen(id, place, line));
    if (before != null && before.id() != id) {
      faults.add(place, line, "alias.twice", alias, Integer.toString(before.id()));
    }
  }

  void guid(UUID guid, int id, Fields fields) {
    if (!checking || guid.equals(NO_GUID)) {
      return;
    }
    Integer before = guids.putIfAbsent(guid, id);
    if (before != null) {
      fields.fault("guid", "case.guidTwice", guid.toString(), before.toString());
    } else if (!stored.isEmpty(WorkspaceKind.CASES)) {
      guidsToCompare.put(guid, new Seen(id, fields.place().field("guid"), fields.line("guid")));
      if (guidsToCompare.size() == GUIDS_AT_ONCE) {
        compareGuids();
      }
    }
  }

  private void compareGuids() {
    if (guidsToCompare.isEmpty()) {
      return;
    }
    stored
        .casesOf(guidsToCompare.keySet())
        .forEach(
            (guid, owner) -> {
              Seen seen = guidsToCompare.get(guid);
              if (seen != null && seen.id() != owner) {
                faults.add(
                    seen.place(), seen.line(), "case.guidTwice", guid.toString(), owner.toString());
              }
            });
    guidsToCompare.clear();
  }

  /** A token with a slip of the pen would seem withdrawn, and go on letting somebody in. */
  void withdrawn(String hash, Fields fields) {
    if (checking && !hash.isEmpty() && !stored.hasToken(hash)) {
      fields.faults().add(fields.place(), fields.line("token"), "token.unknown");
    }
  }

  void token(String hash, Fields fields) {
    if (checking && !hash.isEmpty() && !tokens.add(hash)) {
      fields.faults().add(fields.place(), fields.line("token"), "token.twice");
    }
  }

  /**
   * Tells what is known only at the end.
   *
   * @param complete whether every file could be read to its end; where not, a row that is missing
   *     may stand in the part that was not read
   */
  void finish(boolean complete) {
    compareGuids();
    aliases.forEach(this::compareAliases);
    if (complete) {
      for (Reference reference : unresolved) {
        if (!isKnown(reference.kind(), reference.id())) {
          faults.add(
              reference.place(),
              reference.line(),
              "reference.unknown",
              Integer.toString(reference.id()),
              reference.kind().wireName());
        }
      }
    }
  }

  private void compareAliases(WorkspaceKind kind, Map<String, Seen> imported) {
    RoaringBitmap replaced = ids.getOrDefault(kind, new RoaringBitmap());
    imported.forEach(
        (alias, seen) -> {
          Integer owner = stored.aliases(kind).get(alias);
          if (owner != null && owner != seen.id() && !replaced.contains(owner)) {
            faults.add(seen.place(), seen.line(), "alias.twice", alias, owner.toString());
          }
        });
  }
}
