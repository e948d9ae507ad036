package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendAnswer.Reason;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.SaveAnswer;
import io.hubconsole.remote.HubConnection.Effect;
import io.hubconsole.wire.ContractJson;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes something at a remote hub: each order leaves once. */
final class RemoteWrites {
  private static final String MAYBE_DELIVERED = "maybe-delivered";

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
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("guid", order.guid());
    order.email().filter(email -> !email.isBlank()).ifPresent(email -> body.put("email", email));
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
      default -> throw faults.refused(reply.fault());
    };
  }

  private ResendAnswer result(HubReply reply, ResendOrder order) {
    JsonNode result = reply.data().path("result");
    if (result.isBoolean() && result.booleanValue()) {
      return new ResendAnswer.Sent(order.email().orElse("").strip());
    }
    if (!result.isTextual()) {
      throw faults.strange("", Effect.WRITES);
    }
    String sentence = result.textValue();
    String outcome = reply.outcome().orElse("");
    return outcome.equals(MAYBE_DELIVERED)
        ? new ResendAnswer.MaybeDelivered(sentence)
        : new ResendAnswer.NotSent(reason(outcome), sentence);
  }

  private static Reason reason(String outcome) {
    return Stream.of(Reason.values())
        .filter(reason -> outcome.equals(word(reason)))
        .findFirst()
        .orElse(Reason.OTHER);
  }

  private static String word(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, String> given(ResendOrder order) {
    return Map.of("guid", order.guid(), "email", order.email().orElse(""));
  }

  SaveAnswer save(NewExternalRequest request) {
    HubReply reply =
        hub.post("api/v3/requests/log", body(request), request.idempotencyKey(), Effect.WRITES);
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
      default -> throw faults.refused(reply.fault());
    };
  }

  private ObjectNode body(NewExternalRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("type", request.type());
    body.put("status", request.status());
    body.set("meta", json.tree(request.meta()));
    put(body, "url", request.url());
    put(body, "request", request.request());
    put(body, "response", request.response());
    put(body, "message", request.message());
    return body;
  }

  private static void put(ObjectNode body, String name, @Nullable String value) {
    if (value != null) {
      body.put(name, value);
    }
  }
}
