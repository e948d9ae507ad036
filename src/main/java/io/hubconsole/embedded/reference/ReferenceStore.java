package io.hubconsole.embedded.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.embedded.reference.ReferenceCatalog.Item;
import io.hubconsole.embedded.reference.ReferenceCatalog.Partner;
import io.hubconsole.embedded.reference.ReferenceCatalog.Provider;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.wire.ContractJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Lists, partners and workshops in the database. */
public final class ReferenceStore {
  private final ContractJson json;

  public ReferenceStore(ContractJson json) {
    this.json = json;
  }

  /** Reads the whole catalog as it stands. */
  public ReferenceCatalog read(Handle handle) {
    Map<ReferenceKind, Map<Integer, Item>> items = new EnumMap<>(ReferenceKind.class);
    Map<ReferenceKind, Map<String, Integer>> aliases = new EnumMap<>(ReferenceKind.class);
    for (ReferenceKind kind : ReferenceKind.values()) {
      Map<Integer, Item> ofKind = new TreeMap<>();
      Map<String, Integer> byAlias = new HashMap<>();
      for (Item item : itemsOf(handle, kind)) {
        ofKind.put(item.id(), item);
        item.aliases().forEach(alias -> byAlias.put(alias.toLowerCase(Locale.ROOT), item.id()));
      }
      items.put(kind, ofKind);
      aliases.put(kind, byAlias);
    }
    return new ReferenceCatalog(items, aliases, partners(handle), providers(handle));
  }

  private List<Item> itemsOf(Handle handle, ReferenceKind kind) {
    return handle
        .createQuery(
            """
            select id, name, aliases, properties, external_data, translations
            from reference_item where kind = :kind order by id
            """)
        .bind("kind", kind.parameter().wireName())
        .map((row, _) -> item(row))
        .list();
  }

  private Item item(ResultSet row) throws SQLException {
    List<String> aliases = new ArrayList<>();
    json.readTree(row.getString("aliases")).forEach(alias -> aliases.add(alias.asText()));
    Map<String, String> translations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> name :
        json.readTree(row.getString("translations")).properties()) {
      translations.put(name.getKey().toLowerCase(Locale.ROOT), name.getValue().asText());
    }
    return new Item(
        row.getInt("id"),
        row.getString("name"),
        aliases,
        new JsonText(row.getString("properties")),
        new JsonText(row.getString("external_data")),
        translations);
  }

  private static Map<Integer, Partner> partners(Handle handle) {
    Map<Integer, Partner> partners = new TreeMap<>();
    handle
        .createQuery("select id, name, emails_enabled from service_partner")
        .map(
            (row, _) ->
                new Partner(
                    row.getInt("id"), row.getString("name"), row.getBoolean("emails_enabled")))
        .forEach(partner -> partners.put(partner.id(), partner));
    return partners;
  }

  private Map<Integer, Provider> providers(Handle handle) {
    Map<Integer, Provider> providers = new TreeMap<>();
    handle
        .createQuery("select id, name, contact_data from service_provider")
        .map(
            (row, _) ->
                new Provider(
                    row.getInt("id"),
                    row.getString("name"),
                    json.read(row.getString("contact_data"), ContactData.class)))
        .forEach(provider -> providers.put(provider.id(), provider));
    return providers;
  }
}
