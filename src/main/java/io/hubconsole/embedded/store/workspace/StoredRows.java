package io.hubconsole.embedded.store.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.wire.ContractJson;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.roaringbitmap.RoaringBitmap;

/** Which rows a database holds already, as far as an import must know. */
final class StoredRows {
  private final Handle handle;
  private final ContractJson json;
  private final Map<WorkspaceKind, RoaringBitmap> ids = new EnumMap<>(WorkspaceKind.class);
  private final Map<WorkspaceKind, Map<String, Integer>> aliases =
      new EnumMap<>(WorkspaceKind.class);
  private final Set<String> tokens;

  /** Reads the ids of everything but logged calls. */
  StoredRows(Handle handle, ContractJson json) {
    this.handle = handle;
    this.json = json;
    readList(WorkspaceKind.MANUFACTURERS, ReferenceKind.MANUFACTURER);
    readList(WorkspaceKind.SERVICE_TYPES, ReferenceKind.SERVICE_TYPE);
    readList(WorkspaceKind.PRODUCT_TYPES, ReferenceKind.PRODUCT_TYPE);
    readList(WorkspaceKind.SERVICE_LOCATIONS, ReferenceKind.SERVICE_LOCATION);
    readIds(WorkspaceKind.SERVICE_PARTNERS, "service_partner");
    readIds(WorkspaceKind.SERVICE_PROVIDERS, "service_provider");
    readIds(WorkspaceKind.SERVICE_PARTNER_COMPETENCES, "service_partner_competence");
    readIds(WorkspaceKind.SERVICE_PROVIDER_COMPETENCES, "service_provider_competence");
    readIds(WorkspaceKind.CASES, "service_case");
    this.tokens =
        new HashSet<>(
            handle.createQuery("select token_hash from access_token").mapTo(String.class).list());
  }

  private void readIds(WorkspaceKind kind, String table) {
    RoaringBitmap known = new RoaringBitmap();
    handle
        .createQuery("select id from " + table)
        .map((row, _) -> row.getInt(1))
        .forEach(known::add);
    ids.put(kind, known);
  }

  private void readList(WorkspaceKind kind, ReferenceKind list) {
    RoaringBitmap known = new RoaringBitmap();
    Map<String, Integer> ofAliases = new HashMap<>();
    handle
        .createQuery("select id, aliases from reference_item where kind = :kind")
        .bind("kind", list.parameter().wireName())
        .map((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
        .forEach(
            item -> {
              known.add(item.getKey());
              for (JsonNode alias : json.readTree(item.getValue())) {
                ofAliases.put(KnownRows.folded(alias.asText()), item.getKey());
              }
            });
    ids.put(kind, known);
    aliases.put(kind, ofAliases);
  }

  boolean has(WorkspaceKind kind, int id) {
    return ids.getOrDefault(kind, new RoaringBitmap()).contains(id);
  }

  boolean isEmpty(WorkspaceKind kind) {
    return ids.getOrDefault(kind, new RoaringBitmap()).isEmpty();
  }

  boolean hasToken(String hash) {
    return tokens.contains(hash);
  }

  /** The ids by alias, folded. */
  Map<String, Integer> aliases(WorkspaceKind kind) {
    return aliases.getOrDefault(kind, Map.of());
  }

  /** The cases that have one of those guids. */
  Map<UUID, Integer> casesOf(Collection<UUID> guids) {
    Map<UUID, Integer> cases = new HashMap<>();
    handle
        .createQuery("select guid, id from service_case where guid in (<guids>)")
        .bindList("guids", List.copyOf(guids))
        .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
        .forEach(found -> cases.put(found.getKey(), found.getValue()));
    return cases;
  }
}
