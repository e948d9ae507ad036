package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingExplanation;
import io.hubconsole.hub.RoutingExplanation.Admission;
import io.hubconsole.hub.RoutingExplanation.Allowed;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingExplanation.OpenTest;
import io.hubconsole.hub.RoutingExplanation.PairName;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final RoutingParameter MAKER = RoutingParameter.MANUFACTURER;
  private static final RoutingParameter POSTAL = RoutingParameter.CLIENT_POSTAL_CODE;
  private static final RoutingParameter BOOKING = RoutingParameter.BOOKING_TYPE;

  private static RoutingExplanation explain(RoutingQuery query) {
    TestCatalog catalog =
        new TestCatalog()
            .item(ReferenceKind.MANUFACTURER, 1, "Stoves", Map.of("sv-se", "Spisar"), "stoves")
            .item(ReferenceKind.MANUFACTURER, 2, "Fridges")
            .partner(1)
            .provider(5, "North", "Umeå")
            .provider(6, "South", "Växjö");
    RoutingService service =
        new TestWorkspace(
                catalog.built(),
                List.of(
                    new PartnerCompetence(
                        10, 1, 50, null, new Conditions(Map.of(POSTAL, List.of("3*", "90100"))))),
                List.of(
                    provider(20, 5, 1, Map.of(MAKER, List.of("1"), POSTAL, List.of("35000-35999"))),
                    provider(21, 6, 2, Map.of(MAKER, List.of("1", "2", "77"))),
                    provider(22, 6, 3, Map.of(BOOKING, List.of("companyToCompany"))),
                    provider(23, 5, 4, Map.of(POSTAL, List.of("7*")))))
            .service();
    return switch (service.explain(1, query, "sv-se")) {
      case ExplanationAnswer.Explained(var explanation) -> explanation;
      case ExplanationAnswer.BadValue(var fault) -> throw new AssertionError(fault.sentence());
      case ExplanationAnswer.AskedAround around -> throw new AssertionError(around);
    };
  }

  private static ProviderCompetence provider(
      int id, int workshop, int priority, Map<RoutingParameter, List<String>> when) {
    return new ProviderCompetence(
        id, workshop, priority, null, new Conditions(when), null, null, null, null);
  }

  @Test
  void theWinnerIsToldWithWhatAdmittedIt() {
    RoutingExplanation explanation =
        explain(new RoutingQuery(Map.of(MAKER, "STOVES", POSTAL, "352 36")));
    assertThat(explanation.winner().orElseThrow().pair())
        .isEqualTo(new PairName(10, 50, 20, 1, 5, "North", "Umeå", null));
    assertThat(explanation.winner().orElseThrow().admitted())
        .containsExactly(
            new Admission(MAKER, "STOVES", List.of(new Allowed("1", "Spisar", "1"))),
            new Admission(
                POSTAL,
                "352 36",
                List.of(
                    new Allowed("3*", "3*", "30000"),
                    new Allowed("35000-35999", "35000-35999", "35000"))));
    assertThat(explanation.runnersUp())
        .extracting(pair -> pair.pair().serviceProviderCompetenceId())
        .containsExactly(21, 22);
    assertThat(explanation.runnersUp().getLast().open())
        .containsExactly(
            new OpenTest(
                BOOKING,
                List.of(new Allowed("companyToCompany", "companyToCompany", "companyToCompany"))));
    assertThat(explanation.nextQuestion()).isEmpty();
  }

  @Test
  void aNearMissTellsWhatWouldHaveLetThePairIn() {
    RoutingExplanation explanation = explain(new RoutingQuery(Map.of(MAKER, "1", POSTAL, "90100")));
    assertThat(explanation.nearMisses())
        .extracting(
            miss -> miss.pair().serviceProviderCompetenceId(),
            NearMiss::parameter,
            NearMiss::needed)
        .containsExactly(
            tuple(20, POSTAL, List.of(new Allowed("35000-35999", "35000-35999", "35000"))),
            tuple(23, POSTAL, List.of()));
  }

  @Test
  void whatNoQueryCanGiveIsNotAskedFor() {
    RoutingExplanation explanation = explain(new RoutingQuery(Map.of(POSTAL, "90100")));
    assertThat(explanation.runnersUp().getFirst().open())
        .containsExactly(
            new OpenTest(
                MAKER, List.of(new Allowed("1", "Spisar", "1"), new Allowed("2", "Fridges", "2"))));
  }

  @Test
  void theNextQuestionLeavesTheFewestPairs() {
    // Of three pairs one maker leaves all, the other two; the booking type leaves all.
    RoutingExplanation explanation = explain(new RoutingQuery(Map.of(POSTAL, "35236")));
    assertThat(explanation.nextQuestion()).contains(MAKER);
  }

  @Test
  void aCaseThatNobodyTakesIsExplainedByNearMisses() {
    RoutingExplanation explanation = explain(new RoutingQuery(Map.of(POSTAL, "10000")));
    assertThat(explanation.winner()).isEmpty();
    assertThat(explanation.runnersUp()).isEmpty();
    assertThat(explanation.nearMisses()).hasSize(4);
  }
}
