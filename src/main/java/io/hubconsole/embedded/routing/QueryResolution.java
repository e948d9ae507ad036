package io.hubconsole.embedded.routing;

import io.hubconsole.embedded.reference.ReferenceCatalog;
import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.ReferenceKind;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Understands the words of a query: ids, aliases, enum words, postal codes. Faults are told in the
 * order of the parameters, the first one only.
 */
final class QueryResolution {
  /** By parameter, what may be written, with the value's number; nothing for the postal code. */
  private final List<Map<String, Integer>> known;

  private final ReferenceCatalog catalog;

  QueryResolution(ReferenceCatalog catalog, Vocabularies vocabularies) {
    this.catalog = catalog;
    Map<RoutingParameter, Map<String, Integer>> numbers = new EnumMap<>(RoutingParameter.class);
    numbers.put(
        RoutingParameter.ORIGINATOR_TYPE,
        words(
            Arrays.stream(OriginatorType.values()).map(OriginatorType::word).toList(),
            vocabularies.of(RoutingParameter.ORIGINATOR_TYPE)));
    numbers.put(
        RoutingParameter.BOOKING_TYPE,
        words(
            Arrays.stream(BookingType.values()).map(BookingType::word).toList(),
            vocabularies.of(RoutingParameter.BOOKING_TYPE)));
    for (ReferenceKind kind : ReferenceKind.values()) {
      numbers.put(kind.parameter(), names(catalog, kind, vocabularies.of(kind.parameter())));
    }
    known =
        ParameterBits.PARAMETERS.stream()
            .map(parameter -> numbers.getOrDefault(parameter, Map.of()))
            .toList();
  }

  private static Map<String, Integer> words(List<String> words, Vocabulary vocabulary) {
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, vocabulary.numberOf(word)));
    return numbers;
  }

  /** The ids and, where the contract allows them, the aliases; an id goes before an alias. */
  private static Map<String, Integer> names(
      ReferenceCatalog catalog, ReferenceKind kind, Vocabulary vocabulary) {
    Map<String, Integer> numbers = new HashMap<>();
    for (ReferenceCatalog.Item item : catalog.items(kind)) {
      String id = Integer.toString(item.id());
      numbers.put(id, vocabulary.numberOf(id));
    }
    if (takesAlias(kind.parameter())) {
      Set<String> ids = Set.copyOf(numbers.keySet());
      Map<String, Integer> aliases = catalog.idsByAlias().getOrDefault(kind, Map.of());
      aliases.forEach(
          (alias, id) -> {
            if (Vocabulary.canonical(kind.parameter(), alias).filter(ids::contains).isEmpty()) {
              numbers.put(alias, vocabulary.numberOf(id.toString()));
            }
          });
    }
    return numbers;
  }

  private static boolean takesAlias(RoutingParameter parameter) {
    return parameter == RoutingParameter.MANUFACTURER || parameter == RoutingParameter.PRODUCT_TYPE;
  }

  Resolution resolve(RoutingQuery query) {
    ResolvedQuery resolved = new ResolvedQuery();
    Map<RoutingParameter, String> given = query.given();
    for (int i = 0; i < ParameterBits.PARAMETERS.size(); i++) {
      RoutingParameter parameter = ParameterBits.PARAMETERS.get(i);
      String value = given.get(parameter);
      if (value == null) {
        continue;
      }
      boolean understood =
          parameter == RoutingParameter.CLIENT_POSTAL_CODE
              ? understandPostalCode(value, resolved)
              : understand(parameter, value, resolved);
      if (!understood) {
        return new Resolution.Fault(fault(parameter, value));
      }
    }
    return resolved;
  }

  private boolean understand(RoutingParameter parameter, String value, ResolvedQuery resolved) {
    Map<String, Integer> numbers = known.get(ParameterBits.index(parameter));
    Integer number = numbers.get(value);
    if (number == null && !isEnum(parameter)) {
      String text = value.strip().toLowerCase(Locale.ROOT);
      number = numbers.get(text);
      if (number == null) {
        number = numberOfId(parameter, text);
      }
    }
    if (number == null) {
      return false;
    }
    resolved.give(parameter, number);
    return true;
  }

  /** The number of an id that is not written plainly, such as {@code 007}. */
  private @Nullable Integer numberOfId(RoutingParameter parameter, String text) {
    Map<String, Integer> numbers = known.get(ParameterBits.index(parameter));
    return Vocabulary.canonical(parameter, text)
        .filter(id -> isIdIn(parameter, id))
        .map(numbers::get)
        .orElse(null);
  }

  private boolean isIdIn(RoutingParameter parameter, String id) {
    return Arrays.stream(ReferenceKind.values())
        .filter(kind -> kind.parameter() == parameter)
        .anyMatch(kind -> catalog.item(kind, Integer.parseInt(id)).isPresent());
  }

  private static boolean isEnum(RoutingParameter parameter) {
    return parameter == RoutingParameter.ORIGINATOR_TYPE
        || parameter == RoutingParameter.BOOKING_TYPE;
  }

  private static boolean understandPostalCode(String value, ResolvedQuery resolved) {
    String code = value.strip();
    if (code.length() > PostalPattern.LONGEST_CODE
        || !PostalPattern.hasPostalCharactersOnly(code, code.length())) {
      return false;
    }
    resolved.givePostalCode(PackedPostalCode.ofWritten(code));
    return true;
  }

  private static boolean isInteger(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.length() > from;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static InputFault fault(RoutingParameter parameter, String value) {
    return switch (parameter) {
      case ORIGINATOR_TYPE ->
          unknownWord(
              parameter,
              value,
              Arrays.stream(OriginatorType.values()).map(OriginatorType::word).toList());
      case BOOKING_TYPE ->
          unknownWord(
              parameter,
              value,
              Arrays.stream(BookingType.values()).map(BookingType::word).toList());
      case SERVICE_TYPE, SERVICE_LOCATION ->
          isInteger(value.strip())
              ? fault(parameter, InputFault.Kind.UNKNOWN_ID, value, "is not known")
              : fault(parameter, InputFault.Kind.NOT_A_NUMBER, value, "must be an integer");
      case MANUFACTURER, PRODUCT_TYPE ->
          fault(
              parameter,
              isInteger(value.strip()) ? InputFault.Kind.UNKNOWN_ID : InputFault.Kind.UNKNOWN_ALIAS,
              value,
              "is not known");
      case CLIENT_POSTAL_CODE -> postalFault(parameter, value);
    };
  }

  private static InputFault unknownWord(
      RoutingParameter parameter, String value, List<String> words) {
    return fault(parameter, InputFault.Kind.UNKNOWN_WORD, value, "must be one of " + words);
  }

  private static InputFault postalFault(RoutingParameter parameter, String value) {
    return value.strip().length() > PostalPattern.LONGEST_CODE
        ? fault(
            parameter,
            InputFault.Kind.TOO_LONG,
            value,
            "length must be less than or equal to 10 characters long")
        : fault(
            parameter,
            InputFault.Kind.BAD_POSTAL_CODE,
            value,
            "may hold only letters, digits, spaces and hyphens");
  }

  private static InputFault fault(
      RoutingParameter parameter, InputFault.Kind kind, String value, String reason) {
    return new InputFault(parameter.wireName(), kind, value, reason);
  }
}
