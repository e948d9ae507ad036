package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.hub.ReferenceKind;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** Turns the objects of a workspace file into rows; hands on those that have no fault. */
final class RowReader {
  private final ListRows lists;
  private final CompetenceRows competences;
  private final CaseRows cases;
  private final RequestRowsReader requests;
  private final KnownRows known;
  private final Faults faults;

  RowReader(KnownRows known, Faults faults, Clock clock) {
    this.lists = new ListRows(known);
    this.competences = new CompetenceRows(known);
    this.requests = new RequestRowsReader(known, clock);
    this.cases = new CaseRows(known, requests, clock);
    this.known = known;
    this.faults = faults;
  }

  /** Reads one row of a kind, and those within it. */
  void read(WorkspaceKind kind, JsonObject object, Place place, Consumer<WorkspaceRow> rows) {
    Fields fields = new Fields(object, place, faults);
    known.count(kind);
    switch (kind) {
      case MANUFACTURERS -> rows.accept(lists.item(kind, ReferenceKind.MANUFACTURER, fields));
      case SERVICE_TYPES -> rows.accept(lists.item(kind, ReferenceKind.SERVICE_TYPE, fields));
      case PRODUCT_TYPES -> rows.accept(lists.item(kind, ReferenceKind.PRODUCT_TYPE, fields));
      case SERVICE_LOCATIONS ->
          rows.accept(lists.item(kind, ReferenceKind.SERVICE_LOCATION, fields));
      case SERVICE_PARTNERS -> rows.accept(lists.partner(fields));
      case SERVICE_PROVIDERS -> rows.accept(lists.provider(fields));
      case SERVICE_PARTNER_COMPETENCES -> rows.accept(competences.ofPartner(fields));
      case SERVICE_PROVIDER_COMPETENCES -> rows.accept(competences.ofProvider(fields));
      case ACCESS_TOKENS -> rows.accept(lists.token(fields));
      case CASES -> {
        List<WorkspaceRow> caseAndRequests = cases.read(fields);
        caseAndRequests.forEach(rows);
      }
      case REQUESTS -> rows.accept(requests.read(fields));
    }
  }
}
