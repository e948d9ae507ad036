package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.NewExternalRequest;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hub leaves out of its records is a fault of the hub's, told in a sentence. */
class IncompleteRecordsTest {
  private static final String ROW =
      "{\"id\":1,\"type\":\"t\",\"status\":\"success\",\"url\":null,\"meta\":{\"caseId\":1},"
          + "\"request\":null,\"response\":null,\"message\":null,"
          + "\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"updatedAt\":\"2026-01-01T00:00:00.000Z\"}";
  private static final String PAIR =
      "{\"serviceProvider\":{\"id\":1,\"name\":\"Verkstan\",\"contactData\":{}},"
          + "\"serviceProviderCompetence\":{\"id\":2},"
          + "\"servicePartner\":{\"id\":3,\"name\":\"Butiken\"},"
          + "\"servicePartnerCompetence\":{\"id\":4}}";

  private HostileHub hostile;

  @BeforeEach
  void open() throws Exception {
    hostile = new HostileHub();
  }

  @AfterEach
  void close() {
    hostile.close();
  }

  /** Says a record in which a piece is another, null or left out. */
  private static String changed(String record, String change) {
    String[] pieces = change.split(" -> ", -1);
    assertThat(record).contains(pieces[0]);
    return record.replace(pieces[0], pieces[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"t\" -> \"type\":null",
        "\"type\":\"t\", -> ",
        "\"status\":\"success\" -> \"status\":null",
        "\"status\":\"success\", -> ",
        "\"meta\":{\"caseId\":1}, -> ",
        "\"meta\":{\"caseId\":1} -> \"meta\":null",
        "\"createdAt\":\"2026-01-01T00:00:00.000Z\" -> \"createdAt\":null",
        "\"createdAt\":\"2026-01-01T00:00:00.000Z\", -> ",
        "\"id\":1 -> \"id\":null",
      })
  void aRowOfTheLogWithoutWhatItMustHave(String change) {
    String row = changed(ROW, change);
    hostile.say(200, "{\"data\":[" + row + "],\"pagination\":{\"count\":1,\"offset\":0}}");
    assertThatThrownBy(() -> hostile.hub().findRequests(RequestFilter.ALL, PageRequest.first(10)))
        .isInstanceOf(HubException.Unavailable.class);
    hostile.say(200, "{\"data\":" + row + "}");
    assertThatThrownBy(
            () ->
                hostile
                    .hub()
                    .saveRequest(
                        new NewExternalRequest(
                            "t",
                            "success",
                            null,
                            RequestMeta.ofCase(1),
                            null,
                            null,
                            null,
                            Optional.empty())))
        .isInstanceOf(HubException.OutcomeUnknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\":\"Verkstan\" -> \"name\":null",
        "\"name\":\"Verkstan\", -> ",
        "\"name\":\"Butiken\" -> \"name\":null",
        ",\"contactData\":{} -> ",
        "\"contactData\":{} -> \"contactData\":null",
      })
  void aWorkshopWithoutWhatItMustHave(String change) {
    hostile.say(200, "{\"data\":" + changed(PAIR, change) + "}");
    assertThatThrownBy(() -> hostile.hub().route(RoutingQuery.EMPTY))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void whatMayBeEmptyMayBeLeftOut() {
    hostile.say(200, "{\"data\":" + PAIR + "}");
    assertThat(hostile.hub().route(RoutingQuery.EMPTY)).isInstanceOf(RoutingAnswer.Workshop.class);
    hostile.say(200, "{\"data\":[" + ROW + "],\"pagination\":{\"count\":1,\"offset\":0}}");
    assertThat(hostile.hub().findRequests(RequestFilter.ALL, PageRequest.first(10)).rows())
        .hasSize(1);
  }

  @Test
  void aBucketWithoutItsTime() {
    hostile.say(200, "{\"data\":[{\"from\":null,\"success\":1,\"error\":0}]}");
    assertThatThrownBy(() -> hostile.hub().histogram(RequestFilter.ALL, HistogramInterval.HOUR))
        .isInstanceOf(HubException.Unavailable.class);
  }

  @Test
  void anItemNeedsItsNameAlone() {
    hostile.say(200, "{\"data\":[{\"id\":1,\"name\":\"Fjällmark\",\"properties\":null}]}");
    assertThat(hostile.hub().referenceItems(ReferenceKind.MANUFACTURER, RoutingQuery.EMPTY))
        .containsExactly(
            new ReferenceItem(
                1, "Fjällmark", List.of(), JsonText.EMPTY_OBJECT, JsonText.EMPTY_OBJECT));
    hostile.say(200, "{\"data\":[{\"id\":1,\"name\":null}]}");
    assertThatThrownBy(
            () -> hostile.hub().referenceItems(ReferenceKind.MANUFACTURER, RoutingQuery.EMPTY))
        .isInstanceOf(HubException.Unavailable.class);
  }
}
