package io.hubconsole.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.server.ApiClient.Got;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Routing, its explanation, and the lists of its parameters. */
@Execution(ExecutionMode.CONCURRENT)
class RoutingApiTest extends ServedSeedTest {
  private static final String WORKSHOP =
      """
      {"data":{"serviceProvider":{"id":1,"name":"InfoCare Workshop","contactData":{"id":30347,\
      "name":null,"firstName":null,"lastName":null,"organizationName":"InfoCare Workshop",\
      "organizationNumber":null,"addName":null,"address":"Arabygatan 9","postalCode":"1234",\
      "city":"Växjö","countryCode":null,"phone":"123456","mobile":null,\
      "email":"test@example.com","floor":null,"entrance":null,"doorCode":null,\
      "createdAt":"2017-08-01T14:01:24.083Z"}},"serviceProviderCompetence":{"sesam":"Sesam31",\
      "persDep":"CSVxo","departmentId":1,"primarySesam":true,"id":1,\
      "overrideCode":"infocare-override"},"servicePartner":{"id":1,"name":"InfoCare Workshop SE"},\
      "servicePartnerCompetence":{"id":1,"overrideCode":"infocare-override"}}}\
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "manufacturer=acer&serviceType=1",
        "manufacturer=1006&service_type=1",
        "MANUFACTURER=ACER&service-type=1&clientPostalCode=",
        "manufacturer=acer&serviceType=1&client-postal-code=352%2036",
        "manufacturer=acer&serviceType=1&client_postal_code=352+36",
      })
  void aWorkshopInEveryNotation(String query) {
    assertAnswer(get("/api/v3/routing?" + query), 200, WORKSHOP);
  }

  @Test
  void moreMustBeKnown() {
    String needed =
        "{\"error\":\"Not enough"
            + " data\",\"data\":{\"paramsNeeded\":[\"manufacturer\",\"serviceType\"]}}";
    assertAnswer(get("/api/v3/routing"), 400, needed);
    assertAnswer(get("/api/v3/routing?manufacturer=&serviceType="), 400, needed);
  }

  @Test
  void nobodyTakesIt() {
    assertAnswer(
        get("/api/v3/routing?manufacturer=lg&serviceType=1"),
        404,
        "{\"error\":{\"message\":\"Can't process this case\"},\"data\":null}");
  }

  @ParameterizedTest
  @CsvSource({
    "manufacturer=nokia, manufacturer",
    "serviceType=acer, serviceType",
    "originator_type=somebody, originatorType",
    "bookingType=Private, bookingType",
    "clientPostalCode=352.36, clientPostalCode",
    "clientPostalCode=12345678901, clientPostalCode",
    "serviceLocation=99999999999999999999, serviceLocation",
  })
  void aBadValueIsNamed(String query, String field) {
    Got got = get("/api/v3/routing?" + query);
    assertThat(got.body())
        .startsWith("{\"error\":{\"message\":\"child \\\"" + field + "\\\" fails because [\\\"");
    assertThat(got.status()).isEqualTo(400);
  }

  @Test
  void aNameThatIsUnknownOrTwiceIsNamed() {
    assertAnswer(get("/api/v3/routing?colour=red"), 400, fault("colour", "is not allowed"));
    assertAnswer(
        get("/api/v3/routing?clientPostalCode=1&client_postal_code=1"),
        400,
        fault("clientPostalCode", "must not be given twice"));
  }

  @Test
  void anExplanationNamesNearMisses() {
    Got got = get("/api/v3/routing/explanation?manufacturer=lg&serviceType=1");
    assertThat(got.status()).isEqualTo(200);
    assertThat(got.body())
        .startsWith("{\"data\":{\"winner\":null,\"runnersUp\":[],\"nearMisses\":[{\"pair\":{")
        .endsWith("\"paramsNeeded\":[],\"nextQuestion\":null}}");
    assertThat(get("/api/v3/routing/explanation?manufacturer=nokia").status()).isEqualTo(400);
  }

  @Test
  void theListsHoldWhatIsStillAllowed() {
    assertAnswer(
        get("/api/v3/manufacturers"),
        200,
        "{\"data\":[{\"id\":1006,\"name\":\"Acer\",\"properties\":{},\"externalData\":{}}]}");
    assertAnswer(
        get("/api/v3/service-types?manufacturer=acer"),
        200,
        "{\"data\":[{\"id\":1,\"name\":\"Garanti\",\"properties\":{\"requirePurchaseDate\":true},"
            + "\"externalData\":{}}]}");
    assertThat(get("/api/v3/manufacturers?includeAliases=1").body())
        .contains("\"name\":\"Acer\",\"aliases\":[\"acer\"],\"properties\":{}");
    assertAnswer(
        get("/api/v3/manufacturers?includeAliases=2"),
        400,
        fault("includeAliases", "must be one of [0, 1]"));
    assertAnswer(get("/api/v3/service-types?manufacturer=lg"), 200, "{\"data\":[]}");
    assertThat(get("/api/v3/service-locations").body()).contains("Verkstadsreparation");
    assertThat(get("/api/v3/service-types?manufacturer=nokia").status()).isEqualTo(400);
  }

  @Test
  void theLanguageOfNamesIsChosen() {
    Got swedish =
        client()
            .get(ApiClient.PARTNER, "/api/v3/product-types", "Accept-Language", "da;q=0, sv-SE");
    assertThat(swedish.body()).contains("\"Mobiltelefon\"");
    assertThat(swedish.header("Content-Language")).isEqualTo("sv-se");
    Got unknown = client().get(ApiClient.PARTNER, "/api/v3/product-types", "Accept-Language", "xx");
    assertThat(unknown.body()).contains("\"Mobile phone\"");
    Got finnish =
        client().get(ApiClient.PARTNER, "/api/v3/product-types", "Accept-Language", "fi-fi");
    assertThat(finnish.body()).contains("\"Mobile phone\"");
  }
}
