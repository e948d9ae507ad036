package io.hubconsole.rows;

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
import io.hubconsole.hub.SearchWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A filter of the request log as SQL over {@code external_request}. */
public final class RequestConditions {
  private static final String META =
      "exists (select 1 from external_request_meta m"
          + " where m.request_id = external_request.id and m.path = ? and ";

  private static final int LONGEST_NUMBER = 30;
  private static final int MOST_DIGITS = 100;
  private static final int NO_CASE = -1;

  /** What a url may go on with behind its host. */
  private static final List<String> AFTER_HOST = List.of("/", ":", "?", "#");

  private final SqlConditions where = new SqlConditions();

  private RequestConditions() {}

  /** What a row must fulfil to be found, whosever it is. */
  public static SqlConditions of(RequestFilter filter) {
    RequestConditions sql = new RequestConditions();
    filter.conditions().forEach(sql::add);
    SearchWords.in(filter.commonSearch()).forEach(sql::addWord);
    return sql.where;
  }

  private void add(Condition condition) {
    switch (condition) {
      case IdIs(long id) -> where.add("id = ?", id);
      case IdBetween(Optional<Long> above, Optional<Long> below) -> {
        above.ifPresent(id -> where.add("id > ?", id));
        below.ifPresent(id -> where.add("id < ?", id));
      }
      case TypeIs(String type, Sense sense) -> addEqual("type", type, sense);
      case TypeBetween(var above, var below) -> addTextRange("type", above, below);
      case StatusIs(var status) -> where.add("status = ?", status.word());
      case UrlIs(String url, Sense sense) -> addEqual("url", url, sense);
      case UrlBetween(var above, var below) -> addTextRange("url", above, below);
      case HostIs(String host, Sense sense) -> addHost(host, sense);
      case CreatedAtIs(var time) -> where.add("created_at = ?", SqlConditions.utc(time));
      case CreatedBetween(var range) -> where.addRange("created_at", range);
      case MetaIs(String path, String value, Sense sense) -> addMeta(path, value, sense);
      case MetaBetween(String path, Optional<String> above, Optional<String> below) -> {
        above.ifPresent(value -> addMetaRange(path, ">", value));
        below.ifPresent(value -> addMetaRange(path, "<", value));
      }
    }
  }

  private void addEqual(String column, String value, Sense sense) {
    switch (sense) {
      case ONLY -> where.add(column + " = ?", value);
      case NOT -> where.add(column + " is null or " + column + " <> ?", value);
    }
  }

  private void addTextRange(String column, Optional<String> above, Optional<String> below) {
    above.ifPresent(value -> where.add(column + "<plainOrder> > ?", value));
    below.ifPresent(value -> where.add(column + "<plainOrder> < ?", value));
  }

  private void addHost(String host, Sense sense) {
    String lower = host.toLowerCase(Locale.ROOT);
    List<String> tests = new ArrayList<>();
    List<Object> compared = new ArrayList<>();
    for (String scheme : List.of("http://", "https://")) {
      tests.add("lower(url<folding>) = ?");
      compared.add(scheme + lower);
      for (String next : AFTER_HOST) {
        tests.add("lower(url<folding>) like ? escape '!'");
        compared.add(scheme + SqlConditions.escaped(lower) + next + "%");
      }
    }
    String sql = String.join(" or ", tests);
    where.add(sense == Sense.ONLY ? sql : "url is null or not (" + sql + ")", compared.toArray());
  }

  private void addMeta(String path, String value, Sense sense) {
    String not = sense == Sense.ONLY ? "" : "not ";
    if ("caseId".equals(path)) {
      where.add(not + "case_id = ?", caseId(value));
    } else {
      where.add(not + META + "m.text_value = ?)", path, value);
    }
  }

  private void addMetaRange(String path, String relation, String value) {
    Optional<BigDecimal> number = number(value);
    if ("caseId".equals(path)) {
      if (number.isPresent()) {
        where.add("case_id " + relation + " ?", number.get());
      } else {
        where.add("cast(case_id as varchar)<plainOrder> " + relation + " ?", value);
      }
    } else if (number.isPresent()) {
      where.add(META + "m.number_value " + relation + " ?)", path, number.get());
    } else {
      where.add(META + "m.text_value<plainOrder> " + relation + " ?)", path, value);
    }
  }

  private void addWord(String word) {
    String pattern = SqlConditions.containing(word.toLowerCase(Locale.ROOT));
    where.add(
        "lower(url<folding>) like ? escape '!' or lower(request<folding>) like ? escape '!' or"
            + " lower(response<folding>) like ? escape '!' or lower(message<folding>) like ? escape"
            + " '!'",
        pattern,
        pattern,
        pattern,
        pattern);
  }

  /** The number of a case; one that no case has where the text is none. */
  private static int caseId(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return NO_CASE;
    }
  }

  /** A number of a size that a database can compare; {@code 1e-999999999} would take its memory. */
  private static Optional<BigDecimal> number(String text) {
    try {
      return text.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(text.strip()))
              .filter(number -> Math.abs((long) number.scale()) <= MOST_DIGITS);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
