package io.hubconsole.embedded.reference;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ReferenceKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every list, partner and workshop of a hub at one moment; immutable.
 *
 * @param items by kind, then by id
 * @param idsByAlias by kind, then by alias in lower case
 */
public record ReferenceCatalog(
    Map<ReferenceKind, Map<Integer, Item>> items,
    Map<ReferenceKind, Map<String, Integer>> idsByAlias,
    Map<Integer, Partner> partners,
    Map<Integer, Provider> providers) {

  /** One entry of a list, in all its languages: {@code translations} by locale, lower case. */
  public record Item(
      int id,
      String name,
      List<String> aliases,
      JsonText properties,
      JsonText externalData,
      Map<String, String> translations) {

    /** The name in that language, such as {@code sv-se}; else the default name. */
    public String nameIn(String language) {
      return translations.getOrDefault(language.toLowerCase(Locale.ROOT), name);
    }
  }

  /** Who books repairs. */
  public record Partner(int id, String name, boolean emailsEnabled) {}

  /** Who carries them out. */
  public record Provider(int id, String name, ContactData contactData) {}

  public Optional<Item> item(ReferenceKind kind, int id) {
    return Optional.ofNullable(items.getOrDefault(kind, Map.of()).get(id));
  }

  public Collection<Item> items(ReferenceKind kind) {
    return items.getOrDefault(kind, Map.of()).values();
  }

  /** The id behind an alias, whatever its case. */
  public Optional<Integer> idOfAlias(ReferenceKind kind, String alias) {
    return Optional.ofNullable(
        idsByAlias.getOrDefault(kind, Map.of()).get(alias.strip().toLowerCase(Locale.ROOT)));
  }
}
