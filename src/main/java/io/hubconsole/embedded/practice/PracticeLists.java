package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.reference.ReferenceCatalog.Item;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ReferenceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The makers, product types, service types and service locations of the practice workspace. */
final class PracticeLists {
  /** A maker, with the ids of the product types it makes and some of its models. */
  record Maker(
      int id, String name, List<String> aliases, List<Integer> types, List<String> models) {}

  private static final List<String> LOCALES = List.of("sv-se", "da-dk", "nb-no", "fi-fi");

  private final List<Maker> makers = new ArrayList<>();

  PracticeLists() {
    for (String[] row : Table.rows("makers.tsv")) {
      makers.add(
          new Maker(
              Integer.parseInt(row[0]),
              row[1],
              Table.parts(row[2]),
              Arrays.stream(row[3].split(",", -1)).map(Integer::valueOf).toList(),
              Table.parts(row[4])));
    }
  }

  List<Maker> makers() {
    return makers;
  }

  void write(Consumer<WorkspaceRow> rows) {
    for (Maker maker : makers) {
      rows.accept(
          new WorkspaceRow.ListItem(
              ReferenceKind.MANUFACTURER,
              new Item(
                  maker.id(),
                  maker.name(),
                  maker.aliases(),
                  JsonText.EMPTY_OBJECT,
                  JsonText.EMPTY_OBJECT,
                  Map.of())));
    }
    write(ReferenceKind.SERVICE_TYPE, "service-types.tsv", rows);
    write(ReferenceKind.PRODUCT_TYPE, "product-types.tsv", rows);
    write(ReferenceKind.SERVICE_LOCATION, "service-locations.tsv", rows);
  }

  private static void write(ReferenceKind kind, String file, Consumer<WorkspaceRow> rows) {
    for (String[] row : Table.rows(file)) {
      Map<String, String> translations = new TreeMap<>();
      for (int i = 0; i < LOCALES.size(); i++) {
        translations.put(LOCALES.get(i), row[3 + i]);
      }
      int id = Integer.parseInt(row[0]);
      rows.accept(
          new WorkspaceRow.ListItem(
              kind,
              new Item(
                  id,
                  row[1],
                  Table.parts(row[2]),
                  properties(kind, id),
                  JsonText.EMPTY_OBJECT,
                  translations)));
    }
  }

  private static JsonText properties(ReferenceKind kind, int id) {
    boolean warranty = kind == ReferenceKind.SERVICE_TYPE && id == PracticeServices.WARRANTY;
    return warranty ? new JsonText("{\"requirePurchaseDate\":true}") : JsonText.EMPTY_OBJECT;
  }
}
