package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.remote.HubConnection.Effect;
import io.hubconsole.wire.CompletedEmailHeaders;
import io.hubconsole.wire.ContractJson;
import java.util.Map;
import java.util.Optional;

/** What changes something at a remote hub: each order leaves once. */
final class RemoteWrites {
  private final HubConnection hub;
  private final RecordReading records;
  private final ConnectionFaults faults;
  private final ContractJson json;

  RemoteWrites(
      HubConnection hub, RecordReading records, ConnectionFaults faults, ContractJson json) {
    this.hub = hub;
    this.records = records;
    this.faults = faults;
    this.json = json;
  }

  ResendAnswer sendCompletedEmail(ResendOrder order) {
    return switch (CallBody.of(order, json)) {
      case CallBody.Faulty(var fault) -> new ResendAnswer.BadValue(fault);
      case CallBody.Sendable(ObjectNode body) -> send(order, body);
    };
  }

  private ResendAnswer send(ResendOrder order, ObjectNode body) {
    HubReply reply =
        hub.post("api/v3/case/send-completed-email", body, order.idempotencyKey(), Effect.WRITES);
    return switch (reply.status()) {
      case 200 -> result(reply, order);
      case 404 -> {
        // Another 404 is an address without such an operation.
        if (!reply.fault().equals("Case not found")) {
          throw faults.notOffered();
        }
        yield new ResendAnswer.CaseNotFound();
      }
      case 400 -> new ResendAnswer.BadValue(FaultReading.of(reply.fault(), given(order)));
      case 422 -> new ResendAnswer.KeyReused();
      default -> throw unforeseen(reply);
    };
  }

  private ResendAnswer result(HubReply reply, ResendOrder order) {
    JsonNode result = reply.data().path("result");
    if (result.isBoolean() && result.booleanValue()) {
      return new ResendAnswer.Sent(
          reply
              .header(CompletedEmailHeaders.ADDRESS)
              .orElseGet(() -> order.email().orElse("").strip()));
    }
    if (!result.isTextual()) {
      throw faults.strange("", Effect.WRITES);
    }
    return CompletedEmailHeaders.read(
        reply.header(CompletedEmailHeaders.OUTCOME), result.textValue());
  }

  private static Map<String, String> given(ResendOrder order) {
    return Map.of("guid", order.guid(), "email", order.email().orElse(""));
  }

  SaveAnswer save(NewExternalRequest request) {
    return switch (CallBody.of(request, json)) {
      case CallBody.Faulty(var fault) -> new SaveAnswer.BadValue(fault);
      case CallBody.Sendable(ObjectNode body) -> save(request, body);
    };
  }

  private SaveAnswer save(NewExternalRequest request, ObjectNode body) {
    HubReply reply = hub.post("api/v3/requests/log", body, request.idempotencyKey(), Effect.WRITES);
    return switch (reply.status()) {
      case 200, 201 ->
          new SaveAnswer.Saved(records.read(reply.data(), ExternalRequest.class, Effect.WRITES));
      case 400 ->
          new SaveAnswer.BadValue(
              FaultReading.of(
                  reply.fault(),
                  Map.of(
                      "type", request.type(),
                      "status", request.status(),
                      "url", Optional.ofNullable(request.url()).orElse(""),
                      "meta.caseId", Integer.toString(request.meta().caseId()))));
      case 422 -> new SaveAnswer.KeyReused();
      case 404 -> throw faults.notOffered();
      default -> throw unforeseen(reply);
    };
  }

  /** Accepted in words that the contract does not have may be done, or done later. */
  private HubException unforeseen(HubReply reply) {
    return reply.isDone()
        ? faults.strange(reply.fault(), Effect.WRITES)
        : faults.refused(reply.fault());
  }
}
