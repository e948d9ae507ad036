package io.hubconsole.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.ContactData;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.RoutedPair;
import io.hubconsole.hub.RoutedPair.PartnerCompetence;
import io.hubconsole.hub.RoutedPair.ProviderCompetence;
import io.hubconsole.hub.RoutedPair.ServicePartner;
import io.hubconsole.hub.RoutedPair.ServiceProvider;
import io.hubconsole.hub.RoutingExplanation.Admission;
import io.hubconsole.hub.RoutingExplanation.Allowed;
import io.hubconsole.hub.RoutingExplanation.ExplainedPair;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingExplanation.OpenTest;
import io.hubconsole.hub.RoutingExplanation.PairName;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceCase.ProductData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractJsonTest {
  private static final Instant TIME = Instant.parse("2017-08-01T14:01:24.083Z");
  private static final ContactData NOBODY =
      new ContactData(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null);
  private static final ContactData SOMEBODY =
      new ContactData(
          1, "n", "f", "l", "o", "on", "a", "ad", "p", "c", "cc", "ph", "m", "e", "fl", "en", "d",
          TIME);
  private static final UUID GUID = UUID.fromString("d647067f-20d4-4ac3-891e-a4549e727be0");

  private final ContractJson json = new ContractJson();

  private <T> void assertWritten(T value, Class<T> type, String text) {
    assertThat(json.text(value)).isEqualTo(text);
    assertThat(json.read(text, type)).isEqualTo(value);
    assertThat(json.read(json.prettyText(value), type)).isEqualTo(value);
    assertThat(json.tree(value).toString()).isEqualTo(text);
  }

  @Test
  void everyFieldOfAContactStandsInItsPlace() {
    assertWritten(
        SOMEBODY,
        ContactData.class,
        "{\"id\":1,\"name\":\"n\",\"firstName\":\"f\",\"lastName\":\"l\",\"organizationName\":\"o\","
            + "\"organizationNumber\":\"on\",\"addName\":\"a\",\"address\":\"ad\","
            + "\"postalCode\":\"p\",\"city\":\"c\",\"countryCode\":\"cc\",\"phone\":\"ph\","
            + "\"mobile\":\"m\",\"email\":\"e\",\"floor\":\"fl\",\"entrance\":\"en\","
            + "\"doorCode\":\"d\",\"createdAt\":\"2017-08-01T14:01:24.083Z\"}");
    assertThat(json.text(NOBODY))
        .startsWith("{\"id\":null,\"name\":null,")
        .endsWith("\"doorCode\":null,\"createdAt\":null}");
    assertThat(json.read("{}", ContactData.class)).isEqualTo(NOBODY);
    assertThat(json.read("{\"later\":1}", ContactData.class)).isEqualTo(NOBODY);
  }

  @Test
  void aRoutedPair() {
    assertWritten(
        new RoutedPair(
            new ServiceProvider(1, "w", NOBODY),
            new ProviderCompetence(null, null, null, null, 2, null),
            new ServicePartner(3, "p"),
            new PartnerCompetence(4, "x")),
        RoutedPair.class,
        "{\"serviceProvider\":{\"id\":1,\"name\":\"w\",\"contactData\":"
            + json.text(NOBODY)
            + "},\"serviceProviderCompetence\":{\"sesam\":null,\"persDep\":null,"
            + "\"departmentId\":null,\"primarySesam\":null,\"id\":2,\"overrideCode\":null},"
            + "\"servicePartner\":{\"id\":3,\"name\":\"p\"},"
            + "\"servicePartnerCompetence\":{\"id\":4,\"overrideCode\":\"x\"}}");
  }

  @Test
  void anExternalRequest() {
    assertWritten(
        new ExternalRequest(
            9_000_000_000L,
            "t",
            RequestStatus.ERROR,
            null,
            new RequestMeta(7, new JsonText("{\"a\":1.10,\"b\":[null]}")),
            "😀\0\"",
            null,
            "",
            TIME,
            TIME),
        ExternalRequest.class,
        "{\"id\":9000000000,\"type\":\"t\",\"status\":\"error\",\"url\":null,"
            + "\"meta\":{\"caseId\":7,\"a\":1.10,\"b\":[null]},\"request\":\"😀\\u0000\\\"\","
            + "\"response\":null,\"message\":\"\",\"createdAt\":\"2017-08-01T14:01:24.083Z\","
            + "\"updatedAt\":\"2017-08-01T14:01:24.083Z\"}");
  }

  @Test
  void aCaseKeepsWhatNobodyReads() {
    assertWritten(
        new ServiceCase(
            1,
            GUID,
            2,
            null,
            "final",
            "sv-se",
            null,
            "private",
            null,
            3,
            null,
            SOMEBODY,
            null,
            null,
            null,
            new ProductData(1006, null, "Swift", null, null),
            TIME,
            null,
            new JsonText("{\"channel\":\"web\",\"price\":10.50}")),
        ServiceCase.class,
        "{\"id\":1,\"guid\":\"d647067f-20d4-4ac3-891e-a4549e727be0\",\"partnerId\":2,"
            + "\"serviceProviderId\":null,\"currentStatus\":\"final\",\"language\":\"sv-se\","
            + "\"orderReference\":null,\"originatorType\":\"private\",\"bookingType\":null,"
            + "\"serviceType\":3,\"serviceLocation\":null,\"consumer\":"
            + json.text(SOMEBODY)
            + ",\"customer\":null,\"receiver\":null,\"sender\":null,\"productData\":"
            + "{\"manufacturer\":1006,\"productType\":null,\"model\":\"Swift\",\"serial\":null,"
            + "\"imei\":null},\"createdAt\":\"2017-08-01T14:01:24.083Z\",\"updatedAt\":null,"
            + "\"channel\":\"web\",\"price\":10.50}");
  }

  @Test
  void itemsBucketsAndReasons() {
    assertWritten(
        new ReferenceItem(1, "n", List.of("a"), JsonText.EMPTY_OBJECT, new JsonText("{\"x\":1}")),
        ReferenceItem.class,
        "{\"id\":1,\"name\":\"n\",\"aliases\":[\"a\"],\"properties\":{},\"externalData\":"
            + "{\"x\":1}}");
    assertWritten(
        new HistogramBucket(TIME, 1, 2),
        HistogramBucket.class,
        "{\"from\":\"2017-08-01T14:01:24.083Z\",\"success\":1,\"error\":2}");
    PairName name = new PairName(1, 100, 2, 50, 3, "w", null, null);
    Allowed allowed = new Allowed("352*", "352*", "35200");
    Admission admission =
        new Admission(RoutingParameter.CLIENT_POSTAL_CODE, "352 36", List.of(allowed));
    String named =
        "{\"servicePartnerCompetenceId\":1,\"partnerPriority\":100,"
            + "\"serviceProviderCompetenceId\":2,\"providerPriority\":50,\"serviceProviderId\":3,"
            + "\"serviceProviderName\":\"w\",\"city\":null,\"overrideCode\":null}";
    String values = "[{\"value\":\"352*\",\"label\":\"352*\",\"example\":\"35200\"}]";
    String admitted =
        "[{\"parameter\":\"clientPostalCode\",\"given\":\"352 36\",\"allowedBy\":" + values + "}]";
    assertThat(
            json.text(
                new ExplainedPair(
                    name,
                    List.of(admission),
                    List.of(new OpenTest(RoutingParameter.MANUFACTURER, List.of(allowed))))))
        .isEqualTo(
            "{\"pair\":"
                + named
                + ",\"admitted\":"
                + admitted
                + ",\"open\":[{\"parameter\":\"manufacturer\",\"wanted\":"
                + values
                + "}]}");
    assertThat(
            json.text(
                new NearMiss(
                    name,
                    RoutingParameter.MANUFACTURER,
                    "lg",
                    List.of(allowed),
                    List.of(admission))))
        .isEqualTo(
            "{\"pair\":"
                + named
                + ",\"parameter\":\"manufacturer\",\"given\":\"lg\",\"needed\":"
                + values
                + ",\"admitted\":"
                + admitted
                + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "2017-08-01T14:01:24Z, 2017-08-01T14:01:24.000Z",
    "2017-08-01T14:01:24.0836Z, 2017-08-01T14:01:24.083Z",
    "2017-08-01T16:01:24.083+02:00, 2017-08-01T14:01:24.083Z",
    "1969-12-31T23:59:59.999Z, 1969-12-31T23:59:59.999Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000Z"
  })
  void timesAreInUtcWithMilliseconds(String read, String written) {
    Instant time = json.read("\"" + read + "\"", Instant.class);
    assertThat(json.text(time)).isEqualTo("\"" + written + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"2017-08-01\"", "1", "{}", "\"2017-13-01T00:00:00Z\"", "true"})
  void whatIsNoTimeIsUnreadable(String text) {
    assertThatThrownBy(() -> json.read(text, Instant.class)).isInstanceOf(UnreadableJson.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{} x",
        "[]",
        "{\"id\":1}",
        "{\"id\":1,\"guid\":\"x\",\"partnerId\":1}",
        "\0"
      })
  void whatIsNoCaseIsUnreadable(String text) {
    assertThatThrownBy(() -> json.read(text, ServiceCase.class)).isInstanceOf(UnreadableJson.class);
  }

  @Test
  void anObjectHasEachKeyOnceAndNothingBehindIt() {
    assertThat(json.readObject(" {\"a\":{\"b\":1}} ").toString()).isEqualTo("{\"a\":{\"b\":1}}");
    for (String wrong :
        List.of(
            "",
            "[]",
            "null",
            "1",
            "{\"a\":1,\"a\":1}",
            "{} {}",
            "{'a':1}",
            "{\"a\":1e99999999999}")) {
      assertThatThrownBy(() -> json.readObject(wrong)).isInstanceOf(UnreadableJson.class);
    }
    assertThatThrownBy(() -> json.readTree("1e99999999999")).isInstanceOf(UnreadableJson.class);
    String deep = "[".repeat(ContractJson.DEEPEST + 1) + "]".repeat(ContractJson.DEEPEST + 1);
    assertThatThrownBy(() -> json.readTree(deep)).isInstanceOf(UnreadableJson.class);
  }

  @Test
  void oddTextsComeBackAsTheyWere() {
    for (String odd :
        List.of("\0", "\ud800", "\udc00x", "😀", "\u2028", "שלום", "x".repeat(1 << 20))) {
      assertThat(json.read(json.text(odd), String.class)).isEqualTo(odd);
    }
  }
}
