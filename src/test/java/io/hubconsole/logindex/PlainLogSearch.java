package io.hubconsole.logindex;

import io.hubconsole.hub.ExternalRequest;
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
import io.hubconsole.rows.MetaValues;
import io.hubconsole.rows.MetaValues.MetaValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at every row, in the plainest way. */
final class PlainLogSearch {
  private static final Pattern ITEM =
      Pattern.compile("\"(.*?)(?:\"(?!\\S)|\\z)|\\S+", Pattern.DOTALL);

  private final MetaValues metas;

  PlainLogSearch(MetaValues metas) {
    this.metas = metas;
  }

  boolean holds(IndexedRow row, Owner owner, RequestFilter filter) {
    boolean owned =
        switch (owner) {
          case Owner.Anyone _ -> true;
          case Owner.Partner(int id) -> row.partnerId().orElse(-1) == id;
          case Owner.Provider(int id) -> row.serviceProviderId().orElse(-1) == id;
        };
    return owned
        && filter.conditions().stream().allMatch(condition -> holds(row.request(), condition))
        && items(filter.commonSearch()).allMatch(item -> isIn(row.request(), item));
  }

  /** What stands in quotes, and every other word. */
  private static Stream<String> items(String search) {
    return ITEM.matcher(search)
        .results()
        .map(item -> item.group(1) == null ? item.group() : item.group(1).strip())
        .filter(item -> !item.isEmpty());
  }

  private static boolean isIn(ExternalRequest row, String word) {
    return Stream.of(row.url(), row.request(), row.response(), row.message())
        .filter(Objects::nonNull)
        .anyMatch(text -> isIn(text, word));
  }

  /** As it stands there; with å, ä, ö left out or written as two letters, by either. */
  static boolean isIn(String text, String word) {
    String own = plain(text);
    String wanted = plain(word);
    return Stream.of(own, bare(own), two(own))
        .anyMatch(spelt -> spelt.contains(wanted) || spelt.contains(two(wanted)));
  }

  private static String bare(String text) {
    return text.replaceAll("[åä]", "a").replace("ö", "o");
  }

  private static String two(String text) {
    return text.replace("å", "aa").replace("ä", "ae").replace("ö", "oe");
  }

  private static String plain(String text) {
    String composed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return composed
        .replace("æ", "ä")
        .replace("ø", "ö")
        .replace("é", "e")
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ");
  }

  private boolean holds(ExternalRequest row, Condition condition) {
    return switch (condition) {
      case IdIs(long id) -> row.id() == id;
      case IdBetween(var above, var below) ->
          above.orElse(Long.MIN_VALUE) < row.id() && row.id() < below.orElse(Long.MAX_VALUE);
      case TypeIs(String type, Sense sense) -> sense(row.type().equals(type), sense);
      case TypeBetween(var above, var below) -> between(row.type(), above, below);
      case StatusIs(var status) -> row.status() == status;
      case UrlIs(String url, Sense sense) -> sense(url.equals(row.url()), sense);
      case UrlBetween(var above, var below) -> between(row.url(), above, below);
      case HostIs(String host, Sense sense) -> sense(isHost(row.url(), host), sense);
      case CreatedAtIs(var time) -> row.createdAt().equals(time);
      case CreatedBetween(var range) ->
          range.after().map(row.createdAt()::isAfter).orElse(true)
              && range.before().map(row.createdAt()::isBefore).orElse(true);
      case MetaIs(String path, String value, Sense sense) ->
          sense(text(row, path).map(value::equals).orElse(false), sense);
      case MetaBetween(String path, var above, var below) ->
          above.map(bound -> compared(row, path, bound, order -> order > 0)).orElse(true)
              && below.map(bound -> compared(row, path, bound, order -> order < 0)).orElse(true);
    };
  }

  private static boolean sense(boolean holds, Sense sense) {
    return holds == (sense == Sense.ONLY);
  }

  /** Without a bound, a row without a text is found as well. */
  private static boolean between(
      @Nullable String text, Optional<String> above, Optional<String> below) {
    if (above.isEmpty() && below.isEmpty()) {
      return true;
    }
    return text != null
        && above.map(bound -> text.compareTo(bound) > 0).orElse(true)
        && below.map(bound -> text.compareTo(bound) < 0).orElse(true);
  }

  private static boolean isHost(@Nullable String url, String host) {
    return url != null
        && Pattern.compile(
                "https?://([^/?#]*@)?"
                    + Pattern.quote(host.toLowerCase(Locale.ROOT))
                    + "([/:?#].*)?")
            .matcher(url.toLowerCase(Locale.ROOT))
            .matches();
  }

  private Optional<String> text(ExternalRequest row, String path) {
    return path.equals("caseId")
        ? Optional.of(Integer.toString(row.meta().caseId()))
        : meta(row, path).map(MetaValue::text);
  }

  private Optional<MetaValue> meta(ExternalRequest row, String path) {
    return metas.of(row.meta()).stream().filter(value -> value.path().equals(path)).findFirst();
  }

  private boolean compared(ExternalRequest row, String path, String bound, IntPredicate wanted) {
    boolean isNumber = bound.matches("-?[0-9.]+(e20)?");
    if (!isNumber) {
      return text(row, path).map(text -> wanted.test(text.compareTo(bound))).orElse(false);
    }
    BigDecimal number = new BigDecimal(bound);
    Optional<BigDecimal> own =
        path.equals("caseId")
            ? Optional.of(BigDecimal.valueOf(row.meta().caseId()))
            : meta(row, path).flatMap(MetaValue::number);
    return own.map(value -> wanted.test(value.compareTo(number))).orElse(false);
  }
}
