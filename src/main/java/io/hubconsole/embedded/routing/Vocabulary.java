package io.hubconsole.embedded.routing;

import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.RoutingParameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values that competences allow for one parameter, numbered. What no query could ever give (a
 * word that is none, an id that no list holds, a postal pattern that is none) has no number.
 */
final class Vocabulary {
  static final int NONE = -1;
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,10}");

  private final RoutingParameter parameter;
  private final Predicate<String> exists;
  private final Map<String, Integer> numbersByWriting = new HashMap<>();
  private final Map<String, Integer> numbersByValue = new HashMap<>();
  private final List<String> values = new ArrayList<>();

  /**
   * Makes an empty one.
   *
   * @param exists whether there is such a value, written plainly
   */
  Vocabulary(RoutingParameter parameter, Predicate<String> exists) {
    this.parameter = parameter;
    this.exists = exists;
  }

  /** The number of that value, however a competence writes it, giving it one at first sight. */
  int numberFor(String written) {
    Integer known = numbersByWriting.get(written);
    if (known != null) {
      return known;
    }
    int number =
        canonical(parameter, written).filter(exists).map(this::numberForValue).orElse(NONE);
    numbersByWriting.put(written, number);
    return number;
  }

  private int numberForValue(String value) {
    Integer known = numbersByValue.putIfAbsent(value, values.size());
    if (known != null) {
      return known;
    }
    values.add(value);
    return values.size() - 1;
  }

  /** The number of a value, or {@link #NONE} where no competence names it. */
  int numberOf(String value) {
    return numbersByValue.getOrDefault(value, NONE);
  }

  String value(int number) {
    return values.get(number);
  }

  int size() {
    return values.size();
  }

  /** How the value of a competence reads when written plainly; empty where no query can give it. */
  static Optional<String> canonical(RoutingParameter parameter, String written) {
    return switch (parameter) {
      case ORIGINATOR_TYPE ->
          Arrays.stream(OriginatorType.values())
              .map(OriginatorType::word)
              .filter(written::equals)
              .findFirst();
      case BOOKING_TYPE ->
          Arrays.stream(BookingType.values())
              .map(BookingType::word)
              .filter(written::equals)
              .findFirst();
      case SERVICE_TYPE, MANUFACTURER, PRODUCT_TYPE, SERVICE_LOCATION -> integer(written);
      case CLIENT_POSTAL_CODE ->
          PostalPattern.parse(written)
              .filter(PostalPattern::isSatisfiable)
              .map(PostalPattern::written);
    };
  }

  private static Optional<String> integer(String written) {
    String text = written.strip();
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    return number == (int) number ? Optional.of(Long.toString(number)) : Optional.empty();
  }
}
