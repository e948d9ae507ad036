package io.hubconsole.benchmarks.log;

import io.hubconsole.hub.HistogramInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * What is asked of a log: a page of the newest rows, a count, or counts by the hour.
 *
 * @param before rows from that number on are left out: the page is next to it
 * @param type and status and since, where they are given
 * @param text a word, or a part of one
 * @param isPart whether the text is a part of a word
 */
record LogQuestion(
    Kind kind,
    Wanted wanted,
    OptionalInt before,
    Optional<String> type,
    boolean failed,
    Optional<Instant> since,
    OptionalInt caseId,
    Optional<String> text,
    boolean isPart) {
  static final int PAGE = 50;
  static final HistogramInterval HOUR = HistogramInterval.HOUR;

  /** What is wanted. */
  enum Wanted {
    PAGE,
    COUNT,
    HISTOGRAM
  }

  /** The kinds of questions. */
  enum Kind {
    NEWEST_PAGE("newest page"),
    DEEP_PAGE("page deep in the log"),
    FILTER("status, type and time"),
    CASE("case"),
    RARE_WORD("rare word"),
    COMMON_WORD("common word"),
    WORD_AND_FILTER("word and filter"),
    RARE_PART("rare part of a word"),
    COMMON_PART("common part of a word"),
    COUNT_OF_FILTER("count of a filter"),
    COUNT_OF_WORD("count of a word"),
    SEVEN_DAYS("histogram of 7 days by hour"),
    NINETY_DAYS("histogram of 90 days by hour");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** The n-th question of this kind, another for each. */
    LogQuestion question(LogAtScale log, int n) {
      SplittableRandom random = new SplittableRandom(n * 31L + label.hashCode());
      LogQuestion page = ofAll(this, Wanted.PAGE);
      Instant since = LogAtScale.END.minus(Duration.ofHours(24L + random.nextInt(200)));
      int some = 1 + random.nextInt(log.rows());
      return switch (this) {
        case NEWEST_PAGE -> page;
        case DEEP_PAGE -> page.before(log.rows() / 10 + random.nextInt(log.rows() / 2));
        case FILTER -> page.failed("partsOrder", since);
        case CASE -> page.ofCase(log.caseOf(some));
        case RARE_WORD -> page.with(log.rareWord(some), false);
        case COMMON_WORD -> page.with(n % 2 == 0 ? "delivered" : "accepted", false);
        case WORD_AND_FILTER ->
            page.failed("smsGateway", LogAtScale.END.minus(Duration.ofDays(60)))
                .with(n % 2 == 0 ? "scheduled" : "queued", false);
        case RARE_PART -> page.with(log.partOfTracking(some), true);
        case COMMON_PART -> page.with(n % 2 == 0 ? "eliver" : "ccept", true);
        case COUNT_OF_FILTER -> ofAll(this, Wanted.COUNT).failed("insurerClaim", since);
        case COUNT_OF_WORD ->
            ofAll(this, Wanted.COUNT).with(n % 2 == 0 ? "delivered" : "scheduled", false);
        case SEVEN_DAYS ->
            ofAll(this, Wanted.HISTOGRAM).since(LogAtScale.END.minus(Duration.ofDays(7)));
        case NINETY_DAYS -> ofAll(this, Wanted.HISTOGRAM);
      };
    }
  }

  private static LogQuestion ofAll(Kind kind, Wanted wanted) {
    return new LogQuestion(
        kind,
        wanted,
        OptionalInt.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        false);
  }

  private LogQuestion before(int number) {
    return new LogQuestion(
        kind, wanted, OptionalInt.of(number), type, failed, since, caseId, text, isPart);
  }

  private LogQuestion failed(String ofType, Instant from) {
    return new LogQuestion(
        kind, wanted, before, Optional.of(ofType), true, Optional.of(from), caseId, text, isPart);
  }

  private LogQuestion since(Instant from) {
    return new LogQuestion(
        kind, wanted, before, type, failed, Optional.of(from), caseId, text, isPart);
  }

  private LogQuestion ofCase(int id) {
    return new LogQuestion(
        kind, wanted, before, type, failed, since, OptionalInt.of(id), text, isPart);
  }

  private LogQuestion with(String searched, boolean part) {
    return new LogQuestion(
        kind, wanted, before, type, failed, since, caseId, Optional.of(searched), part);
  }
}
