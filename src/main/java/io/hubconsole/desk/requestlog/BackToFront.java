package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.RequestFilter.Condition;
import io.hubconsole.hub.RequestFilter.CreatedAtIs;
import io.hubconsole.hub.RequestFilter.CreatedBetween;
import io.hubconsole.hub.RequestFilter.HostIs;
import io.hubconsole.hub.RequestFilter.IdBetween;
import io.hubconsole.hub.RequestFilter.IdIs;
import io.hubconsole.hub.RequestFilter.MetaBetween;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeBetween;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestFilter.UrlBetween;
import io.hubconsole.hub.RequestFilter.UrlIs;
import io.hubconsole.hub.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a range, or a {@code since} with its {@code until}, that ends before it begins. */
final class BackToFront {
  private BackToFront() {}

  /** The conditions that leave nothing between them; none where all is sound. */
  static List<Condition> in(List<Condition> conditions) {
    return conditions.stream()
        .filter(BackToFront::isEmpty)
        .findFirst()
        .map(List::of)
        .orElseGet(() -> sinceAndUntil(conditions));
  }

  private static boolean isEmpty(Condition condition) {
    return switch (condition) {
      case CreatedBetween(TimeRange range) -> isEmpty(range.after(), range.before());
      case IdBetween(Optional<Long> above, Optional<Long> below) ->
          above.isPresent() && below.isPresent() && below.get() - above.get() < 2;
      case IdIs _, TypeIs _, StatusIs _, UrlIs _, HostIs _, MetaIs _, CreatedAtIs _ -> false;
      // Texts, whose order is the hub's.
      case TypeBetween _, UrlBetween _, MetaBetween _ -> false;
    };
  }

  /** Rows are dated in whole milliseconds: one must lie between. */
  private static boolean isEmpty(Optional<Instant> after, Optional<Instant> before) {
    return after.isPresent()
        && before.isPresent()
        && !after.get().plusMillis(1).isBefore(before.get());
  }

  /** The latest start and the earliest end, where each was given for itself. */
  private static List<Condition> sinceAndUntil(List<Condition> conditions) {
    Optional<Instant> since =
        ranges(conditions)
            .filter(range -> range.before().isEmpty())
            .flatMap(range -> range.after().stream())
            .max(Comparator.naturalOrder());
    Optional<Instant> until =
        ranges(conditions)
            .filter(range -> range.after().isEmpty())
            .flatMap(range -> range.before().stream())
            .min(Comparator.naturalOrder());
    return isEmpty(since, until)
        ? List.of(
            new CreatedBetween(new TimeRange(since, Optional.empty())),
            new CreatedBetween(new TimeRange(Optional.empty(), until)))
        : List.of();
  }

  private static Stream<TimeRange> ranges(List<Condition> conditions) {
    return conditions.stream()
        .filter(CreatedBetween.class::isInstance)
        .map(condition -> ((CreatedBetween) condition).range());
  }
}
