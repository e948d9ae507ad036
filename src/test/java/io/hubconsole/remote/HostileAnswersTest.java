package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever may stand at a hub's address, a console survives it and says nothing untrue. */
@Execution(ExecutionMode.CONCURRENT)
class HostileAnswersTest {
  private static final ResendOrder ORDER =
      new ResendOrder("0b5b1d0a-6f0b-4b36-8d2e-0a5c1f6c7d10", Optional.empty(), Optional.of("k1"));

  private HostileHub hostile;

  @BeforeEach
  void open() throws Exception {
    hostile = new HostileHub();
  }

  @AfterEach
  void close() {
    hostile.close();
  }

  private RoutingAnswer route() {
    return hostile.hub().route(new RoutingQuery(Map.of(RoutingParameter.MANUFACTURER, "samsnug")));
  }

  private ResendAnswer resend() {
    return hostile.hub().sendCompletedEmail(ORDER);
  }

  private static MockResponse.Builder answer(int status, String body) {
    return new MockResponse.Builder().code(status).body(body);
  }

  /** What is no answer of the contract, whoever gives it. */
  static Stream<MockResponse> noAnswers() {
    return Stream.of(
        answer(200, "<html><body>Please log in</body></html>")
            .setHeader("Content-Type", "text/html")
            .build(),
        answer(200, "").build(),
        answer(200, "null").build(),
        answer(200, "[]").build(),
        answer(200, "{\"data\":{\"serviceProvider\":{\"id\":1,").build(),
        answer(200, "{\"data\":{}}").build(),
        answer(200, "{\"data\":{\"result\":null}}").build(),
        answer(200, "{\"data\":" + "[".repeat(5000) + "}").build(),
        answer(500, "{\"error\":{\"message\":\"oops\"}}").build(),
        answer(502, "<html>Bad gateway</html>").build(),
        answer(504, "").build(),
        answer(200, "{\"data\":{\"result\":true}}")
            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
            .build(),
        answer(200, "x".repeat(100)).throttleBody(1, 1, TimeUnit.SECONDS).build(),
        answer(200, "").onRequestBody(SocketEffect.Stall.INSTANCE).build());
  }

