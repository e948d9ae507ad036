package io.hubconsole.hub;

import static io.hubconsole.hub.RoutingParameter.CLIENT_POSTAL_CODE;
import static io.hubconsole.hub.RoutingParameter.MANUFACTURER;
import static io.hubconsole.hub.RoutingParameter.ORIGINATOR_TYPE;
import static io.hubconsole.hub.RoutingParameter.SERVICE_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.hubconsole.hub.RoutedPair.PartnerCompetence;
import io.hubconsole.hub.RoutedPair.ProviderCompetence;
import io.hubconsole.hub.RoutedPair.ServicePartner;
import io.hubconsole.hub.RoutedPair.ServiceProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which workshop takes a case, by the seed's example. */
abstract class RoutingContract extends HubContract {
  RoutingContract(Starter starter) {
    super(starter);
  }

  private static final ContactData CONTACT =
      new ContactData(
          30347,
          null,
          null,
          null,
          "InfoCare Workshop",
          null,
          null,
          "Arabygatan 9",
          "1234",
          "Växjö",
          null,
          "123456",
          null,
          "test@example.com",
          null,
          null,
          null,
          Instant.parse("2017-08-01T14:01:24.083Z"));

  private static RoutingQuery query(String manufacturer, String serviceType) {
    return new RoutingQuery(Map.of(MANUFACTURER, manufacturer, SERVICE_TYPE, serviceType));
  }

  @Test
  void aWorkshopTakesIt() {
    RoutedPair pair =
        new RoutedPair(
            new ServiceProvider(1, "InfoCare Workshop", CONTACT),
            new ProviderCompetence("Sesam31", "CSVxo", 1, true, 1, "infocare-override"),
            new ServicePartner(1, "InfoCare Workshop SE"),
            new PartnerCompetence(1, "infocare-override"));
    assertThat(hub(PARTNER_1).route(query("1006", "1")))
        .isEqualTo(new RoutingAnswer.Workshop(pair));
    assertThat(hub(PARTNER_1).route(query("ACER", " 1 ")))
        .isEqualTo(new RoutingAnswer.Workshop(pair));
  }

  @Test
  void moreMustBeKnown() {
    assertThat(hub(PARTNER_1).route(RoutingQuery.EMPTY))
        .isEqualTo(new RoutingAnswer.NotEnoughData(List.of(MANUFACTURER, SERVICE_TYPE)));
    assertThat(hub(PARTNER_1).route(RoutingQuery.EMPTY.with(SERVICE_TYPE, "1")))
        .isEqualTo(new RoutingAnswer.NotEnoughData(List.of(MANUFACTURER)));
  }

  @Test
  void nobodyTakesIt() {
    assertThat(hub(PARTNER_1).route(query("1012", "1"))).isEqualTo(new RoutingAnswer.Nobody());
  }

  @Test
  void aBadValueIsTold() {
    assertThat(hub(PARTNER_1).route(query("acre", "1")))
        .isEqualTo(
            new RoutingAnswer.BadValue(
                new InputFault(
                    "manufacturer", InputFault.Kind.UNKNOWN_ALIAS, "acre", "is not known")));
    assertThat(hub(PARTNER_1).route(RoutingQuery.EMPTY.with(ORIGINATOR_TYPE, "Private")))
        .isInstanceOfSatisfying(
            RoutingAnswer.BadValue.class,
            bad ->
                assertThat(bad.fault().sentence())
                    .isEqualTo(
                        "child \"originatorType\" fails because [\"originatorType\" must be one of"
                            + " [private, registered, helpdesk]]"));
  }

  @Test
  void anyTextIsAnsweredWithAFault() {
    for (String odd :
        List.of("x".repeat(1 << 20), "😀", "שלום", "a\0b", "\ud800", "\r\n", "' or 1=1 --")) {
      for (RoutingParameter parameter : RoutingParameter.values()) {
        RoutingAnswer answer = hub(PARTNER_1).route(RoutingQuery.EMPTY.with(parameter, odd));
        if (odd.isBlank()) {
          assertThat(answer).isInstanceOf(RoutingAnswer.NotEnoughData.class);
        } else {
          assertThat(answer)
              .isInstanceOfSatisfying(
                  RoutingAnswer.BadValue.class,
                  bad -> {
                    assertThat(bad.fault().field()).isEqualTo(parameter.wireName());
                    assertThat(bad.fault().value().length())
                        .isLessThanOrEqualTo(InputFault.VALUE_LENGTH);
                  });
        }
      }
    }
  }

  @Test
  void theExplanationAgrees() {
    for (RoutingQuery query :
        List.of(
            query("1006", "1"),
            query("1012", "1"),
            RoutingQuery.EMPTY,
            RoutingQuery.EMPTY.with(MANUFACTURER, "lg"))) {
      RoutingExplanation why = explained(PARTNER_1, query);
      assertThat(why.answer()).isEqualTo(hub(PARTNER_1).route(query));
      assertThat(why.winner().isPresent())
          .isEqualTo(why.answer() instanceof RoutingAnswer.Workshop);
    }
    RoutingExplanation missed = explained(PARTNER_1, query("1012", "1"));
    assertThat(missed.nearMisses())
        .singleElement()
        .satisfies(
            miss -> {
              assertThat(miss.parameter()).isEqualTo(MANUFACTURER);
              assertThat(miss.given()).isEqualTo("1012");
              assertThat(miss.needed())
                  .containsExactly(new RoutingExplanation.Allowed("1006", "Acer", "1006"));
            });
    assertThat(hub(PARTNER_1).explain(query("acre", "1")))
        .isInstanceOf(ExplanationAnswer.BadValue.class);
  }

  @Test
  void theNextQuestionIsOneThatIsNeeded() {
    RoutingQuery query = new RoutingQuery(Map.of(MANUFACTURER, "2002"));
    RoutingExplanation why = explained(CONTRACT_PARTNER, query);
    assertThat(why.answer())
        .isEqualTo(new RoutingAnswer.NotEnoughData(List.of(CLIENT_POSTAL_CODE, SERVICE_TYPE)));
    assertThat(why.nextQuestion())
        .hasValueSatisfying(asked -> assertThat(asked).isIn(CLIENT_POSTAL_CODE, SERVICE_TYPE));
    assertThat(why.runnersUp()).hasSize(2);
  }

  private RoutingExplanation explained(String token, RoutingQuery query) {
    return hub(token).explain(query) instanceof ExplanationAnswer.Explained(var explanation)
        ? explanation
        : fail("not explained");
  }

  @Test
  void aPartnerSeesTheirOwnCompetencesAlone() {
    assertThat(hub().route(query("1006", "1"))).isEqualTo(new RoutingAnswer.Nobody());
  }

  @Test
  void aWorkshopMayNotAsk() {
    assertThatThrownBy(() -> hub(PROVIDER_1).route(RoutingQuery.EMPTY))
        .isInstanceOf(HubException.Forbidden.class);
    assertThatThrownBy(() -> hub(PROVIDER_1).explain(RoutingQuery.EMPTY))
        .isInstanceOf(HubException.Forbidden.class);
  }
}
