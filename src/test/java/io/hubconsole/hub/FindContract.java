package io.hubconsole.hub;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.hubconsole.hub.RequestFilter.TypeBetween;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestFilter.UrlBetween;
import io.hubconsole.hub.RequestFilter.UrlIs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every filter of the request log, over the rows 101 to 106 of the contract's partner. */
abstract class FindContract extends HubContract {
  private static final Instant DAY = Instant.parse("2026-06-01T00:00:00Z");

  FindContract(Starter starter) {
    super(starter);
  }

  private List<Long> find(Condition... conditions) {
    return find(new RequestFilter(List.of(conditions), ""));
  }

  private List<Long> search(String text) {
    return find(RequestFilter.ALL.withCommonSearch(text));
  }

  private List<Long> find(RequestFilter filter) {
    RequestPage page = hub().findRequests(filter, PageRequest.first(100));
    assertThat(page.count()).hasValue(page.rows().size());
    long counted =
        hub().histogram(filter, HistogramInterval.DAY).stream()
            .mapToLong(bucket -> bucket.success() + bucket.error())
            .sum();
    assertThat(counted).isEqualTo(page.rows().size());
    return page.rows().stream().map(ExternalRequest::id).toList();
  }

  @Test
  void withoutAFilterAllOfOnesOwnNewestFirst() {
    assertThat(find()).containsExactly(106L, 105L, 104L, 103L, 102L, 101L);
    assertThat(ids(SECOND_PROVIDER)).containsExactly(104L, 103L, 102L, 101L);
    assertThat(ids(PARTNER_1)).containsExactly(107L);
    assertThat(ids(PROVIDER_1)).containsExactly(107L);
    assertThat(ids(IDLE_PROVIDER)).isEmpty();
  }

  private List<Long> ids(String token) {
    return hub(token).findRequests(RequestFilter.ALL, PageRequest.first(100)).rows().stream()
        .map(ExternalRequest::id)
        .toList();
  }

  @Test
  void byId() {
    assertThat(find(new IdIs(103))).containsExactly(103L);
    assertThat(find(new IdIs(107))).isEmpty();
    assertThat(find(new IdBetween(Optional.of(101L), Optional.of(104L))))
        .containsExactly(103L, 102L);
    assertThat(find(new IdBetween(Optional.of(105L), Optional.empty()))).containsExactly(106L);
    assertThat(find(new IdBetween(Optional.empty(), Optional.of(102L)))).containsExactly(101L);
  }

  @Test
  void byTypeStatusAndUrl() {
    assertThat(find(new TypeIs("smsMessage", Sense.ONLY))).containsExactly(104L, 103L);
    assertThat(find(new TypeIs("smsMessage", Sense.NOT))).containsExactly(106L, 105L, 102L, 101L);
    assertThat(find(new TypeIs("SMSMESSAGE", Sense.ONLY))).isEmpty();
    assertThat(find(new StatusIs(RequestStatus.ERROR))).containsExactly(104L, 102L);
    assertThat(find(new UrlIs("http://sms.example", Sense.ONLY))).containsExactly(103L);
    assertThat(find(new UrlIs("http://sms.example", Sense.NOT)))
        .containsExactly(106L, 105L, 104L, 102L, 101L);
    assertThat(find(new TypeIs("smsMessage", Sense.ONLY), new StatusIs(RequestStatus.ERROR)))
        .containsExactly(104L);
  }

