package io.hubconsole.server.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.server.operations.Operation.Access;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The log of external requests: save, find, count; for anybody with a token. */
final class RequestLogOperations {
  private static final Set<String> ROW =
      Set.of("type", "status", "url", "meta", "request", "response", "message");

  private final Bodies bodies;

  RequestLogOperations(Bodies bodies) {
    this.bodies = bodies;
  }

  List<Operation> all() {
    return List.of(
        post("/api/v3/requests/log", this::save),
        post("/api/v3/requests/find", this::find),
        post("/api/v3/requests/histogram", this::histogram));
  }

  private static Operation post(String path, Operation.GuardedWork work) {
    return new Operation.Guarded("POST", path, Access.ANY, Set.of(), work);
  }

  private ApiAnswer save(ApiRequest request) {
    JsonBody body = request.body().allowing(ROW);
    SaveAnswer answer =
        request
            .hub()
            .saveRequest(
                new NewExternalRequest(
                    body.requiredText("type"),
                    body.requiredText("status"),
                    body.text("url").orElse(null),
                    meta(body),
                    body.text("request").orElse(null),
                    body.text("response").orElse(null),
                    body.text("message").orElse(null),
                    request.idempotencyKey()));
    int status =
        switch (answer) {
          case SaveAnswer.Saved _ -> 200;
          case SaveAnswer.Queued _ -> 202;
          case SaveAnswer.BadValue _ -> 400;
          case SaveAnswer.KeyReused _ -> 422;
        };
    return new ApiAnswer(status, bodies.answers().of(answer));
  }

  private RequestMeta meta(JsonBody body) {
    if (body.value("meta").isEmpty()) {
      throw body.fault("meta", "is required");
    }
    JsonBody meta = body.object("meta");
    JsonNode caseId = meta.value("caseId").orElseThrow(() -> meta.fault("caseId", "is required"));
    if (!caseId.isIntegralNumber() || !caseId.canConvertToInt()) {
      throw meta.fault("caseId", "must be an integer");
    }
    ObjectNode further = meta.json().deepCopy();
    further.remove("caseId");
    return new RequestMeta(caseId.intValue(), new JsonText(bodies.json().text(further)));
  }

  private ApiAnswer find(ApiRequest request) {
    JsonBody body = request.body().allowing(Set.of("filters", "pagination"));
    RequestFilter filter = RequestFilterBody.of(body);
    PageRequest.Offset page = Paging.of(body);
    LoggedRows rows = new LoggedRows(request.hub(), bodies.json(), filter, page);
    return rows.ifLight()
        .map(light -> bodies.page(light, rows.count(), page.offset()))
        .orElseGet(() -> bodies.longPage(rows, rows.count(), page.offset()));
  }

  private ApiAnswer histogram(ApiRequest request) {
    JsonBody body = request.body().allowing(Set.of("filters", "interval"));
    RequestFilter filter = RequestFilterBody.of(body);
    return bodies.data(request.hub().histogram(filter, interval(body)));
  }

  private static HistogramInterval interval(JsonBody body) {
    String word = body.requiredText("interval");
    return Arrays.stream(HistogramInterval.values())
        .filter(interval -> interval.word().equals(word))
        .findFirst()
        .orElseThrow(() -> body.fault("interval", "must be one of [minute, hour, day]"));
  }
}
