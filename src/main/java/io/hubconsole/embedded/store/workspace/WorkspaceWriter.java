package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.embedded.routing.PartnerCompetence;
import io.hubconsole.embedded.routing.ProviderCompetence;
import io.hubconsole.embedded.store.HubDatabase;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.wire.ContractJson;
import java.sql.Connection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.roaringbitmap.longlong.Roaring64Bitmap;

/**
 * Writes rows of a workspace within one transaction, many at a time. Rows must come after those
 * that they refer to; a row replaces the one of the same id.
 */
public final class WorkspaceWriter implements AutoCloseable {
  private static final int AT_ONCE = 1000;

  private final Handle handle;
  private final ContractJson json;
  private final StoredRows stored;
  private final TableBatch items;
  private final TableBatch partners;
  private final TableBatch providers;
  private final TableBatch partnerCompetences;
  private final TableBatch providerCompetences;
  private final TableBatch tokens;
  private final CaseWriter cases;
  private final RequestWriter requests;
  private boolean routingChanged;

  /** Writes into a database as it stands. */
  public WorkspaceWriter(Handle handle, ContractJson json) {
    this(handle, json, new StoredRows(handle, json));
  }

  WorkspaceWriter(Handle handle, ContractJson json, StoredRows stored) {
    this.handle = handle;
    this.json = json;
    this.stored = stored;
    Connection connection = handle.getConnection();
    this.items =
        new TableBatch(
            connection,
            "reference_item",
            2,
            List.of(
                "kind", "id", "name", "aliases", "properties", "external_data", "translations"));
    this.partners =
        new TableBatch(connection, "service_partner", 1, List.of("id", "name", "emails_enabled"));
    this.providers =
        new TableBatch(connection, "service_provider", 1, List.of("id", "name", "contact_data"));
    this.partnerCompetences =
        new TableBatch(
            connection,
            "service_partner_competence",
            1,
            List.of("id", "service_partner_id", "priority", "override_code", "conditions"));
    this.providerCompetences =
        new TableBatch(
            connection,
            "service_provider_competence",
            1,
            List.of(
                "id",
                "service_provider_id",
                "priority",
                "override_code",
                "conditions",
                "sesam",
                "pers_dep",
                "department_id",
                "primary_sesam"));
    this.tokens =
        new TableBatch(
            connection,
            "access_token",
            1,
            List.of("token_hash", "name", "role", "service_partner_id", "service_provider_id"));
    this.cases = new CaseWriter(handle, json, stored);
    this.requests = new RequestWriter(handle, json);
  }

  /** Makes ids up to that one free for rows that bring theirs: new rows get higher ones. */
  public void reserveRequestIds(long highest) {
    requests.reserve(highest);
  }

  /** Adds a row; it is in the database after {@link #flush}. */
  public void add(WorkspaceRow row) {
    switch (row) {
      case WorkspaceRow.ListItem(ReferenceKind kind, ReferenceCatalog.Item item) ->
          addItem(kind, item);
      case WorkspaceRow.Partner(ReferenceCatalog.Partner partner) ->
          partners.put(
              stored.has(WorkspaceKind.SERVICE_PARTNERS, partner.id()),
              partner.id(),
              partner.name(),
              partner.emailsEnabled());
      case WorkspaceRow.Provider(ReferenceCatalog.Provider provider) ->
          providers.put(
              stored.has(WorkspaceKind.SERVICE_PROVIDERS, provider.id()),
              provider.id(),
              provider.name(),
              json.text(provider.contactData()));
      case WorkspaceRow.OfPartner(PartnerCompetence competence) -> addOfPartner(competence);
      case WorkspaceRow.OfProvider(ProviderCompetence competence) -> addOfProvider(competence);
      case WorkspaceRow.Token(AccessToken token) -> addToken(token);
      case WorkspaceRow.Case(ServiceCase serviceCase) -> addCase(serviceCase);
      case WorkspaceRow.Request(var request) -> requests.add(request);
    }
    routingChanged |= changesRouting(row);
    if (longestWait() >= AT_ONCE) {
      flush();
    }
  }

