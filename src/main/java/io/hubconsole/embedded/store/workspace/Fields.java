package io.hubconsole.embedded.store.workspace;

import io.hubconsole.embedded.store.workspace.JsonValue.Cell;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonArray;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonBoolean;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonNull;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonNumber;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonObject;
import io.hubconsole.embedded.store.workspace.JsonValue.JsonString;
import io.hubconsole.hub.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of an object one by one; what is wrong with one is a fault, and it counts as
 * left out. {@code null} and an empty cell of a CSV file are left out as well.
 */
final class Fields {
  private final JsonObject object;
  private final Place place;
  private final Faults faults;
  private final Set<String> taken = new HashSet<>();

  Fields(JsonObject object, Place place, Faults faults) {
    this.object = object;
    this.place = place;
    this.faults = faults;
  }

  Place place() {
    return place;
  }

  Faults faults() {
    return faults;
  }

  /** The line of that field, else of the object. */
  int line(String name) {
    JsonValue value = object.fields().get(name);
    return value == null ? object.line() : value.line();
  }

  @Nullable JsonValue take(String name) {
    taken.add(name);
    JsonValue value = object.fields().get(name);
    boolean leftOut =
        value == null
            || value instanceof JsonNull
            || (value instanceof Cell(_, String text) && text.isEmpty());
    return leftOut ? null : value;
  }

  void fault(String name, String key, String... values) {
    faults.add(place.field(name), line(name), key, values);
  }

  @Nullable Integer integer(String name) {
    JsonValue value = take(name);
    return value == null ? null : integer(value, place.field(name));
  }

  /** The number, or empty where it is none: a fault by then. */
  @Nullable Integer integer(JsonValue value, Place where) {
    Long number = wholeNumber(value, where);
    if (number == null) {
      return null;
    }
    if (number != number.intValue()) {
      faults.add(where, value.line(), "value.range", number.toString());
      return null;
    }
    return number.intValue();
  }

  @Nullable Long longNumber(String name) {
    JsonValue value = take(name);
    return value == null ? null : wholeNumber(value, place.field(name));
  }

  private @Nullable Long wholeNumber(JsonValue value, Place where) {
    String digits =
        switch (value) {
          case JsonNumber(_, String text, boolean whole) when whole -> text;
          case Cell(_, String text) when text.strip().matches("-?[0-9]+") -> text.strip();
          default -> "";
        };
    if (digits.isEmpty()) {
      faults.add(where, value.line(), "value.notWhole", shown(value));
      return null;
    }
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException tooLong) {
      faults.add(where, value.line(), "value.range", digits);
      return null;
    }
  }

  int requiredInteger(String name) {
    require(name);
    Integer number = integer(name);
    return number == null ? 0 : number;
  }

  @Nullable String text(String name) {
    return switch (take(name)) {
      case null -> null;
      case JsonString(_, String text) -> text;
      case Cell(_, String text) -> text;
      case JsonValue other -> {
        fault(name, "value.notText", shown(other));
        yield null;
      }
    };
  }

  String requiredText(String name) {
    require(name);
    String text = text(name);
    if (text != null && text.isBlank()) {
      fault(name, "value.blank");
    }
    return text == null ? "" : text;
  }

  @Nullable Boolean truth(String name) {
    JsonValue value = take(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonBoolean(_, boolean truth)) {
      return truth;
    }
    if (value instanceof Cell(_, String text) && text.strip().matches("(?i)true|false")) {
      return Boolean.valueOf(text.strip());
    }
    fault(name, "value.notTruth", shown(value));
    return null;
  }

  @Nullable Instant time(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Instant time = WrittenTime.parse(text).orElse(null);
    if (time == null) {
      fault(name, "value.notTime", text);
    }
    return time;
  }

  /** The fields of an object within this one. */
  @Nullable Fields object(String name) {
    return switch (take(name)) {
      case null -> null;
      case JsonObject inner -> new Fields(inner, place.field(name), faults);
      case JsonValue other -> {
        fault(name, "value.notObject", shown(other));
        yield null;
      }
    };
  }

  /** The items of a list; of a cell, what stands between its bars. Empty where it is left out. */
  List<JsonValue> list(String name) {
    return switch (take(name)) {
      case null -> List.of();
      case JsonArray(_, List<JsonValue> items) -> items;
      case Cell(int line, String text) -> cells(line, text);
      case JsonValue other -> {
        fault(name, "value.notList", shown(other));
        yield List.of();
      }
    };
  }

  private static List<JsonValue> cells(int line, String text) {
    List<JsonValue> cells = new ArrayList<>();
    for (String part : text.split("\\|", -1)) {
      cells.add(new Cell(line, part.strip()));
    }
    return cells;
  }

  /** A JSON object that is passed on as it is. */
  JsonText free(String name) {
    return switch (take(name)) {
      case null -> JsonText.EMPTY_OBJECT;
      case JsonObject inner -> WrittenJson.text(inner);
      case JsonValue other -> {
        fault(name, "value.notObject", shown(other));
        yield JsonText.EMPTY_OBJECT;
      }
    };
  }

  /** What no method has taken, by name. */
  Map<String, JsonValue> rest() {
    Map<String, JsonValue> rest = new LinkedHashMap<>(object.fields());
    rest.keySet().removeAll(taken);
    return rest;
  }

  /** Says of every field that no method has taken that there is no such field. */
  void rejectRest() {
    rest().forEach((name, _) -> fault(name, "field.unknown", name));
  }

  void require(String name) {
    if (take(name) == null) {
      fault(name, "field.missing", name);
    }
  }

  /** The value as a fault shows it. */
  static String shown(JsonValue value) {
    return switch (value) {
      case JsonString(_, String text) -> text;
      case Cell(_, String text) -> text;
      case JsonNumber(_, String text, _) -> text;
      case JsonBoolean(_, boolean truth) -> Boolean.toString(truth);
      case JsonNull _ -> "null";
      case JsonArray _ -> "[…]";
      case JsonObject _ -> "{…}";
    };
  }
}