  @Test
  void betweenTwoTextsByTheNumbersOfTheirCharacters() {
    assertThat(find(new TypeBetween(Optional.of("fedexBooking"), Optional.empty())))
        .containsExactly(106L, 105L, 104L, 103L);
    assertThat(find(new TypeBetween(Optional.of("fedexBooking"), Optional.of("smsMessage"))))
        .doesNotContain(101L, 102L, 103L, 104L)
        .contains(106L);
    assertThat(find(new TypeBetween(Optional.of("Z"), Optional.empty()))).hasSize(6);
    assertThat(find(new TypeBetween(Optional.empty(), Optional.of("Z")))).isEmpty();
    assertThat(find(new UrlBetween(Optional.of("http:"), Optional.of("https:"))))
        .containsExactly(103L);
    assertThat(
            find(
                new UrlBetween(Optional.of("https://api.fedex.example/v1/book"), Optional.empty()),
                new TypeIs("fedexBooking", Sense.ONLY)))
        .containsExactly(102L);
    assertThat(find(new UrlBetween(Optional.of("\ud800"), Optional.of("a\0")))).isEmpty();
  }

  @Test
  void byHost() {
    assertThat(find(new HostIs("API.fedex.example", Sense.ONLY))).containsExactly(102L, 101L);
    assertThat(find(new HostIs("api.fedex.example", Sense.NOT)))
        .containsExactly(106L, 105L, 104L, 103L);
    assertThat(find(new HostIs("sms.example", Sense.ONLY))).containsExactly(103L);
    assertThat(find(new HostIs("%.example", Sense.ONLY))).isEmpty();
    assertThat(find(new HostIs("api_fedex.example", Sense.ONLY))).isEmpty();
  }

  @Test
  void byTime() {
    assertThat(find(new CreatedAtIs(DAY))).containsExactly(101L);
    assertThat(
            find(
                new CreatedBetween(
                    new TimeRange(Optional.of(DAY), Optional.of(DAY.plusSeconds(60))))))
        .containsExactly(102L);
    assertThat(find(new CreatedBetween(new TimeRange(Optional.empty(), Optional.empty()))))
        .hasSize(6);
  }

  @Test
  void byMeta() {
    assertThat(find(new MetaIs("track", "T1", Sense.ONLY))).containsExactly(101L);
    assertThat(find(new MetaIs("track", "T1", Sense.NOT)))
        .containsExactly(106L, 105L, 104L, 103L, 102L);
    assertThat(find(new MetaIs("weight", "9", Sense.ONLY))).containsExactly(103L, 101L);
    assertThat(find(new MetaIs("deep.er", "x", Sense.ONLY))).containsExactly(101L);
    assertThat(find(new MetaIs("nothing", "x", Sense.ONLY))).isEmpty();
    assertThat(find(new MetaIs("caseId", "9002", Sense.ONLY))).containsExactly(104L, 103L);
    assertThat(find(new MetaIs("caseId", "9002", Sense.NOT)))
        .containsExactly(106L, 105L, 102L, 101L);
    for (String none :
        List.of("9002.5", "x", "", "-1", "4294976298", "99999999999999999999", "1e999999999")) {
      assertThat(find(new MetaIs("caseId", none, Sense.ONLY))).isEmpty();
      assertThat(find(new MetaIs("caseId", none, Sense.NOT))).hasSize(6);
    }
  }

  @Test
  void metaBetweenComparesNumbersAsSuch() {
    assertThat(find(new MetaBetween("weight", Optional.of("8"), Optional.of("10"))))
        .containsExactly(101L);
    assertThat(find(new MetaBetween("weight", Optional.of("9"), Optional.empty())))
        .containsExactly(102L);
    assertThat(find(new MetaBetween("track", Optional.of("T1"), Optional.of("T3"))))
        .containsExactly(102L);
    assertThat(find(new MetaBetween("caseId", Optional.of("9001"), Optional.of("9003"))))
        .containsExactly(104L, 103L);
    assertThat(find(new MetaBetween("caseId", Optional.of("9002.5"), Optional.empty())))
        .containsExactly(106L, 105L);
    for (String beyond : List.of("2147483647", "4294976297", "99999999999999999999")) {
      assertThat(find(new MetaBetween("caseId", Optional.of(beyond), Optional.empty()))).isEmpty();
      assertThat(find(new MetaBetween("caseId", Optional.empty(), Optional.of(beyond)))).hasSize(6);
    }
    assertThat(find(new MetaBetween("weight", Optional.of("1e-999999999"), Optional.empty())))
        .isNotNull();
  }

