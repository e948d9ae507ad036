package io.hubconsole.hub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to look for in the request log; every condition must hold, and an empty filter finds all.
 *
 * @param commonSearch words or parts of one, and phrases in quotes, each of which must stand in
 *     url, request, response or message, whatever its case and accents; see {@link SearchWords}
 */
public record RequestFilter(List<Condition> conditions, String commonSearch) {
  public static final RequestFilter ALL = new RequestFilter(List.of(), "");

  /** How many conditions a person or a client may give: each costs a look at every row. */
  public static final int MOST_CONDITIONS = 20;

  public RequestFilter {
    conditions = List.copyOf(conditions);
  }

  /** The same filter with one more condition. */
  public RequestFilter and(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new RequestFilter(more, commonSearch);
  }

  public RequestFilter withCommonSearch(String text) {
    return new RequestFilter(conditions, text);
  }

  /** One thing that must hold of a row. */
  public sealed interface Condition {}

  public record IdIs(long id) implements Condition {}

  /** Neither end belongs to it. */
  public record IdBetween(Optional<Long> above, Optional<Long> below) implements Condition {}

  public record TypeIs(String type, Sense sense) implements Condition {}

  /** Neither end belongs to it; texts are ordered by the numbers of their characters. */
  public record TypeBetween(Optional<String> above, Optional<String> below) implements Condition {}

  public record StatusIs(RequestStatus status) implements Condition {}

  public record UrlIs(String url, Sense sense) implements Condition {}

  /** Neither end belongs to it, nor does a row without a url. */
  public record UrlBetween(Optional<String> above, Optional<String> below) implements Condition {}

  /** Holds for a url of that host. */
  public record HostIs(String host, Sense sense) implements Condition {}

  public record CreatedAtIs(Instant createdAt) implements Condition {}

  public record CreatedBetween(TimeRange range) implements Condition {}

  /**
   * Holds for a row whose {@code meta} has that value.
   *
   * @param path the key within {@code meta}, deeper ones joined by dots: {@code caseId}
   * @param value as text; {@code 7680} matches the number and the string
   */
  public record MetaIs(String path, String value, Sense sense) implements Condition {}

  /** Neither end belongs to it; numbers are compared as such, all else as text. */
  public record MetaBetween(String path, Optional<String> above, Optional<String> below)
      implements Condition {}

  /** Whether a condition lets rows in or keeps them out. */
  public enum Sense {
    ONLY,
    NOT
  }
}
