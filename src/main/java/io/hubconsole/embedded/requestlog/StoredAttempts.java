package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.email.AttemptLog;
import io.hubconsole.embedded.reference.CaseStore;
import io.hubconsole.embedded.reference.CaseStore.Owners;
import io.hubconsole.embedded.store.LogChanges;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.rows.RequestRows;
import io.hubconsole.rows.RequestRows.OwnedRequest;
import io.hubconsole.wire.ContractJson;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Attempts to send completion emails, as rows of the request log. */
public final class StoredAttempts implements AttemptLog {
  private final RequestRows rows;
  private final CaseStore cases;

  public StoredAttempts(ContractJson json) {
    this.rows = new RequestRows(json);
    this.cases = new CaseStore(json);
  }

  @Override
  public void hold(Handle handle, ServiceCase serviceCase) {
    cases.holdOwners(handle, serviceCase.id());
  }

  @Override
  public long record(Handle handle, Attempt attempt) {
    ExternalRequest row = row(rows.nextId(handle), attempt);
    // The case may have gone to somebody else while the mail was under way.
    Owners owners = cases.holdOwners(handle, attempt.serviceCase().id());
    rows.insert(
        handle, List.of(new OwnedRequest(row, owners.partnerId(), owners.serviceProviderId())));
    return row.id();
  }

  @Override
  public boolean rewrite(Handle handle, long row, Attempt attempt) {
    if (!rows.rewrite(handle, row(row, attempt))) {
      return false;
    }
    LogChanges.tell(handle, List.of(row));
    return true;
  }

  private static ExternalRequest row(long id, Attempt attempt) {
    return new ExternalRequest(
        id,
        ExternalRequest.COMPLETED_EMAIL,
        attempt.status(),
        null,
        RequestMeta.ofCase(attempt.serviceCase().id()),
        attempt.request(),
        attempt.response(),
        attempt.message(),
        attempt.at(),
        attempt.at());
  }
}
