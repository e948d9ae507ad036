package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.ResendOrder;
import java.util.Optional;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write that was accepted in words of no contract is never told as not done. */
class AcceptedWritesTest {
  private static final ResendOrder ORDER =
      new ResendOrder("0b5b1d0a-6f0b-4b36-8d2e-0a5c1f6c7d10", Optional.empty(), Optional.of("k1"));
  private static final NewExternalRequest CALL =
      new NewExternalRequest(
          "t", "success", null, RequestMeta.ofCase(1), null, null, null, Optional.of("k2"));

  private HostileHub hostile;

  @BeforeEach
  void open() throws Exception {
    hostile = new HostileHub();
  }

  @AfterEach
  void close() {
    hostile.close();
  }

  private void resendAndSave() {
    assertThatThrownBy(() -> hostile.hub().sendCompletedEmail(ORDER))
        .isInstanceOf(HubException.OutcomeUnknown.class);
    assertThatThrownBy(() -> hostile.hub().saveRequest(CALL))
        .isInstanceOf(HubException.OutcomeUnknown.class);
    assertThat(hostile.asked()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {202, 203, 206, 226, 299})
  void anotherSuccessMayBeDoneOrDoneLater(int status) {
    hostile.say(status, "{\"data\":{\"result\":true}}");
    hostile.say(status, "{\"data\":{}}");
    resendAndSave();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 302, 303, 304})
  void aRedirectToAResultMayBeDone(int status) {
    for (int call = 0; call < 2; call++) {
      hostile.say(new MockResponse.Builder().code(status).setHeader("Location", "/done/1").build());
    }
    resendAndSave();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 308})
  void aRedirectToAnotherAddressIsNotDone(int status) {
    hostile.say(
        new MockResponse.Builder().code(status).setHeader("Location", "http://other/").build());
    assertThatThrownBy(() -> hostile.hub().sendCompletedEmail(ORDER))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 413, 415})
  void aRefusalIsNotDone(int status) {
    hostile.say(status, "{\"error\":{\"message\":\"no\"}}");
    assertThatThrownBy(() -> hostile.hub().sendCompletedEmail(ORDER))
        .isInstanceOf(HubException.Unavailable.class);
  }
}
