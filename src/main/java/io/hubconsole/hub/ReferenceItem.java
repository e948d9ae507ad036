package io.hubconsole.hub;

import java.util.List;

/**
 * One entry of a list: a maker, a product type, a service type, a service location.
 *
 * @param name in the language the hub was opened with, where it has one
 * @param aliases other names that a query may give instead of the id
 * @param properties a JSON object that the hub passes on
 * @param externalData a JSON object that the hub passes on
 */
public record ReferenceItem(
    int id, String name, List<String> aliases, JsonText properties, JsonText externalData) {
  public ReferenceItem {
    aliases = List.copyOf(aliases);
  }
}
