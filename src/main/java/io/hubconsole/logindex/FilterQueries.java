package io.hubconsole.logindex;

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
import io.hubconsole.hub.TimeRange;
import io.hubconsole.rows.MetaValues;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Turns a condition of a filter into a query of the index, which finds just the rows it holds for.
 */
final class FilterQueries {
  private static final String CASE_ID = "caseId";
  private static final BigDecimal BEYOND = BigDecimal.valueOf(1L << 40);

  private FilterQueries() {}

  static Query of(Condition condition) {
    return switch (condition) {
      case IdIs(long id) -> LongPoint.newExactQuery(LogFields.ID, id);
      case IdBetween(var above, var below) -> ids(above, below);
      case TypeIs(String type, Sense sense) -> sense(term(LogFields.TYPE, type), sense);
      case TypeBetween(var above, var below) -> texts(LogFields.TYPE, above, below);
      case StatusIs(var status) -> term(LogFields.STATUS, status.word());
      case UrlIs(String url, Sense sense) -> sense(term(LogFields.URL, url), sense);
      case UrlBetween(var above, var below) -> texts(LogFields.URL, above, below);
      case HostIs(String host, Sense sense) ->
          sense(term(LogFields.HOST, host.toLowerCase(Locale.ROOT)), sense);
      case CreatedAtIs(var time) -> at(time);
      case CreatedBetween(var range) -> between(range);
      case MetaIs(String path, String value, Sense sense) -> sense(meta(path, value), sense);
      case MetaBetween(String path, var above, var below) ->
          CASE_ID.equals(path) ? cases(above, below) : metas(path, above, below);
    };
  }

  /** Finds the rows that are older than a time. */
  static Query before(Instant time) {
    return LongPoint.newRangeQuery(LogFields.AT, Long.MIN_VALUE, Times.floor(time) - 1);
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, LogFields.term(value)));
  }

  private static Query sense(Query query, Sense sense) {
    return switch (sense) {
      case ONLY -> query;
      case NOT ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(query, Occur.MUST_NOT)
              .build();
    };
  }

  private static Query both(Query one, Query other) {
    return new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build();
  }

  private static Query between(String field, Optional<Long> from, Optional<Long> to) {
    return LongPoint.newRangeQuery(field, from.orElse(Long.MIN_VALUE), to.orElse(Long.MAX_VALUE));
  }

  private static Query ids(Optional<Long> above, Optional<Long> below) {
    // Nothing lies beyond the last number there is.
    return above.orElse(0L) == Long.MAX_VALUE || below.orElse(0L) == Long.MIN_VALUE
        ? MatchNoDocsQuery.INSTANCE
        : between(LogFields.ID, above.map(id -> id + 1), below.map(id -> id - 1));
  }

  private static Query at(Instant time) {
    // A row is logged at a whole millisecond.
    return Times.floor(time) == Times.ceiling(time)
        ? LongPoint.newExactQuery(LogFields.AT, Times.floor(time))
        : MatchNoDocsQuery.INSTANCE;
  }

  private static Query between(TimeRange range) {
    return between(
        LogFields.AT,
        range.after().map(after -> Times.floor(after) + 1),
        range.before().map(before -> Times.ceiling(before) - 1));
  }

  private static Query texts(String field, Optional<String> above, Optional<String> below) {
    if (above.isEmpty() && below.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    return new TermRangeQuery(
        field, bound(above, LogFields::term), bound(below, LogFields::term), false, false);
  }

  private static @Nullable BytesRef bound(Optional<String> value, UnaryOperator<String> written) {
    return value.map(written).map(BytesRef::new).orElse(null);
  }

  private static Query meta(String path, String value) {
    if (CASE_ID.equals(path)) {
      int id = MetaValues.caseId(value);
      return id < 0 ? MatchNoDocsQuery.INSTANCE : term(LogFields.CASE, Integer.toString(id));
    }
    return new TermQuery(new Term(LogFields.META, LogFields.meta(path, value)));
  }

  private static Query cases(Optional<String> above, Optional<String> below) {
    return both(
        above.map(value -> cases(value, true)).orElse(MatchAllDocsQuery.INSTANCE),
        below.map(value -> cases(value, false)).orElse(MatchAllDocsQuery.INSTANCE));
  }

  /** A bound that is no number is compared as text. */
  private static Query cases(String bound, boolean above) {
    Optional<BigDecimal> number = MetaValues.compared(bound);
    if (number.isEmpty()) {
      Optional<String> text = Optional.of(bound);
      return above
          ? texts(LogFields.CASE, text, Optional.empty())
          : texts(LogFields.CASE, Optional.empty(), text);
    }
    BigDecimal nearest =
        number.get().setScale(0, above ? RoundingMode.FLOOR : RoundingMode.CEILING);
    long value = nearest.min(BEYOND).max(BEYOND.negate()).longValue();
    return above ? cases(value + 1, Integer.MAX_VALUE) : cases(Integer.MIN_VALUE, value - 1);
  }

  private static Query cases(long from, long to) {
    if (from > Integer.MAX_VALUE || to < Integer.MIN_VALUE) {
      return MatchNoDocsQuery.INSTANCE;
    }
    return IntPoint.newRangeQuery(
        LogFields.CASE_NUMBER,
        Math.clamp(from, Integer.MIN_VALUE, Integer.MAX_VALUE),
        Math.clamp(to, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static Query metas(String path, Optional<String> above, Optional<String> below) {
    return both(
        above.map(value -> metaAbove(path, value)).orElse(MatchAllDocsQuery.INSTANCE),
        below.map(value -> metaBelow(path, value)).orElse(MatchAllDocsQuery.INSTANCE));
  }

  private static Query metaAbove(String path, String bound) {
    Optional<BigDecimal> number = MetaValues.compared(bound);
    if (number.isPresent()) {
      return new MetaNumberQuery(path, found -> found.compareTo(number.get()) > 0);
    }
    return new TermRangeQuery(
        LogFields.META,
        new BytesRef(LogFields.meta(path, bound)),
        new BytesRef(LogFields.metaEnd(path)),
        false,
        false);
  }

  private static Query metaBelow(String path, String bound) {
    Optional<BigDecimal> number = MetaValues.compared(bound);
    if (number.isPresent()) {
      return new MetaNumberQuery(path, found -> found.compareTo(number.get()) < 0);
    }
    return new TermRangeQuery(
        LogFields.META,
        new BytesRef(LogFields.metaBegin(path)),
        new BytesRef(LogFields.meta(path, bound)),
        true,
        false);
  }
}
