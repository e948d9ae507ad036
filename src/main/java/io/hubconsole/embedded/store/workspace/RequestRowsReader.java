package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads logged calls. */
final class RequestRowsReader {
  private final KnownRows known;
  private final Clock clock;

  RequestRowsReader(KnownRows known, Clock clock) {
    this.known = known;
    this.clock = clock;
  }

  WorkspaceRow read(Fields fields) {
    fields.require("meta");
    Fields meta = fields.object("meta");
    int caseId = 0;
    if (meta != null) {
      caseId = known.requiredReference(meta, "caseId", WorkspaceKind.CASES);
    }
    return request(caseId, meta, fields);
  }

  /** A call within its case: {@code meta} need not name the case, and may name no other. */
  WorkspaceRow readOfCase(int caseId, Fields fields) {
    Fields meta = fields.object("meta");
    if (meta != null) {
      Integer named = meta.integer("caseId");
      if (named != null && named != caseId) {
        meta.fault("caseId", "request.otherCase", named.toString());
      }
    }
    return request(caseId, meta, fields);
  }

  private WorkspaceRow request(int caseId, @Nullable Fields meta, Fields fields) {
    Instant createdAt = fields.time("createdAt");
    Instant created =
        createdAt == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : createdAt;
    Instant updatedAt = fields.time("updatedAt");
    ExternalRequest request =
        new ExternalRequest(
            known.requestId(fields),
            type(fields),
            status(fields),
            fields.text("url"),
            new RequestMeta(caseId, further(meta)),
            fields.text("request"),
            fields.text("response"),
            fields.text("message"),
            created,
            updatedAt == null ? created : updatedAt);
    fields.rejectRest();
    return new WorkspaceRow.Request(request);
  }

  private static JsonText further(@Nullable Fields meta) {
    if (meta == null) {
      return JsonText.EMPTY_OBJECT;
    }
    Map<String, JsonValue> rest = meta.rest();
    return rest.isEmpty() ? JsonText.EMPTY_OBJECT : WrittenJson.text(new JsonObject(0, rest));
  }

  private static String type(Fields fields) {
    String type = fields.requiredText("type");
    if (type.length() > NewExternalRequest.TYPE_LENGTH) {
      fields.fault("type", "request.type", Integer.toString(NewExternalRequest.TYPE_LENGTH));
    }
    return type;
  }

  private static RequestStatus status(Fields fields) {
    String word = fields.text("status");
    for (RequestStatus status : RequestStatus.values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    if (word != null) {
      fields.fault("status", "request.status", word);
    }
    return RequestStatus.SUCCESS;
  }
}
