package io.hubconsole.desk.requestlog;

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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter as an operator types it: {@code status:error -type:fedexBooking case:7680
 * since:2026-11-20 address "no answer"}. What {@link #write} writes, {@link #read} reads as the
 * same filter.
 */
public final class FilterText {
  private static final String META = "meta.";
  private static final String CASE_ID = "caseId";

  private final FilterTimes times;

  /**
   * Reads and writes filters.
   *
   * @param zone whose days are meant
   */
  public FilterText(ZoneId zone) {
    this.times = new FilterTimes(zone);
  }

  /**
   * What a text says.
   *
   * @param filter its sound parts
   * @param faults its other ones
   */
  public record Reading(RequestFilter filter, List<FilterFault> faults) {
    public Reading {
      faults = List.copyOf(faults);
    }
  }

  /** Reads a text; never fails. */
  public Reading read(String text) {
    List<Condition> conditions = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<FilterFault> faults = new ArrayList<>();
    for (FilterToken token : FilterToken.in(text)) {
      switch (token) {
        case FilterToken.Words(String found) -> words.add(found);
        case FilterToken.OpenQuote(String name, String value) ->
            faults.add(new FilterFault(Kind.OPEN_QUOTE, name, value));
        case FilterToken.Field field -> read(field, conditions, faults);
      }
    }
    RequestFilter read = new RequestFilter(conditions, SearchWords.text(words));
    unsound(read).ifPresent(faults::add);
    return new Reading(read, faults);
  }

  /**
   * What a filter has more of than a hub takes, or what nothing can lie in; empty for a sound one.
   */
  public Optional<FilterFault> unsound(RequestFilter filter) {
    if (filter.conditions().size() > RequestFilter.MOST_CONDITIONS) {
      String most = Integer.toString(RequestFilter.MOST_CONDITIONS);
      return Optional.of(new FilterFault(Kind.TOO_MANY_CONDITIONS, "", most));
    }
    if (SearchWords.in(filter.commonSearch()).size() > SearchWords.MOST) {
      String most = Integer.toString(SearchWords.MOST);
      return Optional.of(new FilterFault(Kind.TOO_MANY_WORDS, "", most));
    }
    List<Condition> nothingBetween = BackToFront.in(filter.conditions());
    return nothingBetween.isEmpty()
        ? Optional.empty()
        : Optional.of(new FilterFault(Kind.BACK_TO_FRONT, "", write(nothingBetween)));
  }

  private void read(FilterToken.Field token, List<Condition> conditions, List<FilterFault> faults) {
    Optional<FilterField> field = FilterField.ofWord(token.name());
    boolean meta = token.name().startsWith(META) && token.name().length() > META.length();
    if (field.isEmpty() && !meta) {
      faults.add(new FilterFault(Kind.UNKNOWN_FIELD, token.name(), token.value()));
      return;
    }
    if (token.value().isEmpty() && !(token.quoted() && meta)) {
      faults.add(new FilterFault(Kind.NO_VALUE, token.name(), ""));
      return;
    }
    Optional<Condition> condition =
        field.map(known -> condition(known, token)).orElseGet(() -> Optional.of(meta(token)));
    Optional<Kind> fault = fault(field, token, condition);
    fault.ifPresentOrElse(
        kind -> faults.add(new FilterFault(kind, token.name(), token.value())),
        () -> condition.ifPresent(conditions::add));
  }

  private static Optional<Kind> fault(
      Optional<FilterField> field, FilterToken.Field token, Optional<Condition> condition) {
    if (condition.isEmpty()) {
      return Optional.of(
          switch (field.orElseThrow()) {
            case STATUS -> Kind.UNKNOWN_STATUS;
            case AT, SINCE, UNTIL, TIME -> Kind.NOT_A_TIME;
            case TYPE, CASE, HOST, URL, ID -> Kind.NOT_A_NUMBER;
          });
    }
    boolean negatable =
        switch (condition.get()) {
          case TypeIs _, StatusIs _, UrlIs _, HostIs _, MetaIs _ -> true;
          case IdIs _, IdBetween _, CreatedAtIs _, CreatedBetween _ -> false;
          case TypeBetween _, UrlBetween _, MetaBetween _ -> false;
        };
    return token.not() && !negatable ? Optional.of(Kind.NOT_TO_BE_NEGATED) : Optional.empty();
  }

  private Optional<Condition> condition(FilterField field, FilterToken.Field token) {
    Sense sense = token.not() ? Sense.NOT : Sense.ONLY;
    String value = token.value();
    return switch (field) {
      case STATUS -> status(value, token.not());
      case TYPE ->
          Optional.of(
              isBound(token)
                  ? new TypeBetween(bound(token, '>'), bound(token, '<'))
                  : new TypeIs(value, sense));
      case HOST -> Optional.of(new HostIs(value, sense));
      case URL ->
          Optional.of(
              isBound(token)
                  ? new UrlBetween(bound(token, '>'), bound(token, '<'))
                  : new UrlIs(value, sense));
      case CASE -> number(value).map(_ -> new MetaIs(CASE_ID, value, sense));
      case ID -> id(value);
      case AT -> times.moment(value).map(CreatedAtIs::new);
      case SINCE ->
          times
              .after(value)
              .map(
                  after -> new CreatedBetween(new TimeRange(Optional.of(after), Optional.empty())));
      case UNTIL ->
          times
              .before(value)
              .map(
                  before ->
                      new CreatedBetween(new TimeRange(Optional.empty(), Optional.of(before))));
      case TIME -> times.range(value).map(CreatedBetween::new);
    };
  }

  private static boolean isBound(FilterToken.Field token) {
    return !token.quoted() && (token.value().startsWith(">") || token.value().startsWith("<"));
  }

  private static Optional<String> bound(FilterToken.Field token, char sign) {
    return Optional.of(token.value())
        .filter(value -> value.charAt(0) == sign)
        .map(value -> value.substring(1));
  }

  private static Optional<Condition> status(String word, boolean not) {
    return Arrays.stream(RequestStatus.values())
        .filter(status -> status.word().equalsIgnoreCase(word))
        .findFirst()
        .map(status -> new StatusIs(not ? other(status) : status));
  }

  private static RequestStatus other(RequestStatus status) {
    return switch (status) {
      case SUCCESS -> RequestStatus.ERROR;
      case ERROR -> RequestStatus.SUCCESS;
    };
  }

  private static Optional<Condition> id(String value) {
    int dots = value.indexOf("..");
    if (dots >= 0) {
      Optional<Long> from = number(value.substring(0, dots));
      Optional<Long> to = number(value.substring(dots + 2));
      return from.isPresent() && to.isPresent()
          ? Optional.of(new IdBetween(from.map(id -> id - 1), to.map(id -> id + 1)))
          : Optional.empty();
    }
    if (value.startsWith(">")) {
      return number(value.substring(1))
          .map(above -> new IdBetween(Optional.of(above), Optional.empty()));
    }
    if (value.startsWith("<")) {
      return number(value.substring(1))
          .map(below -> new IdBetween(Optional.empty(), Optional.of(below)));
    }
    return number(value).map(IdIs::new);
  }

  private static Optional<Long> number(String text) {
    return text.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static Condition meta(FilterToken.Field token) {
    String path = token.name().substring(META.length());
    String value = token.value();
    int dots = value.indexOf("..");
    if (!token.quoted() && value.startsWith(">")) {
      return new MetaBetween(path, Optional.of(value.substring(1)), Optional.empty());
    }
    if (!token.quoted() && value.startsWith("<")) {
      return new MetaBetween(path, Optional.empty(), Optional.of(value.substring(1)));
    }
    if (!token.quoted() && dots >= 0) {
      return new MetaBetween(
          path, Optional.of(value.substring(0, dots)), Optional.of(value.substring(dots + 2)));
    }
    return new MetaIs(path, value, token.not() ? Sense.NOT : Sense.ONLY);
  }

  /** The text of a filter: its conditions, then its words. */
  public String write(RequestFilter filter) {
    String conditions = write(filter.conditions());
    String words =
        SearchWords.in(filter.commonSearch()).stream()
            .map(FilterToken::word)
            .collect(Collectors.joining(" "));
    return (conditions + " " + words).strip();
  }

  private String write(List<Condition> conditions) {
    return conditions.stream().map(this::write).collect(Collectors.joining(" "));
  }

  /** The text of one condition. */
  public String write(Condition condition) {
    return switch (condition) {
      case IdIs(long id) -> "id:" + id;
      case IdBetween(var above, var below) -> ids(above, below);
      case TypeIs(String type, Sense sense) -> minus(sense) + "type:" + FilterToken.value(type);
      case TypeBetween(var above, var below) -> bounds("type", above, below);
      case StatusIs(var status) -> "status:" + status.word();
      case UrlIs(String url, Sense sense) -> minus(sense) + "url:" + FilterToken.value(url);
      case UrlBetween(var above, var below) -> bounds("url", above, below);
      case HostIs(String host, Sense sense) -> minus(sense) + "host:" + FilterToken.value(host);
      case CreatedAtIs(var moment) -> "at:" + times.moment(moment);
      case CreatedBetween(TimeRange(var after, var before)) -> {
        String since = after.map(times::since).orElse("");
        String until = before.map(times::until).orElse("");
        yield after.isPresent() && before.isPresent()
            ? "time:" + since + ".." + until
            : after.isPresent() ? "since:" + since : before.isPresent() ? "until:" + until : "";
      }
      case MetaIs(String path, String value, Sense sense) ->
          minus(sense)
              + (path.equals(CASE_ID) && number(value).isPresent()
                  ? "case:" + value
                  : FilterToken.metaName(path) + ":" + FilterToken.value(value));
      case MetaBetween(String path, var above, var below) ->
          FilterToken.metaName(path)
              + ":"
              + (above.isPresent() && below.isPresent()
                  ? above.get() + ".." + below.get()
                  : above
                      .map(value -> ">" + value)
                      .or(() -> below.map(value -> "<" + value))
                      .orElse(""));
    };
  }

  /** Two of them read as two conditions that hold for the same rows. */
  private static String bounds(String name, Optional<String> above, Optional<String> below) {
    return Stream.concat(
            above.stream().map(value -> name + ":>" + value),
            below.stream().map(value -> name + ":<" + value))
        .collect(Collectors.joining(" "));
  }

  private static String ids(Optional<Long> above, Optional<Long> below) {
    if (above.isPresent() && below.isPresent()) {
      return "id:" + (above.get() + 1) + ".." + (below.get() - 1);
    }
    return above.map(id -> "id:>" + id).or(() -> below.map(id -> "id:<" + id)).orElse("");
  }

  private static String minus(Sense sense) {
    return switch (sense) {
      case ONLY -> "";
      case NOT -> "-";
    };
  }
}
