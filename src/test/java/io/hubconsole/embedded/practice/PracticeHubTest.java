package io.hubconsole.embedded.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.embedded.HubInstance;
import io.hubconsole.embedded.email.MailSettings;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.wire.ContractJson;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeHubTest {
  private static final Instant THEN = Instant.parse("2026-08-20T10:00:00.123Z");
  private static final Instant LATER = THEN.plusSeconds(86_400);

  @TempDir Path folder;

  private HubInstance instance() {
    return HubInstance.open(folder, new MailSettings.None(), Locale.ENGLISH, Clock.systemUTC());
  }

  private static List<ExternalRequest> newest(ServiceOrderHub hub) {
    MadePracticeHub.awaitIndex(hub);
    return hub.findRequests(RequestFilter.ALL, PageRequest.first(20)).rows();
  }

  @Test
  void itAnswersAndItsLogIsToldOnlyWhole() {
    try (ServiceOrderHub hub = PracticeHub.openAlone(instance(), THEN)) {
      assertThat(hub.route(RoutingQuery.EMPTY)).isInstanceOf(RoutingAnswer.NotEnoughData.class);
      assertThat(newest(hub).getFirst().id()).isGreaterThan(PracticeRequests.COUNT - 100);
    }
  }

  @Test
  void aLogCutShortIsWrittenAtTheNextOpeningAsOfTheFirst() {
    try (HubInstance instance = instance()) {
      new PracticeWorkspace(PracticeWorkspace.SEED, THEN)
          .fillAllButLog(instance.database(), new ContractJson());
    }
    List<ExternalRequest> completed;
    try (ServiceOrderHub hub = PracticeHub.openAlone(instance(), LATER)) {
      completed = newest(hub);
    }
    assertThat(completed).hasSize(20);
    assertThat(completed.getFirst().createdAt()).isBeforeOrEqualTo(THEN);
    try (ServiceOrderHub hub = PracticeHub.openAlone(instance(), LATER)) {
      assertThat(newest(hub)).isEqualTo(completed);
    }
  }

  @Test
  void closingWaitsForTheLog() {
    PracticeHub.openAlone(instance(), THEN).close();
    try (HubInstance instance = instance()) {
      assertThat(PracticeWorkspace.momentOfLogDue(instance.database())).isEmpty();
    }
  }
}
