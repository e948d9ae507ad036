package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

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
      String answer = AnswerInShort.of(service.route(each.servicePartnerId(), each.query()));
      assertThat(answer).as(each.toString()).isEqualTo(told(each));
    }
  }

  private static String told(RoutingVectors.Case expected) {
    return switch (expected.status()) {
      case 200 -> "200 " + expected.partnerCompetence() + "+" + expected.providerCompetence();
      case 400 -> "400 " + expected.paramsNeeded();
      default -> String.valueOf(expected.status());
    };
  }
}
