package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.TypeIs;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of the request log; many rows are saved within one millisecond, so that ids decide. */
abstract class PagingContract extends HubContract {
  private static final int ROWS = 57;
  private static final RequestFilter FILTER =
      RequestFilter.ALL.and(new TypeIs("paging", Sense.ONLY));

  PagingContract(Starter starter) {
    super(starter);
  }

  @BeforeAll
  void save() {
    for (int i = 0; i < ROWS; i++) {
      assertThat(hub().saveRequest(call("paging"))).isInstanceOf(SaveAnswer.Saved.class);
    }
  }

  private List<ExternalRequest> page(PageRequest page) {
    return hub().findRequests(FILTER, page).rows();
  }

  private List<ExternalRequest> all() {
    return page(PageRequest.first(1000));
  }

  @Test
  void olderPagesHaveNoGapAndNoDouble() {
    for (int limit : new int[] {1, 7, 56, 57, 58}) {
      List<ExternalRequest> walked = new ArrayList<>();
      List<ExternalRequest> rows = page(PageRequest.first(limit));
      while (!rows.isEmpty()) {
        walked.addAll(rows);
        rows = page(new PageRequest.OlderThan(rows.getLast().position(), limit));
      }
      assertThat(walked).isEqualTo(all());
      assertThat(walked).hasSize(ROWS);
    }
  }

  @Test
  void newerPagesAreNewestFirstAndMeetTheOlder() {
    List<ExternalRequest> all = all();
    List<ExternalRequest> walked = new ArrayList<>(List.of(all.getLast()));
    List<ExternalRequest> rows = page(new PageRequest.NewerThan(all.getLast().position(), 7));
    while (!rows.isEmpty()) {
      walked.addAll(0, rows);
      rows = page(new PageRequest.NewerThan(rows.getFirst().position(), 7));
    }
    assertThat(walked).isEqualTo(all);
  }

  @Test
  void rowsOfOneMillisecondAreOrderedById() {
    List<ExternalRequest> rows =
        hub()
            .findRequests(
                RequestFilter.ALL.and(new TypeIs("note", Sense.ONLY)), PageRequest.first(1))
            .rows();
    assertThat(rows).extracting(ExternalRequest::id).containsExactly(106L);
    assertThat(
            hub()
                .findRequests(
                    RequestFilter.ALL, new PageRequest.OlderThan(rows.getFirst().position(), 1))
                .rows())
        .extracting(ExternalRequest::id)
        .containsExactly(105L);
  }

  @Test
  void theCountIsToldWithAnOffset() {
    RequestPage page = hub().findRequests(FILTER, new PageRequest.Offset(50, 10));
    assertThat(page.count()).hasValue(ROWS);
    assertThat(page.rows()).isEqualTo(all().subList(50, ROWS));
    assertThat(hub().findRequests(FILTER, new PageRequest.Offset(1000, 10)))
        .isEqualTo(new RequestPage(List.of(), OptionalLong.of(ROWS)));
    assertThat(
            hub()
                .findRequests(FILTER, new PageRequest.OlderThan(all().getFirst().position(), 5))
                .count())
        .isEmpty();
  }

  @Test
  void aRowThatArrivesMovesNoOlderPage() {
    PageRequest older = new PageRequest.OlderThan(all().get(10).position(), 5);
    List<ExternalRequest> before = page(older);
    ExternalRequest newest = all().getFirst();
    assertThat(page(new PageRequest.NewerThan(newest.position(), 5))).isEmpty();
    assertThat(page(older)).isEqualTo(before);
  }
}
