package io.hubconsole.cli;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.Admission;
import io.hubconsole.hub.RoutingExplanation.Allowed;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingExplanation.OpenTest;
import io.hubconsole.hub.RoutingExplanation.PairName;
import io.hubconsole.hub.RoutingParameter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the answer of a lookup, and why, in lines for people. */
final class RouteReport {
  private final CommandContext context;

  RouteReport(CommandContext context) {
    this.context = context;
  }

  void tell(RoutingAnswer answer) {
    switch (answer) {
      case RoutingAnswer.Workshop(var pair) -> tell(pair);
      case RoutingAnswer.NotEnoughData(var needed) -> context.say("route.needed", names(needed));
      case RoutingAnswer.Nobody _ -> context.say("route.nobody");
      case RoutingAnswer.BadValue(var fault) -> tell(fault);
    }
  }

  void tell(ExplanationAnswer answer) {
    switch (answer) {
      case ExplanationAnswer.Explained(var explanation) -> tell(explanation);
      case ExplanationAnswer.AskedAround around -> tell(around);
      case ExplanationAnswer.BadValue(var fault) -> tell(fault);
    }
  }

  private void tell(ExplanationAnswer.AskedAround around) {
    tell(around.answer());
    context.say(
        around.wouldHelp().isEmpty() ? "route.askedInVain" : "route.askedAround",
        names(around.wouldHelp()));
    if (!around.complete()) {
      context.say("route.askedInPart");
    }
  }

  private void tell(InputFault fault) {
    context.err().println(FaultText.of(fault, context.texts()));
  }

  private void tell(RoutedPair pair) {
    context.say("route.workshop", pair.serviceProvider().name());
    ContactData contact = pair.serviceProvider().contactData();
    String place =
        Stream.of(contact.address(), contact.postalCode(), contact.city())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String reach =
        Stream.of(contact.phone(), contact.email())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    Stream.of(place, reach)
        .filter(line -> !line.isEmpty())
        .forEach(line -> context.out().println("  " + line));
    context.say(
        "route.pair",
        Integer.toString(pair.serviceProviderCompetence().id()),
        Objects.requireNonNullElse(pair.serviceProviderCompetence().sesam(), "–"),
        Objects.requireNonNullElse(pair.serviceProviderCompetence().persDep(), "–"),
        Objects.requireNonNullElse(pair.serviceProviderCompetence().overrideCode(), "–"),
        Integer.toString(pair.servicePartnerCompetence().id()),
        pair.servicePartner().name());
  }

  private void tell(RoutingExplanation explanation) {
    tell(explanation.answer());
    explanation
        .nextQuestion()
        .ifPresent(question -> context.say("route.nextQuestion", question.wireName()));
    explanation.winner().ifPresent(winner -> tell("route.winner", List.of(winner)));
    tell("route.runnersUp", explanation.runnersUp());
    if (!explanation.nearMisses().isEmpty()) {
      context.say("route.nearMisses");
      explanation.nearMisses().forEach(this::tell);
    }
  }

  private void tell(String heading, List<ExplainedPair> pairs) {
    if (!pairs.isEmpty()) {
      context.say(heading);
      for (ExplainedPair pair : pairs) {
        context.out().println("  " + name(pair.pair()));
        pair.admitted().forEach(this::tell);
        pair.open().forEach(this::tell);
      }
    }
  }

  private void tell(Admission admission) {
    context.say(
        "route.admitted",
        admission.parameter().wireName(),
        admission.given(),
        labels(admission.allowedBy()));
  }

  private void tell(OpenTest open) {
    if (open.wanted().isEmpty()) {
      context.say("route.neverOpen", open.parameter().wireName());
    } else {
      context.say("route.open", open.parameter().wireName(), labels(open.wanted()));
    }
  }

  private void tell(NearMiss miss) {
    context.out().println("  " + name(miss.pair()));
    if (miss.needed().isEmpty()) {
      context.say("route.contradiction", miss.parameter().wireName());
    } else {
      context.say("route.missed", miss.parameter().wireName(), labels(miss.needed()), miss.given());
    }
  }

  private String name(PairName pair) {
    return context
        .texts()
        .get(
            "route.name",
            pair.serviceProviderName(),
            Objects.requireNonNullElse(pair.city(), "–"),
            Integer.toString(pair.serviceProviderCompetenceId()),
            Integer.toString(pair.providerPriority()),
            Integer.toString(pair.servicePartnerCompetenceId()),
            Integer.toString(pair.partnerPriority()));
  }

  private static String labels(List<Allowed> values) {
    return values.stream()
        .map(
            value ->
                value.label().equals(value.value())
                    ? value.value()
                    : value.label() + " (" + value.value() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String names(List<RoutingParameter> parameters) {
    return parameters.stream().map(RoutingParameter::wireName).collect(Collectors.joining(", "));
  }
}