  private static boolean changesRouting(WorkspaceRow row) {
    return switch (row) {
      case WorkspaceRow.ListItem _,
          WorkspaceRow.Partner _,
          WorkspaceRow.Provider _,
          WorkspaceRow.OfPartner _,
          WorkspaceRow.OfProvider _ ->
          true;
      case WorkspaceRow.Token _, WorkspaceRow.Case _, WorkspaceRow.Request _ -> false;
    };
  }

  private void addItem(ReferenceKind kind, ReferenceCatalog.Item item) {
    items.put(
        stored.has(kindOf(kind), item.id()),
        kind.parameter().wireName(),
        item.id(),
        item.name(),
        json.text(item.aliases()),
        item.properties().text(),
        item.externalData().text(),
        json.text(item.translations()));
  }

  private static WorkspaceKind kindOf(ReferenceKind list) {
    return switch (list) {
      case MANUFACTURER -> WorkspaceKind.MANUFACTURERS;
      case PRODUCT_TYPE -> WorkspaceKind.PRODUCT_TYPES;
      case SERVICE_TYPE -> WorkspaceKind.SERVICE_TYPES;
      case SERVICE_LOCATION -> WorkspaceKind.SERVICE_LOCATIONS;
    };
  }

  private void addOfPartner(PartnerCompetence competence) {
    partnerCompetences.put(
        stored.has(WorkspaceKind.SERVICE_PARTNER_COMPETENCES, competence.id()),
        competence.id(),
        competence.servicePartnerId(),
        competence.priority(),
        competence.overrideCode(),
        WrittenConditions.text(competence.when()));
  }

  private void addOfProvider(ProviderCompetence competence) {
    providerCompetences.put(
        stored.has(WorkspaceKind.SERVICE_PROVIDER_COMPETENCES, competence.id()),
        competence.id(),
        competence.serviceProviderId(),
        competence.priority(),
        competence.overrideCode(),
        WrittenConditions.text(competence.when()),
        competence.sesam(),
        competence.persDep(),
        competence.departmentId(),
        competence.primarySesam());
  }

  private void addCase(ServiceCase serviceCase) {
    cases.add(serviceCase);
    requests.know(serviceCase.id(), serviceCase.partnerId(), serviceCase.serviceProviderId());
  }

  private void addToken(AccessToken token) {
    tokens.put(
        stored.hasToken(token.tokenHash()),
        token.tokenHash(),
        token.name(),
        token.role(),
        token.servicePartnerId(),
        token.serviceProviderId());
  }

  private int longestWait() {
    int waiting = Math.max(items.waiting(), Math.max(partners.waiting(), providers.waiting()));
    waiting = Math.max(waiting, partnerCompetences.waiting());
    waiting = Math.max(waiting, providerCompetences.waiting());
    waiting = Math.max(waiting, tokens.waiting());
    return Math.max(waiting, Math.max(cases.waiting(), requests.waiting()));
  }

  /** Writes what was added, in the order in which rows refer to each other. */
  public void flush() {
    items.flush();
    partners.flush();
    providers.flush();
    partnerCompetences.flush();
    providerCompetences.flush();
    tokens.flush();
    cases.flush();
    requests.flush();
  }

  /**
   * Writes the rest, and tells others what changed; the transaction should end soon, since they
   * wait for it.
   */
  public void finish() {
    flush();
    Roaring64Bitmap changed = cases.follow();
    changed.or(requests.passedOver());
    if (routingChanged) {
      HubDatabase.routingChanged(handle);
    }
    LogChanges.tell(handle, changed);
  }

  @Override
  public void close() {
    try (items;
        partners;
        providers;
        partnerCompetences;
        providerCompetences;
        tokens;
        cases) {
      routingChanged = false;
    }
  }
}
