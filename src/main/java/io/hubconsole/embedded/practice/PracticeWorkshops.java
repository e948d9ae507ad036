package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import io.hubconsole.hub.ContactData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The workshops of the practice workspace: invented names in real towns. */
final class PracticeWorkshops {
  /** What a workshop mends. */
  enum Trade {
    /** What is carried in. */
    MOBILE,
    /** Household appliances. */
    HOME,
    ALL,
    /** What is sent in from anywhere in the country. */
    CENTRAL
  }

  /**
   * A workshop.
   *
   * @param zone the codes it serves: {@code 34000-39999}, or the first two digits {@code 50-59}
   */
  record Workshop(
      int id, String name, Country country, Trade trade, String zone, ContactData contact) {}

  private static final int FIRST_CONTACT_ID = 30_000;

  private final List<Workshop> workshops = new ArrayList<>();

  PracticeWorkshops() {
    for (String[] row : Table.rows("workshops.tsv")) {
      int id = Integer.parseInt(row[0]);
      workshops.add(
          new Workshop(
              id,
              row[1],
              Country.valueOf(row[2]),
              Trade.valueOf(row[7].toUpperCase(Locale.ROOT)),
              row[8],
              contact(id, row)));
    }
  }

  private static ContactData contact(int id, String[] row) {
    return new ContactData(
        FIRST_CONTACT_ID + id,
        null,
        null,
        null,
        row[1],
        null,
        null,
        row[5],
        row[4],
        row[3],
        row[2],
        row[6],
        null,
        "workshop" + id + "@example.com",
        null,
        null,
        null,
        null);
  }

  List<Workshop> all() {
    return workshops;
  }

  List<Workshop> in(Country country) {
    return workshops.stream().filter(workshop -> workshop.country() == country).toList();
  }

  void write(Consumer<WorkspaceRow> rows) {
    for (Workshop workshop : workshops) {
      rows.accept(
          new WorkspaceRow.Provider(
              new ReferenceCatalog.Provider(workshop.id(), workshop.name(), workshop.contact())));
    }
  }
}
