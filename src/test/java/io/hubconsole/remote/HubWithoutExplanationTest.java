package io.hubconsole.remote;

import static io.hubconsole.hub.RoutingParameter.CLIENT_POSTAL_CODE;
import static io.hubconsole.hub.RoutingParameter.MANUFACTURER;
import static io.hubconsole.hub.RoutingParameter.SERVICE_TYPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.ExplanationAnswer.AskedAround;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hub that does not tell why nobody takes a case is asked again with less. */
class HubWithoutExplanationTest {
  private static final String NOBODY =
      "{\"error\":{\"message\":\"Can't process this case\"},\"data\":null}";
  private static final String NO_SUCH_PATH = "{\"error\":{\"message\":\"Not found\"}}";
  private static final RoutingQuery QUERY =
      new RoutingQuery(Map.of(SERVICE_TYPE, "1", MANUFACTURER, "lg", CLIENT_POSTAL_CODE, "35236"));

  @SuppressWarnings("NullAway.Init")
  private HostileHub hub;

  @BeforeEach
  void open() throws Exception {
    hub = new HostileHub();
  }

  @AfterEach
  void close() {
    hub.close();
  }

  private void sayNeeded(String name) {
    hub.say(400, "{\"error\":\"Not enough data\",\"data\":{\"paramsNeeded\":[\"" + name + "\"]}}");
  }

  private void sayAround() {
    hub.say(404, NOBODY);
    sayNeeded("manufacturer");
    // Needed, but not for want of what was left out.
    sayNeeded("productType");
  }

  @Test
  void whatIsAskedForOnceItIsLeftOutWouldHelp() throws Exception {
    hub.say(404, NOBODY);
    hub.say(404, NO_SUCH_PATH);
    sayAround();
    AskedAround found = new AskedAround(new RoutingAnswer.Nobody(), List.of(MANUFACTURER), true);
    assertThat(hub.hub().explain(QUERY)).isEqualTo(found);
    assertThat(hub.asked()).isEqualTo(5);
    assertThat(hub.request().getUrl().queryParameterNames()).hasSize(3);
    hub.request();
    assertThat(hub.request().getUrl().queryParameterNames())
        .containsExactlyInAnyOrder("manufacturer", "clientPostalCode");
    // That it has no explanation is known now.
    hub.say(404, NOBODY);
    sayAround();
    assertThat(hub.hub().explain(QUERY)).isEqualTo(found);
    assertThat(hub.asked()).isEqualTo(9);
  }

  @Test
  void aHubThatGoesAwayMeanwhileLeavesItIncomplete() {
    hub.say(404, NOBODY);
    hub.say(404, NO_SUCH_PATH);
    hub.say(404, NOBODY);
    sayNeeded("manufacturer");
    hub.say(503, "{}");
    assertThat(hub.hub().explain(QUERY))
        .isEqualTo(new AskedAround(new RoutingAnswer.Nobody(), List.of(MANUFACTURER), false));
  }

  @Test
  void anyOtherAnswerStandsWithoutAReason() {
    sayNeeded("serviceType");
    hub.say(404, NO_SUCH_PATH);
    assertThatThrownBy(() -> hub.hub().explain(QUERY)).isInstanceOf(HubException.NotOffered.class);
    assertThat(hub.asked()).isEqualTo(2);
  }
}
