package io.hubconsole.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.CreatedAtIs;
import io.hubconsole.hub.RequestFilter.CreatedBetween;
import io.hubconsole.hub.RequestFilter.HostIs;
import io.hubconsole.hub.RequestFilter.IdBetween;
import io.hubconsole.hub.RequestFilter.IdIs;
import io.hubconsole.hub.RequestFilter.MetaBetween;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several conditions on one field become one filter of the contract, or find nothing. */
class FilterBodyTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private static String written(Condition... conditions) {
    return FilterBody.of(new RequestFilter(List.of(conditions), ""))
        .map(Object::toString)
        .orElse("nothing");
  }

  private static CreatedBetween before(Instant end) {
    return new CreatedBetween(new TimeRange(Optional.empty(), Optional.of(end)));
  }

  @Test
  void rangesAreNarrowed() {
    assertThat(written(before(NOON), before(NOON.plusSeconds(1))))
        .isEqualTo("{\"createdAt\":{\"$lt\":\"2026-06-01T12:00:00Z\"}}");
    assertThat(
            written(
                new IdBetween(Optional.of(3L), Optional.empty()),
                new IdBetween(Optional.of(2L), Optional.of(9L))))
        .isEqualTo("{\"id\":{\"$gt\":3,\"$lt\":9}}");
    assertThat(written(new CreatedBetween(new TimeRange(Optional.empty(), Optional.empty()))))
        .isEqualTo("{}");
  }

  @Test
  void aValueWithinARangeIsThatValue() {
    assertThat(written(new CreatedAtIs(NOON), before(NOON.plusMillis(1))))
        .isEqualTo("{\"createdAt\":\"2026-06-01T12:00:00Z\"}");
    assertThat(written(new CreatedAtIs(NOON), before(NOON))).isEqualTo("nothing");
    assertThat(written(new IdIs(7), new IdBetween(Optional.of(7L), Optional.empty())))
        .isEqualTo("nothing");
    assertThat(
            written(
                new MetaIs("weight", "9", Sense.ONLY),
                new MetaBetween("weight", Optional.of("8"), Optional.of("10"))))
        .isEqualTo("{\"meta.weight\":\"9\"}");
  }

  @Test
  void whatMustNotHoldIsGathered() {
    assertThat(written(new TypeIs("a", Sense.NOT), new TypeIs("b", Sense.NOT)))
        .isEqualTo("{\"type\":{\"$ne\":[\"a\",\"b\"]}}");
    assertThat(written(new TypeIs("a", Sense.NOT), new TypeIs("b", Sense.ONLY)))
        .isEqualTo("{\"type\":\"b\"}");
  }

  @Test
  void contradictionsFindNothing() {
    assertThat(written(new TypeIs("a", Sense.ONLY), new TypeIs("b", Sense.ONLY)))
        .isEqualTo("nothing");
    assertThat(written(new HostIs("A.example", Sense.ONLY), new HostIs("a.example", Sense.NOT)))
        .isEqualTo("nothing");
    assertThat(written(new StatusIs(RequestStatus.ERROR), new StatusIs(RequestStatus.SUCCESS)))
        .isEqualTo("nothing");
  }

  @Test
  void whatCannotBeSentIsWhatNoRowHas() {
    assertThat(written(new TypeIs("\ud800", Sense.ONLY))).isEqualTo("nothing");
    assertThat(written(new TypeIs("\ud800", Sense.NOT))).isEqualTo("{}");
    assertThat(written(new MetaIs("\ud800", "x", Sense.NOT))).isEqualTo("{}");
  }
}
