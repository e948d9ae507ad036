package io.hubconsole.embedded.email;

import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** The request log, written to the real schema. */
final class StoredLog implements AttemptLog {
  @Override
  public long record(Handle handle, Attempt attempt) {
    return handle
        .createUpdate(
            "insert into external_request (type, status, case_id, partner_id,"
                + " service_provider_id, meta, request, response, message, created_at,"
                + " updated_at) values (:type, :status, :caseId, :partnerId, :providerId, :meta,"
                + " :request, :response, :message, :now, :now)")
        .bind("type", TYPE)
        .bind("status", attempt.status().word())
        .bind("caseId", attempt.serviceCase().id())
        .bind("partnerId", attempt.serviceCase().partnerId())
        .bind("providerId", attempt.serviceCase().serviceProviderId())
        .bind("meta", "{\"caseId\":" + attempt.serviceCase().id() + "}")
        .bind("request", attempt.request())
        .bind("response", attempt.response())
        .bind("message", attempt.message())
        .bind("now", attempt.at().atOffset(ZoneOffset.UTC))
        .executeAndReturnGeneratedKeys("id")
        .mapTo(Long.class)
        .one();
  }
}
