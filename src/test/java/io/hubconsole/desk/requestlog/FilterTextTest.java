package io.hubconsole.desk.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.requestlog.FilterFault.Kind;
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
import io.hubconsole.hub.RequestFilter.TypeBetween;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestFilter.UrlBetween;
import io.hubconsole.hub.RequestFilter.UrlIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SearchWords;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
final class FilterTextTest {
  private static final String[] AWKWARD = {
    "fedexBooking",
    "a b",
    "say \"no\"",
    "back\\slash",
    "1..2",
    ">5",
    "status:error",
    "-x",
    "å🙂",
    "\"",
    "a:b",
    "https://x.example/y?z=1&q=a b",
    "…",
    "\"a b\"",
    "\"a:b",
    "\"status\":\"C:\\\\x y\"",
    "\\\"",
    "x\\"
  };

  private final FilterText text = new FilterText(ZoneId.of("Europe/Stockholm"));

  @Test
  void readsWhatItWrites() {
    Random random = new Random(7);
    for (int i = 0; i < 4000; i++) {
      List<Condition> conditions = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        conditions.add(condition(random));
      }
      String words =
          String.join(" ", List.of(awkward(random), awkward(random)).subList(0, random.nextInt(3)));
      RequestFilter filter = new RequestFilter(conditions, words);
      String written = text.write(filter);
      FilterText.Reading reading = text.read(written);
      assertThat(reading.faults()).as(written).isEmpty();
      assertThat(reading.filter().conditions()).as(written).isEqualTo(conditions);
      assertThat(SearchWords.in(reading.filter().commonSearch()))
          .as(written)
          .isEqualTo(SearchWords.in(words));
      assertThat(text.write(reading.filter())).isEqualTo(written);
    }
  }

  private static String awkward(Random random) {
    return AWKWARD[random.nextInt(AWKWARD.length)];
  }

  private static Condition condition(Random random) {
    Sense sense = random.nextBoolean() ? Sense.ONLY : Sense.NOT;
    Instant time = Instant.parse("2026-10-24T22:00:00Z").plusSeconds(random.nextInt(48) * 1800L);
    Instant later = time.plusMillis(1 + random.nextInt(90_000_000));
    long number = random.nextInt(1000);
    return switch (random.nextInt(14)) {
      case 0 -> new IdIs(number);
      case 1 -> new IdBetween(Optional.of(number), Optional.of(number + 5));
      case 2 -> new IdBetween(Optional.of(number), Optional.empty());
      case 3 -> new TypeIs(awkward(random), sense);
      case 4 -> new StatusIs(RequestStatus.ERROR);
      case 5 -> new UrlIs(awkward(random), sense);
      case 6 -> new HostIs(awkward(random), sense);
      case 7 -> new CreatedAtIs(time);
      case 8 -> new CreatedBetween(new TimeRange(Optional.of(time), Optional.of(later)));
      case 9 -> new CreatedBetween(new TimeRange(Optional.of(time), Optional.empty()));
      case 10 ->
          random.nextBoolean()
              ? new MetaIs("caseId", Long.toString(number), sense)
              : new MetaIs(random.nextBoolean() ? "a.b" : "odd key:\"", awkward(random), sense);
      case 11 -> new TypeBetween(Optional.of("a"), Optional.empty());
      case 12 -> new UrlBetween(Optional.empty(), Optional.of("https://x..y"));
      default -> new MetaBetween("key", Optional.of("4"), Optional.of("10"));
    };
  }

  @Test
  void readsAsOneTypes() {
    FilterText.Reading reading =
        text.read(
            "  status:Error -type:fedexBooking case:7680 since:2026-11-20 until:2026-11-20 no"
                + " answer https://x.example ");
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.filter().commonSearch()).isEqualTo("no answer https://x.example");
    assertThat(reading.filter().conditions())
        .containsExactly(
            new StatusIs(RequestStatus.ERROR),
            new TypeIs("fedexBooking", Sense.NOT),
            new MetaIs("caseId", "7680", Sense.ONLY),
            new CreatedBetween(
                new TimeRange(
                    Optional.of(Instant.parse("2026-11-19T22:59:59.999Z")), Optional.empty())),
            new CreatedBetween(
                new TimeRange(
                    Optional.empty(), Optional.of(Instant.parse("2026-11-20T23:00:00Z")))));
  }

  @Test
  void whatStandsInQuotesIsLookedForAsItStands() {
    FilterText.Reading reading = text.read("\"no  answer\" type:a \"status:error\" \"half a:b");
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.filter().conditions()).containsExactly(new TypeIs("a", Sense.ONLY));
    assertThat(SearchWords.in(reading.filter().commonSearch()))
        .containsExactly("no answer", "status:error", "half a:b");
  }

  @ParameterizedTest
  @CsvSource({
    "stat:error, UNKNOWN_FIELD",
    "status:maybe, UNKNOWN_STATUS",
    "status:, NO_VALUE",
    "case:many, NOT_A_NUMBER",
    "id:1..x, NOT_A_NUMBER",
    "since:yesterday, NOT_A_TIME",
    "since:2026-13-01, NOT_A_TIME",
    "time:2026-11-20, NOT_A_TIME",
    "-since:2026-11-20, NOT_TO_BE_NEGATED",
    "type:\"half, OPEN_QUOTE",
  })
  void tellsWhatCannotBeRead(String written, Kind kind) {
    assertThat(text.read("before " + written).faults())
        .singleElement()
        .extracting(FilterFault::kind)
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time:2026-11-20..2026-11-19",
        "id:9..3",
        "since:2026-11-20 until:2026-11-19",
        "since:2026-11-20T08:00 until:2026-11-20T08:00",
      })
  void tellsWhatEndsBeforeItBegins(String written) {
    assertThat(text.read("until:2026-12-24 type:a " + written).faults())
        .extracting(FilterFault::kind)
        .containsExactly(Kind.BACK_TO_FRONT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time:2026-11-20..2026-11-20",
        "id:3..3",
        "since:2026-11-20 until:2026-11-20",
        "since:2026-11-20T08:00 until:2026-11-20T08:00:00.001",
      })
  void oneDayAndOneMomentAreRanges(String written) {
    assertThat(text.read(written).faults()).isEmpty();
  }

  @Test
  void tellsWhichTwoEndsExcludeEachOther() {
    assertThat(text.read("until:2026-11-19 a until:2026-11-30 since:2026-11-20").faults())
        .containsExactly(
            new FilterFault(Kind.BACK_TO_FRONT, "", "since:2026-11-20 until:2026-11-19"));
  }

  @Test
  void tellsWhatIsMoreThanAHubTakes() {
    assertThat(text.read("type:a ".repeat(20) + "w ".repeat(20)).faults()).isEmpty();
    assertThat(text.read("type:a ".repeat(21)).faults())
        .containsExactly(new FilterFault(Kind.TOO_MANY_CONDITIONS, "", "20"));
    assertThat(text.read("w ".repeat(21)).faults())
        .containsExactly(new FilterFault(Kind.TOO_MANY_WORDS, "", "20"));
  }

  @Test
  void aMegabyteIsReadQuickly() {
    String huge = "\"" + "\\\"x".repeat(350_000) + "\" " + "y:".repeat(300_000);
    assertThat(text.read(huge)).isNotNull();
  }
}
