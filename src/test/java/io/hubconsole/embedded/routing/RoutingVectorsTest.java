package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingVectorsTest {

  @ParameterizedTest
  @CsvSource({"routing-small.json,60", "routing-medium.json,120", "routing-large.json,300"})
  void everyVectorIsAnswered(String file, int cases) {
    RoutingVectors vectors = RoutingVectors.read(file);
    RoutingService service = vectors.workspace().service();
    assertThat(vectors.cases()).hasSize(cases);
    for (RoutingVectors.Case each : vectors.cases()) {
      String answer = told(service.route(each.servicePartnerId(), each.query()));
      assertThat(answer).as(each.toString()).isEqualTo(told(each));
    }
  }

  private static String told(RoutingAnswer answer) {
    return switch (answer) {
      case RoutingAnswer.Workshop(var pair) ->
          "200 "
              + pair.servicePartnerCompetence().id()
              + " "
              + pair.serviceProviderCompetence().id();
      case RoutingAnswer.NotEnoughData(var needed) ->
          "400 " + needed.stream().map(RoutingParameter::wireName).toList();
      case RoutingAnswer.Nobody _ -> "404";
      case RoutingAnswer.BadValue(var fault) -> fault.sentence();
    };
  }

  private static String told(RoutingVectors.Case expected) {
    return switch (expected.status()) {
      case 200 -> "200 " + expected.partnerCompetence() + " " + expected.providerCompetence();
      case 400 -> "400 " + expected.paramsNeeded();
      default -> String.valueOf(expected.status());
    };
  }
}
