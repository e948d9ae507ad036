package io.hubconsole.desk.requestlog.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.hubconsole.desk.requestlog.comparison.Difference.Kind;
import io.hubconsole.desk.requestlog.comparison.Difference.Part;
import io.hubconsole.desk.requestlog.comparison.Difference.Place;
import io.hubconsole.desk.requestlog.comparison.RowComparison.Way;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.JsonText;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.hub.RequestStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class RowComparisonTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private static ExternalRequest row(@Nullable String request, @Nullable String response) {
    return new ExternalRequest(
        1,
        "fedexBooking",
        RequestStatus.SUCCESS,
        "https://api.example.com/1",
        new RequestMeta(7680, new JsonText("{\"attempt\":1}")),
        request,
        response,
        null,
        NOON,
        NOON);
  }

  private static RowComparison ofRequests(@Nullable String left, @Nullable String right) {
    return RowComparison.of(row(left, null), row(right, null));
  }

  /** Each difference in a line. */
  private static List<String> told(RowComparison comparison) {
    return comparison.differing().stream().map(RowComparisonTest::told).toList();
  }

  private static String told(Difference one) {
    String place =
        switch (one.place()) {
          case Place.Field(String name) -> name;
          case Place.Path(String path) -> path;
          case Place.Line(int left, int right) -> left + "/" + right;
        };
    return place + ": " + one.left().orElse("-") + " | " + one.right().orElse("-");
  }

  @Test
  void fieldsAreCompared() {
    ExternalRequest left = row(null, null);
    ExternalRequest right =
        new ExternalRequest(
            2,
            "fedexBooking",
            RequestStatus.ERROR,
            null,
            new RequestMeta(7680, new JsonText("{\"attempt\":2}")),
            null,
            null,
            "Timed out",
            NOON.plusMillis(1),
            NOON);
    RowComparison comparison = RowComparison.of(left, right);
    assertThat(told(comparison))
        .containsExactly(
            "createdAt: 2026-11-26T12:00:00Z | 2026-11-26T12:00:00.001Z",
            "status: success | error",
            "url: https://api.example.com/1 | -",
            "message: - | Timed out",
            "meta.attempt: 1 | 2");
    assertThat(comparison.request()).isEqualTo(Way.EMPTY);
    assertThat(comparison.all()).hasSize(7);
  }

  @Test
  void jsonIsComparedByStructureWhateverItsOrderAndSpace() {
    RowComparison comparison =
        ofRequests(
            "{\"a\": 1, \"b\": {\"c\": [1, 2], \"d e\": true}, \"gone\": null}",
            "{\"b\":{\"d e\":false,\"c\":[1,3,{\"x\":\"y\"}]},\n\"a\":1.0}");
    assertThat(comparison.request()).isEqualTo(Way.BY_STRUCTURE);
    assertThat(told(comparison))
        .containsExactly(
            "$.b.c[1]: 2 | 3",
            "$.b.c[2]: - | {\"x\":\"y\"}",
            "$.b['d e']: true | false",
            "$.gone: null | -");
    assertThat(comparison.all())
        .anyMatch(one -> one.kind() == Kind.SAME && one.place().equals(new Place.Path("$.a")));
  }

  @Test
  void otherTextsAreComparedByLines() {
    RowComparison comparison =
        RowComparison.of(
            row(null, "<a>\n<b>1</b>\n<c/>\n</a>"), row(null, "<a>\n<b>2</b>\n<c/>\n<d/>\n</a>"));
    assertThat(comparison.response()).isEqualTo(Way.BY_LINES);
    assertThat(told(comparison)).containsExactly("2/2: <b>1</b> | <b>2</b>", "0/4: - | <d/>");
    assertThat(
            comparison.all().stream()
                .filter(one -> one.part() == Part.RESPONSE)
                .map(Difference::place))
        .containsExactly(
            new Place.Line(1, 1),
            new Place.Line(2, 2),
            new Place.Line(3, 3),
            new Place.Line(0, 4),
            new Place.Line(4, 5));
  }

  @Test
  void aBodyAgainstNoneIsThereOnOneSide() {
    assertThat(told(ofRequests("one\ntwo", null))).containsExactly("1/0: one | -", "2/0: two | -");
    assertThat(ofRequests("{\"a\":1}", "{\"a\":1}").request()).isEqualTo(Way.SAME);
  }

  @Test
  void linesLeadFromOneTextToTheOther() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      String left = lines(random);
      String right = lines(random);
      List<Difference> places =
          ofRequests(left, right).all().stream().filter(one -> one.part() == Part.REQUEST).toList();
      assertThat(
              places.stream()
                  .filter(one -> one.left().isPresent())
                  .map(one -> one.left().get())
                  .collect(Collectors.joining("\n")))
          .isEqualTo(left);
      assertThat(
              places.stream()
                  .filter(one -> one.right().isPresent())
                  .map(one -> one.right().get())
                  .collect(Collectors.joining("\n")))
          .isEqualTo(right);
      List<String> leftLines = left.lines().toList();
      for (Difference one : places) {
        if (one.place() instanceof Place.Line(int number, int _) && number > 0) {
          assertThat(one.left()).contains(leftLines.get(number - 1));
        }
      }
    }
  }

  private static String lines(Random random) {
    return IntStream.range(0, 1 + random.nextInt(12))
        .mapToObj(_ -> "line " + random.nextInt(4))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void megabytesThatHaveNothingInCommonAreComparedAtOnce() {
    String left =
        IntStream.range(0, 100_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
    String right =
        IntStream.range(0, 100_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
    RowComparison comparison =
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> ofRequests(left, right));
    assertThat(comparison.cut()).isTrue();
    assertThat(comparison.all()).hasSize(Differences.MOST);
  }

  @Test
  void whatIsTooLongForStructureIsComparedByLinesAndSaysSo() {
    String long1 = "{\"a\":\"" + "x".repeat(RowComparison.LONGEST_BY_STRUCTURE) + "\"}";
    RowComparison comparison = ofRequests(long1, long1.replace("\"a\"", "\"b\""));
    assertThat(comparison.request()).isEqualTo(Way.TOO_LONG_FOR_STRUCTURE);
    assertThat(comparison.differing()).hasSize(1);
  }
}
