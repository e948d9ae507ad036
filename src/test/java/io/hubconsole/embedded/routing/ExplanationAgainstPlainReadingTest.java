package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.Admission;
import io.hubconsole.hub.RoutingExplanation.Allowed;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingExplanation.OpenTest;
import io.hubconsole.hub.RoutingExplanation.PairName;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ExplanationAgainstPlainReadingTest {
  private static final int WORKSPACES = 350;
  private static final int QUERIES = 8;

  private int winners;
  private int runnersUp;
  private int nearMisses;
  private int contradictions;
  private int questions;

  @Test
  void explanationsTellWhatThePlainReadingFinds() {
    for (int seed = 0; seed < WORKSPACES; seed++) {
      RandomWorkspaces random = new RandomWorkspaces(seed);
      TestWorkspace workspace = random.workspace();
      RoutingService service = workspace.service();
      int partner = random.partner();
      PlainRouting plain = new PlainRouting(workspace, partner);
      for (int i = 0; i < QUERIES; i++) {
        RoutingQuery query = random.query();
        RoutingExplanation explanation = explained(service, partner, query);
        assertThat(explanation.answer())
            .as("seed %s, query %s", seed, query)
            .isEqualTo(service.route(partner, query));
        checkPossible(plain, query, explanation);
        checkNearMisses(plain, query, explanation);
        assertThat(explanation.nextQuestion().map(RoutingParameter::wireName))
            .as("next question, seed %s, query %s", seed, query)
            .isEqualTo(plain.nextQuestion(query));
        questions += explanation.nextQuestion().isPresent() ? 1 : 0;
      }
    }
    assertThat(List.of(winners, runnersUp, nearMisses, contradictions, questions))
        .allMatch(count -> count > 100);
  }

  private static RoutingExplanation explained(
      RoutingService service, int partner, RoutingQuery query) {
    return switch (service.explain(partner, query, "en")) {
      case ExplanationAnswer.Explained(var explanation) -> explanation;
      case ExplanationAnswer.BadValue(var fault) -> throw new AssertionError(fault.sentence());
      case ExplanationAnswer.AskedAround around -> throw new AssertionError(around);
    };
  }

  private void checkPossible(
      PlainRouting plain, RoutingQuery query, RoutingExplanation explanation) {
    List<PlainRouting.Pair> expected = new ArrayList<>(plain.possible(query));
    if (explanation.winner().isPresent()) {
      checkPair(plain, query, expected.removeFirst(), explanation.winner().get());
      winners++;
    }
    List<ExplainedPair> told = explanation.runnersUp();
    assertThat(told).hasSize(Math.min(expected.size(), RoutingExplanation.MOST));
    for (int i = 0; i < told.size(); i++) {
      checkPair(plain, query, expected.get(i), told.get(i));
      runnersUp++;
    }
  }

  private static void checkPair(
      PlainRouting plain, RoutingQuery query, PlainRouting.Pair expected, ExplainedPair told) {
    assertThat(inShort(told.pair())).isEqualTo(expected.toString());
    assertThat(told.admitted().stream().map(Admission::parameter))
        .isEqualTo(query.given().keySet().stream().filter(expected::tests).toList());
    assertThat(told.admitted()).allMatch(admission -> !admission.allowedBy().isEmpty());
    for (OpenTest open : told.open()) {
      assertThat(query.value(open.parameter())).isEmpty();
      assertThat(expected.tests(open.parameter())).isTrue();
      checkExamples(plain, expected, open.parameter(), open.wanted());
    }
    assertThat(told.admitted().size() + told.open().size())
        .isEqualTo((int) Arrays.stream(RoutingParameter.values()).filter(expected::tests).count());
  }

  private void checkNearMisses(
      PlainRouting plain, RoutingQuery query, RoutingExplanation explanation) {
    List<Map.Entry<PlainRouting.Pair, RoutingParameter>> expected =
        List.copyOf(plain.nearMisses(query).entrySet());
    List<NearMiss> told = explanation.nearMisses();
    assertThat(told).hasSize(Math.min(expected.size(), RoutingExplanation.MOST));
    for (int i = 0; i < told.size(); i++) {
      NearMiss miss = told.get(i);
      PlainRouting.Pair pair = expected.get(i).getKey();
      assertThat(inShort(miss.pair())).isEqualTo(pair.toString());
      assertThat(miss.parameter()).isEqualTo(expected.get(i).getValue());
      assertThat(query.value(miss.parameter())).contains(miss.given());
      checkExamples(plain, pair, miss.parameter(), miss.needed());
      nearMisses++;
      contradictions += miss.needed().isEmpty() ? 1 : 0;
    }
  }

  /** Every example is taken by the pair; and where none is told, nothing else would be either. */
  private static void checkExamples(
      PlainRouting plain,
      PlainRouting.Pair pair,
      RoutingParameter parameter,
      List<Allowed> values) {
    assertThat(values)
        .allMatch(value -> plain.admits(pair, parameter, value.example()), pair.toString());
    if (values.isEmpty()) {
      for (Conditions when : pair.whens()) {
        List<String> allowed = when.allowed().getOrDefault(parameter, List.of());
        assertThat(allowed.stream().flatMap(value -> PlainRouting.example(parameter, value)))
            .noneMatch(value -> plain.admits(pair, parameter, value));
      }
    }
  }

  private static String inShort(PairName pair) {
    return pair.servicePartnerCompetenceId() + "+" + pair.serviceProviderCompetenceId();
  }
}
