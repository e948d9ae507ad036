package io.hubconsole.offline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.hub.Caller;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.offline.Questions.Explained;
import io.hubconsole.wire.ContractJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers as texts and back: each kind of a sealed answer under a name of its own, the records
 * within as the contract writes them.
 */
final class AnswerText {
  private static final String BAD_VALUE = "badValue";

  private final ContractJson json = ContractJson.ofAnswers();

  String of(RoutingAnswer answer) {
    return json.text(tree(answer));
  }

  private ObjectNode tree(RoutingAnswer answer) {
    ObjectNode tree = json.newObject();
    switch (answer) {
      case RoutingAnswer.Workshop(var pair) -> tree.set("workshop", json.tree(pair));
      case RoutingAnswer.NotEnoughData(var needed) -> tree.set("needed", json.tree(needed));
      case RoutingAnswer.Nobody _ -> tree.put("nobody", true);
      case RoutingAnswer.BadValue(var fault) -> tree.set(BAD_VALUE, json.tree(fault));
    }
    return tree;
  }

  RoutingAnswer routing(String text) {
    return routing(json.readTree(text));
  }

  private RoutingAnswer routing(JsonNode tree) {
    if (tree.has("workshop")) {
      return new RoutingAnswer.Workshop(read(tree.get("workshop"), RoutedPair.class));
    }
    if (tree.has("needed")) {
      return new RoutingAnswer.NotEnoughData(parameters(tree.get("needed")));
    }
    return tree.has(BAD_VALUE)
        ? new RoutingAnswer.BadValue(read(tree.get(BAD_VALUE), InputFault.class))
        : new RoutingAnswer.Nobody();
  }

  String of(Explained answer) {
    ObjectNode tree = json.newObject();
    switch (answer) {
      case Explained.NotOffered(String sentence) -> tree.put("notOffered", sentence);
      case Explained.Answered(ExplanationAnswer.Explained(var why)) -> {
        tree.set("answer", tree(why.answer()));
        tree.set("winner", json.tree(why.winner().orElse(null)));
        tree.set("runnersUp", json.tree(why.runnersUp()));
        tree.set("nearMisses", json.tree(why.nearMisses()));
        tree.set("nextQuestion", json.tree(why.nextQuestion().orElse(null)));
      }
      case Explained.Answered(ExplanationAnswer.AskedAround around) -> {
        tree.set("answer", tree(around.answer()));
        tree.set("wouldHelp", json.tree(around.wouldHelp()));
        tree.put("complete", around.complete());
      }
      case Explained.Answered(ExplanationAnswer.BadValue(var fault)) ->
          tree.set(BAD_VALUE, json.tree(fault));
    }
    return json.text(tree);
  }

  Explained explained(String text) {
    JsonNode tree = json.readTree(text);
    if (tree.has("notOffered")) {
      return new Explained.NotOffered(tree.get("notOffered").asText());
    }
    return new Explained.Answered(explanation(tree));
  }

  private ExplanationAnswer explanation(JsonNode tree) {
    if (tree.has(BAD_VALUE)) {
      return new ExplanationAnswer.BadValue(read(tree.get(BAD_VALUE), InputFault.class));
    }
    RoutingAnswer answer = routing(tree.path("answer"));
    if (tree.has("wouldHelp")) {
      return new ExplanationAnswer.AskedAround(
          answer, parameters(tree.get("wouldHelp")), tree.path("complete").asBoolean());
    }
    return new ExplanationAnswer.Explained(
        new RoutingExplanation(
            answer,
            maybe(tree.path("winner"), ExplainedPair.class),
            all(tree.path("runnersUp"), ExplainedPair.class),
            all(tree.path("nearMisses"), NearMiss.class),
            maybe(tree.path("nextQuestion"), RoutingParameter.class)));
  }

  String ofItems(List<ReferenceItem> items) {
    return json.text(items);
  }

  List<ReferenceItem> items(String text) {
    return all(json.readTree(text), ReferenceItem.class);
  }

  String of(HubDescription description) {
    ObjectNode tree = json.newObject();
    tree.put("place", description.place());
    tree.put("kind", description.kind().name());
    tree.put("role", description.caller() instanceof Caller.Partner ? "partner" : "provider");
    tree.put("callerId", description.caller().id());
    tree.put("callerName", description.caller().name());
    description.emailsEnabled().ifPresent(enabled -> tree.put("emailsEnabled", enabled));
    tree.put("mail", description.mail().name());
    tree.put("readOnly", description.readOnly());
    tree.put("keepsKeys", description.keepsKeys());
    return json.text(tree);
  }

  HubDescription description(String text) {
    JsonNode tree = json.readTree(text);
    int id = tree.path("callerId").asInt();
    String name = tree.path("callerName").asText();
    return new HubDescription(
        tree.path("place").asText(),
        HubDescription.Kind.valueOf(tree.path("kind").asText()),
        "partner".equals(tree.path("role").asText())
            ? new Caller.Partner(id, name)
            : new Caller.Provider(id, name),
        Optional.ofNullable(tree.get("emailsEnabled")).map(JsonNode::asBoolean),
        HubDescription.Mail.valueOf(tree.path("mail").asText()),
        tree.path("readOnly").asBoolean(),
        tree.path("keepsKeys").asBoolean());
  }

  private List<RoutingParameter> parameters(JsonNode names) {
    return all(names, RoutingParameter.class);
  }

  private <T> List<T> all(JsonNode values, Class<T> type) {
    List<T> read = new ArrayList<>();
    values.forEach(value -> read.add(read(value, type)));
    return read;
  }

  private <T> Optional<T> maybe(JsonNode value, Class<T> type) {
    return value.isNull() ? Optional.empty() : Optional.of(read(value, type));
  }

  private <T> T read(JsonNode value, Class<T> type) {
    return json.read(value.toString(), type);
  }
}
