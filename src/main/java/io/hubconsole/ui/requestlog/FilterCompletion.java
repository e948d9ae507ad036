package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.FilterField;
import io.hubconsole.hub.RequestStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the word that is being typed may become: the name of a field, or one of its values. */
final class FilterCompletion {
  private final KnownValues known;
  private final Clock clock;
  private final ZoneId zone;

  FilterCompletion(KnownValues known, Clock clock, ZoneId zone) {
    this.known = known;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * A completion.
   *
   * @param from where the replaced part of the text begins
   * @param text what takes its place, up to the caret
   */
  record Offer(int from, String text) {}

  /** What may stand before the caret, the likeliest first. */
  List<Offer> at(String text, int caret) {
    int end = Math.min(caret, text.length());
    int start = end;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end);
    String minus = word.startsWith("-") ? "-" : "";
    String typed = word.substring(minus.length());
    int colon = typed.indexOf(':');
    if (typed.isEmpty()) {
      return List.of();
    }
    if (colon < 0) {
      int from = start;
      return Stream.concat(
              Arrays.stream(FilterField.values()).map(FilterField::word), Stream.of("meta."))
          .filter(name -> name.startsWith(typed.toLowerCase(Locale.ROOT)) && !name.equals(typed))
          .map(name -> new Offer(from, minus + name + (name.endsWith(".") ? "" : ":")))
          .toList();
    }
    String value = typed.substring(colon + 1).toLowerCase(Locale.ROOT);
    int from = start + minus.length() + colon + 1;
    return field(typed.substring(0, colon)).map(this::values).orElse(List.of()).stream()
        .filter(one -> one.toLowerCase(Locale.ROOT).contains(value) && !one.equals(value))
        .map(one -> new Offer(from, one + " "))
        .toList();
  }

  private static Optional<FilterField> field(String word) {
    return Arrays.stream(FilterField.values()).filter(one -> one.word().equals(word)).findFirst();
  }

  private List<String> values(FilterField field) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return switch (field) {
      case STATUS -> Arrays.stream(RequestStatus.values()).map(RequestStatus::word).toList();
      case TYPE -> known.types();
      case HOST -> known.hosts();
      case SINCE, UNTIL ->
          Stream.of(0, 1, 2, 7, 14, 30).map(days -> today.minusDays(days).toString()).toList();
      case CASE, URL, ID, AT, TIME -> List.of();
    };
  }
}
