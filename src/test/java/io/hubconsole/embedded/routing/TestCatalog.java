package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ReferenceKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a catalog together. */
final class TestCatalog {
  private final Map<ReferenceKind, Map<Integer, ReferenceCatalog.Item>> items =
      new EnumMap<>(ReferenceKind.class);
  private final Map<ReferenceKind, Map<String, Integer>> aliases =
      new EnumMap<>(ReferenceKind.class);
  private final Map<Integer, ReferenceCatalog.Partner> partners = new HashMap<>();
  private final Map<Integer, ReferenceCatalog.Provider> providers = new HashMap<>();

  TestCatalog item(ReferenceKind kind, int id, String name, String... aliasesOfIt) {
    return item(kind, id, name, Map.of(), aliasesOfIt);
  }

  TestCatalog item(
      ReferenceKind kind,
      int id,
      String name,
      Map<String, String> translations,
      String... aliasesOfIt) {
    items
        .computeIfAbsent(kind, _ -> new HashMap<>())
        .put(
            id,
            new ReferenceCatalog.Item(
                id,
                name,
                List.of(aliasesOfIt),
                new JsonText("{}"),
                new JsonText("{}"),
                translations));
    for (String alias : aliasesOfIt) {
      aliases.computeIfAbsent(kind, _ -> new HashMap<>()).put(alias.toLowerCase(Locale.ROOT), id);
    }
    return this;
  }

  TestCatalog partner(int id) {
    partners.put(id, new ReferenceCatalog.Partner(id, "Partner " + id, true));
    return this;
  }

  TestCatalog provider(int id, String name, String city) {
    providers.put(
        id,
        new ReferenceCatalog.Provider(
            id,
            name,
            new ContactData(
                id, null, null, null, name, null, null, null, null, city, "SE", null, null, null,
                null, null, null, null)));
    return this;
  }

  ReferenceCatalog built() {
    return new ReferenceCatalog(items, aliases, partners, providers);
  }
}