  @ParameterizedTest
  @MethodSource("noAnswers")
  void aReadingFailsInASentence(MockResponse response) {
    hostile.say(response);
    assertThatThrownBy(this::route)
        .isInstanceOf(HubException.Unavailable.class)
        .message()
        .isNotBlank()
        .doesNotContain(HostileHub.TOKEN, "Exception", "{0}");
    assertThat(hostile.asked()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("noAnswers")
  void aWriteIsNeverCalledDoneOrUndone(MockResponse response) {
    hostile.say(response);
    hostile.say(200, "{\"data\":{\"result\":true}}");
    assertThatThrownBy(this::resend).isInstanceOf(HubException.OutcomeUnknown.class);
    assertThat(hostile.asked()).isLessThanOrEqualTo(1);
  }

  @Test
  void pagesThatNeverEndAreGivenUp() {
    String row =
        "{\"id\":1,\"type\":\"t\",\"status\":\"success\",\"url\":null,\"meta\":{\"caseId\":1},"
            + "\"request\":null,\"response\":null,\"message\":null,"
            + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}";
    String page =
        "{\"data\":["
            + String.join(",", Collections.nCopies(100, row))
            + "],\"pagination\":{\"count\":1000000,\"offset\":0}}";
    PageRequest older =
        new PageRequest.OlderThan(new Position(Instant.parse("2020-01-01T00:00:00Z"), 1), 10);
    hostile.say(200, page);
    hostile.say(200, page);
    assertThatThrownBy(() -> hostile.hub().findRequests(RequestFilter.ALL, older))
        .isInstanceOf(HubException.Unavailable.class);
    assertThat(hostile.asked()).isEqualTo(2);
    hostile.say(200, page);
    assertThatThrownBy(() -> hostile.hub().findRequests(RequestFilter.ALL, PageRequest.first(10)))
        .isInstanceOf(HubException.Unavailable.class);
    hostile.say(200, "{\"data\":[],\"pagination\":{\"count\":1e15,\"offset\":0}}");
    assertThatThrownBy(() -> hostile.hub().findRequests(RequestFilter.ALL, PageRequest.first(10)))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    hostile.say(answer(200, "{\"data\":\"" + "x".repeat(40 * 1024 * 1024) + "\"}").build());
    assertThatThrownBy(this::route).isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void aBusyHubSaysForHowLongAndNothingIsSentAgain() {
    for (int status : new int[] {429, 503}) {
      hostile.say(answer(status, "{}").setHeader("Retry-After", "7").build());
      assertThatThrownBy(this::route).hasMessageContaining("7 seconds");
    }
    hostile.say(
        answer(503, "{\"error\":{\"message\":\"The log is being made ready\"}}")
            .setHeader("Hub-Is-Up", "true")
            .build());
    assertThatThrownBy(this::route)
        .isInstanceOfSatisfying(
            HubException.Unavailable.class,
            told -> assertThat(told.answered()).isEqualTo(HubException.Unavailable.Answered.LATER))
        .hasMessageContaining("It says: The log is being made ready");
    hostile.say(answer(503, "{}").setHeader("Hub-Is-Up", "false").build());
    assertThatThrownBy(this::route)
        .isInstanceOfSatisfying(
            HubException.Unavailable.class,
            told ->
                assertThat(told.answered()).isEqualTo(HubException.Unavailable.Answered.NOTHING));
    hostile.say(answer(429, "{}").build());
    assertThatThrownBy(this::route).hasMessageContaining("for a while");
    hostile.say(answer(503, "{}").setHeader("Retry-After", "0").build());
    hostile.say(200, "{\"data\":{\"result\":true}}");
    assertThatThrownBy(this::resend).isInstanceOf(HubException.OutcomeUnknown.class);
    assertThat(hostile.asked()).isEqualTo(6);
  }

  @Test
  void noRedirectIsFollowed() throws Exception {
    try (HostileHub other = new HostileHub()) {
      hostile.say(answer(302, "").setHeader("Location", other.address().base().toString()).build());
      assertThatThrownBy(this::route).hasMessageContaining("It was not followed");
      hostile.say(answer(307, "").setHeader("Location", other.address().base().toString()).build());
      assertThatThrownBy(this::resend).isInstanceOf(HubException.Unavailable.class);
      assertThat(other.asked()).isZero();
    }
  }

  @Test
  void aTokenThatIsNotKnownAndARoleThatMayNotAreToldApart() {
    hostile.say(401, "{\"error\":{\"message\":\"Unauthorized\"}}");
    assertThatThrownBy(this::route)
        .isInstanceOf(HubException.Forbidden.class)
        .hasMessageContaining("does not know the token");
    hostile.say(403, "{\"error\":\"Forbidden\"}");
    assertThatThrownBy(this::route)
        .isInstanceOf(HubException.Forbidden.class)
        .hasMessageContaining("service partner");
  }

  @Test
  void whatIsWrongIsReadFromAStringAndFromAnObject() {
    hostile.say(
        400,
        "{\"error\":{\"message\":\"child \\\"manufacturer\\\" fails because"
            + " [\\\"manufacturer\\\" is not known]\"}}");
    assertThat(route())
        .isEqualTo(
            new RoutingAnswer.BadValue(
                new InputFault(
                    "manufacturer", InputFault.Kind.UNKNOWN_ALIAS, "samsnug", "is not known")));
    hostile.say(400, "{\"error\":\"what nobody foresaw\"}");
    assertThat(route())
        .isEqualTo(
            new RoutingAnswer.BadValue(
                new InputFault("", InputFault.Kind.OTHER, "", "what nobody foresaw")));
  }

  @Test
  void unknownParametersAreLeftOutWhileOneIsKnown() {
    hostile.say(
        400,
        "{\"error\":\"Not enough data\",\"data\":{\"paramsNeeded\":[\"colour\",\"serviceType\"]}}");
    assertThat(route())
        .isEqualTo(new RoutingAnswer.NotEnoughData(List.of(RoutingParameter.SERVICE_TYPE)));
    hostile.say(400, "{\"error\":\"Not enough data\",\"data\":{\"paramsNeeded\":[\"colour\"]}}");
    assertThatThrownBy(this::route).hasMessageContaining("colour");
  }

  @Test
  void nobodyAndAWrongAddressAreToldApart() {
    hostile.say(404, "{\"error\":{\"message\":\"Can't process this case\"},\"data\":null}");
    assertThat(route()).isEqualTo(new RoutingAnswer.Nobody());
    hostile.say(404, "{\"error\":{\"message\":\"Not found\"}}");
    assertThatThrownBy(this::route).isInstanceOf(HubException.Unavailable.class);
    hostile.say(404, "{\"error\":{\"message\":\"Not found\"}}");
    assertThatThrownBy(this::resend).isInstanceOf(HubException.NotOffered.class);
    hostile.say(404, "{\"error\":{\"message\":\"Case not found\"}}");
    assertThat(resend()).isEqualTo(new ResendAnswer.CaseNotFound());
  }

  @Test
  void anEmailThatMayHaveArrivedIsToldByTheHubsOwnWord() {
    hostile.say(200, "{\"data\":{\"result\":\"It may have been delivered\"}}");
    assertThat(resend())
        .isEqualTo(
            new ResendAnswer.NotSent(ResendAnswer.Reason.OTHER, "It may have been delivered"));
    hostile.say(
        answer(200, "{\"data\":{\"result\":\"It may have been delivered\"}}")
            .setHeader("Completed-Email-Outcome", "maybe-delivered")
            .build());
    assertThat(resend()).isEqualTo(new ResendAnswer.MaybeDelivered("It may have been delivered"));
  }

  @Test
  void anOrderThatNeverLeftIsNotUnknown() {
    HubAddress gone = hostile.address();
    RemoteHub hub = hostile.hub();
    hostile.close();
    assertThatThrownBy(() -> hub.sendCompletedEmail(ORDER))
        .isInstanceOf(HubException.Unavailable.class)
        .hasMessageContaining(gone.place());
  }

  @Test
  void theTokenTravelsInItsHeaderAlone() throws Exception {
    hostile.say(404, "{\"error\":{\"message\":\"Can't process this case\"},\"data\":null}");
    route();
    var request = hostile.request();
    assertThat(request.getHeaders().get("X-Hub-Api-Token")).isEqualTo(HostileHub.TOKEN);
    assertThat(request.getUrl().toString()).doesNotContain(HostileHub.TOKEN);
  }
}
