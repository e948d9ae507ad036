package io.hubconsole.ui.routing;

import io.hubconsole.hub.BookingType;
import io.hubconsole.hub.OriginatorType;
import io.hubconsole.hub.ReferenceItem;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.text.Texts;
import java.util.Arrays;
import java.util.List;

/** The choices of the fields: the contract's words, and the hub's lists. */
record RoutingChoices(Texts texts) {

  /** The words of a field that has a fixed set of them; empty for the others. */
  List<Choice> words(RoutingParameter parameter) {
    return switch (parameter) {
      case ORIGINATOR_TYPE ->
          Arrays.stream(OriginatorType.values()).map(word -> word(word.word())).toList();
      case BOOKING_TYPE ->
          Arrays.stream(BookingType.values()).map(word -> word(word.word())).toList();
      case SERVICE_TYPE, MANUFACTURER, PRODUCT_TYPE, CLIENT_POSTAL_CODE, SERVICE_LOCATION ->
          List.of();
    };
  }

  private Choice word(String word) {
    return new Choice(word, texts.get("word." + word), List.of());
  }

  /** The choices of a list. */
  static List<Choice> of(List<ReferenceItem> items) {
    return items.stream()
        .map(item -> new Choice(Integer.toString(item.id()), item.name(), item.aliases()))
        .toList();
  }
}
