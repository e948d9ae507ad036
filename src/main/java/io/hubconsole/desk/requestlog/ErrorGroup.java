package io.hubconsole.desk.requestlog;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.HostIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RequestFilter.StatusIs;
import io.hubconsole.hub.RequestFilter.TypeIs;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.SearchWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Failed calls that seem to share a cause.
 *
 * @param again those of them that came after the group's note was written; empty without a note, or
 *     where none came since
 */
public record ErrorGroup(
    Key key, long count, Instant first, Instant last, Optional<Recurrence> again) {
  /**
   * Calls since a note was written.
   *
   * @param noted when that was
   * @param first when the first of them came
   */
  public record Recurrence(Instant noted, long count, Instant first) {}

  /**
   * What the calls share.
   *
   * @param host empty for calls without a url
   */
  public record Key(String type, String host, Fingerprint message) {
    /** The group that a failed call belongs to. */
    public static Key of(ExternalRequest row) {
      return new Key(
          row.type(),
          RequestHost.of(row.url()),
          Fingerprint.of(Objects.requireNonNullElse(row.message(), "")));
    }
  }

  /** The same filter, narrowed to calls of this group as far as a filter can tell. */
  public RequestFilter within(RequestFilter filter) {
    RequestFilter narrowed =
        add(filter, new StatusIs(RequestStatus.ERROR), new TypeIs(key.type(), Sense.ONLY));
    if (!key.host().isEmpty()) {
      narrowed = add(narrowed, new HostIs(key.host(), Sense.ONLY));
    }
    return narrowed.withCommonSearch(together(filter.commonSearch(), key.message().words()));
  }

  /** What was looked for before is still looked for; each word once. */
  private static String together(String before, List<String> words) {
    return SearchWords.text(
        Stream.concat(SearchWords.in(before).stream(), words.stream()).distinct().toList());
  }

  private static RequestFilter add(RequestFilter filter, RequestFilter.Condition... conditions) {
    RequestFilter more = filter;
    for (RequestFilter.Condition condition : conditions) {
      more = more.conditions().contains(condition) ? more : more.and(condition);
    }
    return more;
  }
}