  @Test
  void wordsOrPartsOfThemInAnyTextWhateverTheirCase() {
    assertThat(search("timeout")).containsExactly(104L, 102L);
    assertThat(search("TIMEOUT gate")).containsExactly(104L);
    assertThat(search("  fedex \n no ")).containsExactly(102L);
    assertThat(search("imeou")).containsExactly(104L, 102L);
    assertThat(search("PARCEL åÄö")).containsExactly(101L);
    assertThat(search("parcel aao")).containsExactly(101L);
    assertThat(search("parcel aaaeoe")).containsExactly(101L);
    assertThat(search("parcel oao")).isEmpty();
    assertThat(search("smsMessage")).isEmpty();
    assertThat(search("T3")).isEmpty();
  }

  @Test
  void phrasesAsTheyStand() {
    assertThat(search("\"timeout at gate\"")).containsExactly(104L);
    assertThat(search("\"meout \n AT g")).containsExactly(104L);
    assertThat(search("\"gateway timeout\"")).isEmpty();
    assertThat(search("\"timeout gateway\"")).isEmpty();
    assertThat(search("\"0 p\" percent")).containsExactly(105L);
    assertThat(search("\"100%\"")).containsExactly(101L);
    assertThat(search("\" \" \"\" \"")).hasSize(6);
  }

  @Test
  void signsOfPatternsStandForThemselves() {
    assertThat(search("100%")).containsExactly(101L);
    assertThat(search("%")).containsExactly(101L);
    assertThat(search("a_b")).containsExactly(102L);
    assertThat(search("_")).containsExactly(102L);
    assertThat(search("!")).containsExactly(103L);
    assertThat(search("wow!")).containsExactly(103L);
    assertThat(search("\\")).isEmpty();
    assertThat(search("'")).isEmpty();
  }

  @Test
  void anyTextIsAnswered() {
    for (String odd : List.of("😀", "שלום", "a\0b", "\ud800", "x".repeat(1 << 20))) {
      assertThat(search(odd)).isEmpty();
      assertThat(find(new TypeIs(odd, Sense.ONLY))).isEmpty();
      assertThat(find(new UrlIs(odd, Sense.ONLY))).isEmpty();
      assertThat(find(new HostIs(odd, Sense.ONLY))).isEmpty();
      assertThat(find(new MetaIs(odd, odd, Sense.ONLY))).isEmpty();
      assertThat(find(new MetaBetween("track", Optional.of(odd), Optional.of(odd)))).isEmpty();
    }
  }

  @Test
  void theHistogramCountsWholeIntervals() {
    assertThat(hub().histogram(RequestFilter.ALL, HistogramInterval.MINUTE))
        .containsExactly(
            new HistogramBucket(DAY, 1, 1),
            new HistogramBucket(DAY.plusSeconds(60), 1, 0),
            new HistogramBucket(DAY.plusSeconds(3600), 0, 1),
            new HistogramBucket(DAY.plusSeconds(86_400), 2, 0));
    assertThat(hub().histogram(RequestFilter.ALL, HistogramInterval.HOUR))
        .containsExactly(
            new HistogramBucket(DAY, 2, 1),
            new HistogramBucket(DAY.plusSeconds(3600), 0, 1),
            new HistogramBucket(DAY.plusSeconds(86_400), 2, 0));
    assertThat(hub().histogram(RequestFilter.ALL, HistogramInterval.DAY))
        .containsExactly(
            new HistogramBucket(DAY, 2, 2), new HistogramBucket(DAY.plusSeconds(86_400), 2, 0));
    assertThat(
            hub()
                .histogram(
                    RequestFilter.ALL.and(new TypeIs("none", Sense.ONLY)), HistogramInterval.DAY))
        .isEmpty();
  }
}
