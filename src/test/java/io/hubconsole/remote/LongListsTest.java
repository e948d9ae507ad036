package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.wire.ContractJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a remote log whose rows are long, nested deep, or more each time it is asked. */
class LongListsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
  private static final String TOO_LONG = "{\"data\":[\"" + "x".repeat(33 * 1024 * 1024) + "\"]}";

  private final ContractJson json = new ContractJson();
  private HostileHub hostile;

  @BeforeEach
  void open() throws Exception {
    hostile = new HostileHub();
  }

  @AfterEach
  void close() {
    hostile.close();
  }

  private static Position position(long id) {
    return new Position(NOON.plusSeconds(id), id);
  }

  private static String row(long id, String meta) {
    String time = position(id).createdAt().toString();
    return "{\"id\":"
        + id
        + ",\"type\":\"t\",\"status\":\"success\",\"meta\":{\"caseId\":1"
        + meta
        + "},\"createdAt\":\""
        + time
        + "\",\"updatedAt\":\""
        + time
        + "\"}";
  }

  /** Rows from a number downwards, and how many there are said to be in all. */
  private void say(long newest, int rows, int count) {
    List<String> page = new ArrayList<>();
    for (long id = newest; id > newest - rows; id--) {
      page.add(row(id, ""));
    }
    hostile.say(
        200,
        "{\"data\":[" + String.join(",", page) + "],\"pagination\":{\"count\":" + count + "}}");
  }

  private List<Long> find(PageRequest page) {
    return hostile.hub().findRequests(RequestFilter.ALL, page).rows().stream()
        .map(ExternalRequest::id)
        .toList();
  }

  private JsonNode askedPage() throws Exception {
    JsonNode asked = json.readTree(hostile.request().getBody().utf8());
    return asked.path("pagination");
  }

  private void assertAsked(int... offsetsAndLimits) throws Exception {
    for (int i = 0; i < offsetsAndLimits.length; i += 2) {
      JsonNode page = askedPage();
      assertThat(page.path("offset").intValue()).isEqualTo(offsetsAndLimits[i]);
      assertThat(page.path("limit").intValue()).isEqualTo(offsetsAndLimits[i + 1]);
    }
  }

  @Test
  void rowsThatComeInMeanwhileShiftNoneAway() {
    say(3, 1, 3);
    // Two more are there when the rows are asked for.
    say(5, 3, 5);
    say(5, 1, 5);
    say(5, 5, 5);
    assertThat(find(new PageRequest.NewerThan(position(1), 2))).containsExactly(3L, 2L);
    assertThat(hostile.asked()).isEqualTo(4);
  }

  @Test
  void newerRowsAreAskedForUpToTheNewestThatWasThere() throws Exception {
    say(3, 1, 3);
    say(3, 3, 3);
    assertThat(find(new PageRequest.NewerThan(position(1), 5))).containsExactly(3L, 2L);
    hostile.request();
    JsonNode asked = json.readTree(hostile.request().getBody().utf8());
    assertThat(asked.path("filters").path("createdAt").path("$lt").textValue())
        .isEqualTo("2026-06-01T12:00:03.001Z");
  }

  @Test
  void aListThatChangesWheneverItIsAskedIsGivenUp() {
    for (int i = 0; i < 20; i++) {
      say(3 + i, i % 2 == 0 ? 1 : 3, 3 + i);
    }
    assertThatThrownBy(() -> find(new PageRequest.NewerThan(position(1), 2)))
        .isInstanceOf(HubException.Unavailable.class);
    assertThat(hostile.asked()).isLessThanOrEqualTo(10);
  }

  @Test
  void anAnswerThatIsTooLongIsAskedForInHalves() throws Exception {
    hostile.say(200, TOO_LONG);
    hostile.say(200, TOO_LONG);
    say(8, 2, 60);
    say(6, 2, 60);
    say(4, 2, 60);
    say(2, 2, 60);
    assertThat(find(new PageRequest.Offset(0, 8))).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertAsked(0, 8, 0, 4, 0, 2, 2, 2, 4, 2, 6, 2);
  }

  @Test
  void olderRowsAreAskedForInHalves() throws Exception {
    hostile.say(200, TOO_LONG);
    say(50, 50, 70);
    say(0, 20, 70);
    assertThat(find(new PageRequest.OlderThan(position(51), 60))).hasSize(60);
    assertAsked(0, 100, 0, 50, 50, 50);
  }

  @Test
  void newerRowsAreAskedForInHalvesFromTheirEnd() throws Exception {
    say(8, 1, 8);
    hostile.say(200, TOO_LONG);
    say(4, 4, 8);
    assertThat(find(new PageRequest.NewerThan(position(1), 3))).containsExactly(4L, 3L, 2L);
    assertAsked(0, 1, 0, 8, 4, 4);
  }

  @Test
  void fewerRowsThanAskedForAreNotTheEndWhileTheCountSaysMore() throws Exception {
    say(10, 4, 10);
    say(6, 6, 10);
    assertThat(find(new PageRequest.Offset(0, 20)))
        .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertAsked(0, 20, 4, 16);
  }

  @Test
  void oneRowThatIsTooLongIsGivenUp() {
    hostile.say(200, TOO_LONG);
    assertThatThrownBy(() -> find(PageRequest.first(1)))
        .isInstanceOf(HubException.Unavailable.class);
    assertThat(hostile.asked()).isEqualTo(1);
  }

  @Test
  void aRowIsReadHoweverDeepABodyMayNestIt() {
    // In a body, meta is the second level.
    int below = ContractJson.DEEPEST - 2;
    String meta = ",\"deep\":" + "[".repeat(below) + "]".repeat(below);
    hostile.say(200, "{\"data\":[" + row(1, meta) + "],\"pagination\":{\"count\":1,\"offset\":0}}");
    assertThat(find(PageRequest.first(10))).containsExactly(1L);
  }
}
