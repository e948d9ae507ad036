package io.hubconsole.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.SaveAnswer;

/** The bodies of the contract's answers. */
public final class AnswerJson {
  private final ContractJson json;

  public AnswerJson(ContractJson json) {
    this.json = json;
  }

  public ObjectNode of(RoutingAnswer answer) {
    return switch (answer) {
      case RoutingAnswer.Workshop(var pair) -> data(json.tree(pair));
      case RoutingAnswer.Nobody _ -> {
        ObjectNode body = error("Can't process this case");
        body.set("data", NullNode.getInstance());
        yield body;
      }
      case RoutingAnswer.NotEnoughData(var needed) -> {
        ObjectNode body = json.newObject().put("error", "Not enough data");
        ArrayNode names = body.putObject("data").putArray("paramsNeeded");
        needed.forEach(parameter -> names.add(parameter.wireName()));
        yield body;
      }
      case RoutingAnswer.BadValue(var fault) -> fault(fault);
    };
  }

  public ObjectNode of(ExplanationAnswer answer) {
    return switch (answer) {
      case ExplanationAnswer.Explained(var explanation) -> data(explained(explanation));
      case ExplanationAnswer.AskedAround around -> data(askedAround(around));
      case ExplanationAnswer.BadValue(var fault) -> fault(fault);
    };
  }

  /** Nothing of the explanation's own; what was found out by asking is named apart. */
  private ObjectNode askedAround(ExplanationAnswer.AskedAround around) {
    ObjectNode why = json.newObject();
    ArrayNode names = why.putArray("askedByLeavingOut");
    around.wouldHelp().forEach(parameter -> names.add(parameter.wireName()));
    return why.put("complete", around.complete());
  }

  private ObjectNode explained(RoutingExplanation explanation) {
    ObjectNode why = json.newObject();
    why.set("winner", json.tree(explanation.winner().orElse(null)));
    why.set("runnersUp", json.tree(explanation.runnersUp()));
    why.set("nearMisses", json.tree(explanation.nearMisses()));
    ArrayNode needed = why.putArray("paramsNeeded");
    if (explanation.answer() instanceof RoutingAnswer.NotEnoughData(var parameters)) {
      parameters.forEach(parameter -> needed.add(parameter.wireName()));
    }
    why.put(
        "nextQuestion", explanation.nextQuestion().map(RoutingParameter::wireName).orElse(null));
    return why;
  }

  public ObjectNode of(ResendAnswer answer) {
    return switch (answer) {
      case ResendAnswer.Sent _ -> data(json.newObject().put("result", true));
      case ResendAnswer.NotSent(var _, String sentence) ->
          data(json.newObject().put("result", sentence));
      case ResendAnswer.MaybeDelivered(String sentence) ->
          data(json.newObject().put("result", sentence));
      case ResendAnswer.Queued(long number, var _) -> queued(number);
      case ResendAnswer.CaseNotFound _ -> error("Case not found");
      case ResendAnswer.BadValue(var fault) -> fault(fault);
      case ResendAnswer.KeyReused _ -> keyReused();
    };
  }

  public ObjectNode of(SaveAnswer answer) {
    return switch (answer) {
      case SaveAnswer.Saved(var request) -> data(json.tree(request));
      case SaveAnswer.Queued(long number, var _) -> queued(number);
      case SaveAnswer.BadValue(var fault) -> fault(fault);
      case SaveAnswer.KeyReused _ -> keyReused();
    };
  }

  public ObjectNode of(RequestPage page, int offset) {
    ObjectNode body = data(json.tree(page.rows()));
    body.putObject("pagination").put("count", page.count().orElse(0)).put("offset", offset);
    return body;
  }

  public ObjectNode error(String message) {
    ObjectNode body = json.newObject();
    body.putObject("error").put("message", message);
    return body;
  }

  /** Ours: a hub answers what it did, an outbox that it will be done. */
  public ObjectNode queued(long number) {
    return data(json.newObject().put("queued", number));
  }

  private ObjectNode fault(InputFault fault) {
    return error(fault.sentence());
  }

  private ObjectNode keyReused() {
    return error("This Idempotency-Key was used with another body");
  }

  private ObjectNode data(JsonNode data) {
    ObjectNode body = json.newObject();
    body.set("data", data);
    return body;
  }
}
