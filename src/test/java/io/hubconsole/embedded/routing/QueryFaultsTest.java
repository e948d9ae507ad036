package io.hubconsole.embedded.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.ExplanationAnswer;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.InputFault.Kind;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFaultsTest {
  private static final RoutingAnswer NOBODY = new RoutingAnswer.Nobody();

  private final RoutingService service =
      new TestWorkspace(
              new TestCatalog()
                  .item(ReferenceKind.MANUFACTURER, 7, "Zanussi", "Zanussi", "1900", "Électra")
                  .item(ReferenceKind.MANUFACTURER, 8, "Eight", "7", "007")
                  .item(ReferenceKind.PRODUCT_TYPE, 3, "Oven", "oven")
                  .item(ReferenceKind.SERVICE_TYPE, 1, "Repair", "repair")
                  .item(ReferenceKind.SERVICE_LOCATION, 2, "Home")
                  .partner(1)
                  .provider(1, "Workshop", "Växjö")
                  .built(),
              List.of(new PartnerCompetence(1, 1, 100, null, Conditions.NONE)),
              List.of(
                  new ProviderCompetence(
                      1,
                      1,
                      100,
                      null,
                      new Conditions(Map.of(RoutingParameter.MANUFACTURER, List.of("7"))),
                      null,
                      null,
                      null,
                      null)))
          .service();

  private RoutingAnswer answer(RoutingParameter parameter, String value) {
    return service.route(1, new RoutingQuery(Map.of(parameter, value)));
  }

  private InputFault fault(RoutingParameter parameter, String value) {
    return switch (answer(parameter, value)) {
      case RoutingAnswer.BadValue(var fault) -> fault;
      case RoutingAnswer other -> throw new AssertionError(other.toString());
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ORIGINATOR_TYPE|Private|UNKNOWN_WORD|must be one of [private, registered, helpdesk]",
        "ORIGINATOR_TYPE|' private'|UNKNOWN_WORD|must be one of [private, registered, helpdesk]",
        "BOOKING_TYPE|b2b|UNKNOWN_WORD|"
            + "must be one of [companyToCompany, companyToPrivate, privateToPrivate]",
        "SERVICE_TYPE|repair|NOT_A_NUMBER|must be an integer",
        "SERVICE_TYPE|1.0|NOT_A_NUMBER|must be an integer",
        "SERVICE_TYPE|+1|NOT_A_NUMBER|must be an integer",
        "SERVICE_TYPE|١|NOT_A_NUMBER|must be an integer",
        "SERVICE_TYPE|-1|UNKNOWN_ID|is not known",
        "SERVICE_LOCATION|99999999999999999999|UNKNOWN_ID|is not known",
        "SERVICE_LOCATION|-|NOT_A_NUMBER|must be an integer",
        "MANUFACTURER|9|UNKNOWN_ID|is not known",
        "MANUFACTURER|4294967303|UNKNOWN_ID|is not known",
        "MANUFACTURER|🔥|UNKNOWN_ALIAS|is not known",
        "PRODUCT_TYPE|תנור|UNKNOWN_ALIAS|is not known",
        "CLIENT_POSTAL_CODE|352_6|BAD_POSTAL_CODE|"
            + "may hold only letters, digits, spaces and hyphens",
        "CLIENT_POSTAL_CODE|３５２|BAD_POSTAL_CODE|"
            + "may hold only letters, digits, spaces and hyphens",
        "CLIENT_POSTAL_CODE|352*|BAD_POSTAL_CODE|"
            + "may hold only letters, digits, spaces and hyphens",
        "CLIENT_POSTAL_CODE|12345 12345|TOO_LONG|"
            + "length must be less than or equal to 10 characters long"
      })
  void aBadValueIsTold(RoutingParameter parameter, String value, Kind kind, String reason) {
    assertThat(fault(parameter, value))
        .isEqualTo(new InputFault(parameter.wireName(), kind, value, reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", " 7 ", "007", "zanussi", "ZANUSSI", " Zanussi", "1900", "éLECTRA"})
  void aMakerIsKnownByIdAndAlias(String value) {
    assertThat(answer(RoutingParameter.MANUFACTURER, value))
        .isInstanceOf(RoutingAnswer.Workshop.class);
  }

  @Test
  void anIdGoesBeforeAnAlias() {
    assertThat(answer(RoutingParameter.MANUFACTURER, "7"))
        .isNotEqualTo(answer(RoutingParameter.MANUFACTURER, "8"));
    assertThat(answer(RoutingParameter.MANUFACTURER, "8")).isEqualTo(NOBODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"352 36", " 1234567890 ", "LV-1001", "-"})
  void aPostalCodeMayHoldLettersDigitsSpacesAndHyphens(String code) {
    assertThat(answer(RoutingParameter.CLIENT_POSTAL_CODE, code))
        .isInstanceOf(RoutingAnswer.NotEnoughData.class);
  }

  @Test
  void theFirstFaultInTheOrderOfTheContractIsTold() {
    RoutingQuery query =
        new RoutingQuery(
            Map.of(
                RoutingParameter.SERVICE_LOCATION, "?",
                RoutingParameter.CLIENT_POSTAL_CODE, "?",
                RoutingParameter.SERVICE_TYPE, "?"));
    assertThat(service.route(1, query))
        .isInstanceOfSatisfying(
            RoutingAnswer.BadValue.class,
            bad -> assertThat(bad.fault().field()).isEqualTo("serviceType"));
    assertThat(service.explain(1, query, "en"))
        .isInstanceOfSatisfying(
            ExplanationAnswer.BadValue.class,
            bad -> assertThat(bad.fault().field()).isEqualTo("serviceType"));
  }

  @ParameterizedTest
  @EnumSource
  void aMegabyteIsRefusedAtOnce(RoutingParameter parameter) {
    for (String unit : List.of("9", "a", "🔥", "ש", " -")) {
      String value = unit.repeat(1_000_000 / unit.length()) + "x";
      InputFault fault =
          Assertions.assertTimeout(Duration.ofSeconds(2), () -> fault(parameter, value));
      assertThat(fault.value().length()).isLessThanOrEqualTo(InputFault.VALUE_LENGTH);
    }
  }

  @Test
  void aBadValueIsToldToAPartnerNobodyKnows() {
    RoutingQuery query = new RoutingQuery(Map.of(RoutingParameter.SERVICE_TYPE, "?"));
    assertThat(service.route(99, query)).isInstanceOf(RoutingAnswer.BadValue.class);
    assertThat(service.route(99, RoutingQuery.EMPTY)).isEqualTo(NOBODY);
    assertThat(service.referenceItems(99, ReferenceKind.MANUFACTURER, query, "en")).isEmpty();
  }
}
