package io.hubconsole.embedded.practice;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.store.workspace.WorkspaceRow;
import java.util.List;
import java.util.function.Consumer;

/** Who books repairs in the practice workspace: a chain of shops, an insurer, and a small shop. */
final class PracticePartners {
  static final int CHAIN = 1;
  static final int INSURER = 2;
  static final int QUIET_SHOP = 3;

  /** A partner, with the letters its order references begin with and where its customers live. */
  record Partner(
      int id, String name, boolean emailsEnabled, String prefix, List<Country> countries) {}

  private static final List<Partner> ALL =
      List.of(
          new Partner(
              CHAIN,
              "Nordia Elektronik",
              true,
              "NE",
              List.of(Country.SE, Country.SE, Country.NO, Country.FI, Country.DK)),
          new Partner(
              INSURER,
              "Trygg Hverdag Forsikring",
              true,
              "TH",
              List.of(Country.NO, Country.NO, Country.DK, Country.SE)),
          new Partner(QUIET_SHOP, "Kotikone Oy", false, "KK", List.of(Country.FI)));

  private PracticePartners() {}

  /** The partner of the n-th case: most come from the chain. */
  static Partner ofDraw(int draw) {
    return ALL.get(draw < 65 ? 0 : draw < 88 ? 1 : 2);
  }

  static void write(Consumer<WorkspaceRow> rows) {
    for (Partner partner : ALL) {
      rows.accept(
          new WorkspaceRow.Partner(
              new ReferenceCatalog.Partner(partner.id(), partner.name(), partner.emailsEnabled())));
    }
  }
}
