package io.hubconsole.embedded.requestlog;

import io.hubconsole.embedded.email.AttemptLog;
import io.hubconsole.embedded.requestlog.RequestRows.OwnedRequest;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.wire.ContractJson;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Attempts to send completion emails, as rows of the request log. */
public final class StoredAttempts implements AttemptLog {
  private final RequestRows rows;

  public StoredAttempts(ContractJson json) {
    this.rows = new RequestRows(json);
  }

  @Override
  public long record(Handle handle, Attempt attempt) {
    ServiceCase about = attempt.serviceCase();
    ExternalRequest row =
        new ExternalRequest(
            rows.nextId(handle),
            ExternalRequest.COMPLETED_EMAIL,
            attempt.status(),
            null,
            RequestMeta.ofCase(about.id()),
            attempt.request(),
            attempt.response(),
            attempt.message(),
            attempt.at(),
            attempt.at());
    rows.insert(
        handle, List.of(new OwnedRequest(row, about.partnerId(), about.serviceProviderId())));
    return row.id();
  }
}
