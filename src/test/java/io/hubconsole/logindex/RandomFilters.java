package io.hubconsole.logindex;

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
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Filters of which most find something in {@link RandomRows}. */
final class RandomFilters {
  private static final List<String> BOUNDS =
      List.of(
          "5",
          "-12.5",
          "0",
          "b",
          "",
          "y",
          "1e20",
          "1e-999999999",
          "7002",
          "7002.5",
          "zz",
          "2147483647",
          "4294974297",
          "-2147483649");

  private final RandomRows rows;
  private final Random random;

  RandomFilters(RandomRows rows, Random random) {
    this.rows = rows;
    this.random = random;
  }

  Owner owner() {
    return rows.one(
        List.of(
            new Owner.Anyone(), new Owner.Partner(1), new Owner.Partner(3), new Owner.Provider(9)));
  }

  RequestFilter filter() {
    RequestFilter filter = RequestFilter.ALL;
    for (int i = random.nextInt(3); i > 0; i--) {
      filter = filter.and(condition());
    }
    return filter.withCommonSearch(
        IntStream.range(0, random.nextInt(3))
            .mapToObj(_ -> random.nextInt(3) == 0 ? phrase() : rows.searched())
            .collect(Collectors.joining(" ")));
  }

  private String phrase() {
    String words = rows.words(2 + random.nextInt(2));
    String part = words.substring(random.nextInt(words.length() / 2));
    return '"' + (Character.isLowSurrogate(part.charAt(0)) ? words : part) + '"';
  }

  private Sense sense() {
    return random.nextBoolean() ? Sense.ONLY : Sense.NOT;
  }

  private Instant time() {
    return RandomRows.BEGIN.plusMillis(random.nextInt(200) * 50_000L + random.nextInt(2));
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
  }

  private String path() {
    return rows.one(List.of("n", "s", "deep.s", "caseId", "none"));
  }

  private static String orNone(@Nullable String url) {
    return url == null ? "" : url;
  }

  private Condition condition() {
    return switch (random.nextInt(12)) {
      case 0 -> new IdIs(random.nextInt(500));
      case 1 -> new IdBetween(maybe((long) random.nextInt(400)), maybe((long) random.nextInt(400)));
      case 2 -> new TypeIs(rows.one(List.of("booking", "track", "Booking")), sense());
      case 3 -> new TypeBetween(maybe("booking"), maybe("track"));
      case 4 -> new StatusIs(rows.one(List.of(RequestStatus.values())));
      case 5 -> new UrlIs(orNone(rows.url()), sense());
      case 6 -> new UrlBetween(maybe(orNone(rows.url())), maybe("https://b"));
      case 7 ->
          new HostIs(
              rows.one(
                  List.of(
                      "api.example",
                      "API.example:8080",
                      "api.example.org",
                      "api",
                      "[::1]",
                      "[::1]:8080")),
              sense());
      case 8 -> new CreatedAtIs(time());
      case 9 -> new CreatedBetween(new TimeRange(maybe(time()), maybe(time())));
      case 10 ->
          new MetaIs(
              path(),
              rows.one(List.of("5", "x", "y", "7001", "-12.5", "null", "-1", "4294974297")),
              sense());
      default -> new MetaBetween(path(), maybe(rows.one(BOUNDS)), maybe(rows.one(BOUNDS)));
    };
  }
}
