package io.hubconsole.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.remote.HubConnection.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Lookups, their reasons and the lists they choose from, asked of a remote hub. */
final class RemoteRouting {
  /** Below the 8 KiB that servers usually take, in characters. */
  private static final int LONGEST_ADDRESS = 7000;

  private static final List<String> PARTS =
      List.of(
          "serviceProvider",
          "serviceProviderCompetence",
          "servicePartner",
          "servicePartnerCompetence");

  private final HubConnection hub;
  private final RecordReading records;
  private final ConnectionFaults faults;
  private final ReferenceLists lists;
  private final AtomicLong newest = new AtomicLong();

  /** Whether the hub has explanations; found out with the first. */
  private volatile boolean explains = true;

  RemoteRouting(HubConnection hub, RecordReading records, ConnectionFaults faults) {
    this.hub = hub;
    this.records = records;
    this.faults = faults;
    this.lists = new ReferenceLists(hub, records, faults);
  }

  RoutingAnswer route(RoutingQuery query) {
    Map<String, String> given = written(query);
    Optional<InputFault> tooLong = tooLong(given);
    if (tooLong.isPresent()) {
      return new RoutingAnswer.BadValue(tooLong.get());
    }
    HubReply reply = hub.get("api/v3/routing", given);
    return switch (reply.status()) {
      case 200 -> new RoutingAnswer.Workshop(pair(reply.data()));
      case 404 -> {
        if (!reply.body().has("data")) {
          throw faults.strange(reply.fault(), Effect.READS);
        }
        yield new RoutingAnswer.Nobody();
      }
      case 400 -> notRouted(reply, given);
      default -> throw faults.strange(reply.fault(), Effect.READS);
    };
  }

  /** Servers take an address of some length; beyond, they break off rather than answer. */
  private Optional<InputFault> tooLong(Map<String, String> given) {
    if (hub.length("api/v3/routing/explanation", given) <= LONGEST_ADDRESS) {
      return Optional.empty();
    }
    return given.entrySet().stream()
        .max(Comparator.comparingInt(value -> value.getValue().length()))
        .map(
            value ->
                new InputFault(
                    value.getKey(),
                    InputFault.Kind.TOO_LONG,
                    value.getValue(),
                    "is too long to be asked for"));
  }

  /** A pair in which all four are named; one of them missing would be missed on every screen. */
  private RoutedPair pair(JsonNode data) {
    for (String part : PARTS) {
      if (!data.path(part).path("id").isInt()) {
        throw faults.strange("", Effect.READS);
      }
    }
    return records.read(data, RoutedPair.class);
  }

  private RoutingAnswer notRouted(HubReply reply, Map<String, String> given) {
    JsonNode names = reply.data().path("paramsNeeded");
    if (!names.isArray()) {
      return new RoutingAnswer.BadValue(FaultReading.of(reply.fault(), given));
    }
    List<RoutingParameter> needed = parameters(names);
    // Only names that this console does not know: nothing it could ask the operator for.
    if (needed.isEmpty()) {
      throw faults.strange(reply.fault() + " " + names, Effect.READS);
    }
    return new RoutingAnswer.NotEnoughData(needed);
  }

  private static List<RoutingParameter> parameters(JsonNode names) {
    List<RoutingParameter> parameters = new ArrayList<>();
    names.forEach(name -> RoutingParameter.ofWireName(name.asText()).ifPresent(parameters::add));
    return parameters;
  }

  private static Map<String, String> written(RoutingQuery query) {
    Map<String, String> written = new LinkedHashMap<>();
    query.given().forEach((parameter, value) -> written.put(parameter.wireName(), value));
    return written;
  }

  /** The explanation names pairs only in short, so that the answer itself is asked for first. */
  ExplanationAnswer explain(RoutingQuery query) {
    long lookup = newest.incrementAndGet();
    RoutingAnswer answer = route(query);
    if (answer instanceof RoutingAnswer.BadValue(var fault)) {
      return new ExplanationAnswer.BadValue(fault);
    }
    if (!explains) {
      return withoutExplanation(query, answer, lookup);
    }
    HubReply reply = hub.get("api/v3/routing/explanation", written(query));
    if (reply.status() == 404 || reply.status() == 405) {
      explains = false;
      return withoutExplanation(query, answer, lookup);
    }
    if (!reply.isDone()) {
      throw faults.strange(reply.fault(), Effect.READS);
    }
    JsonNode why = reply.data();
    return new ExplanationAnswer.Explained(
        new RoutingExplanation(
            answer,
            records.readOptional(why.path("winner"), ExplainedPair.class),
            records.readAll(why.path("runnersUp"), ExplainedPair.class),
            records.readAll(why.path("nearMisses"), NearMiss.class),
            Optional.ofNullable(why.path("nextQuestion").textValue())
                .flatMap(RoutingParameter::ofWireName)));
  }

  private ExplanationAnswer withoutExplanation(
      RoutingQuery query, RoutingAnswer answer, long lookup) {
    return switch (answer) {
      case RoutingAnswer.Nobody _ -> askAround(query, answer, lookup);
      case RoutingAnswer.Workshop _, RoutingAnswer.NotEnoughData _, RoutingAnswer.BadValue _ ->
          throw faults.notOffered();
    };
  }

  /** One question for each parameter given, seven at most; a newer lookup puts an end to it. */
  private ExplanationAnswer askAround(RoutingQuery query, RoutingAnswer answer, long lookup) {
    List<RoutingParameter> wouldHelp = new ArrayList<>();
    for (RoutingParameter parameter : query.given().keySet()) {
      if (newest.get() != lookup) {
        return new ExplanationAnswer.AskedAround(answer, wouldHelp, false);
      }
      try {
        if (isLetIn(route(query.without(parameter)), parameter)) {
          wouldHelp.add(parameter);
        }
      } catch (HubException.Unavailable away) {
        return new ExplanationAnswer.AskedAround(answer, wouldHelp, false);
      }
    }
    return new ExplanationAnswer.AskedAround(answer, wouldHelp, true);
  }

  /** A workshop without that parameter, or the question for it, proves that a value of it does. */
  private static boolean isLetIn(RoutingAnswer answer, RoutingParameter parameter) {
    return switch (answer) {
      case RoutingAnswer.Workshop _ -> true;
      case RoutingAnswer.NotEnoughData(var needed) -> needed.contains(parameter);
      case RoutingAnswer.Nobody _, RoutingAnswer.BadValue _ -> false;
    };
  }

  List<ReferenceItem> referenceItems(ReferenceKind kind, RoutingQuery given) {
    return lists.items(kind, written(given));
  }
}
