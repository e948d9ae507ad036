package io.hubconsole.desk.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hubconsole.desk.settings.Settings.Appearance;
import io.hubconsole.desk.settings.Settings.KeptLog;
import io.hubconsole.desk.settings.Settings.WindowPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The settings as the JSON that a file holds. By hand: a library that binds records has to learn
 * them at each start.
 */
final class SettingsTree {
  private SettingsTree() {}

  static ObjectNode of(Settings settings) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("language", settings.language().orElse(null));
    tree.put("appearance", settings.appearance().name());
    tree.put("view", settings.view().orElse(null));
    settings.window().ifPresentOrElse(place -> put(tree, place), () -> tree.putNull("window"));
    ObjectNode widths = tree.putObject("columnWidths");
    settings.columnWidths().forEach((column, width) -> widths.put(column, width));
    ArrayNode lookups = tree.putArray("recentLookups");
    settings.recentLookups().forEach(lookup -> putAll(lookups.addObject(), lookup));
    putAll(tree.putObject("savedFilters"), settings.savedFilters());
    tree.put("profile", settings.profile().orElse(null));
    put(tree.putObject("log"), settings.log());
    return tree;
  }

  private static void put(ObjectNode tree, WindowPlace place) {
    tree.putObject("window")
        .put("x", place.x())
        .put("y", place.y())
        .put("width", place.width())
        .put("height", place.height())
        .put("maximized", place.maximized());
  }

  private static void put(ObjectNode tree, KeptLog log) {
    tree.putNull("days").putNull("rows");
    log.days().ifPresent(days -> tree.put("days", days));
    log.rows().ifPresent(rows -> tree.put("rows", rows));
  }

  private static void putAll(ObjectNode tree, Map<String, String> texts) {
    texts.forEach((name, text) -> tree.put(name, text));
  }

  /**
   * Reads a file over what holds where it says nothing.
   *
   * @throws IllegalArgumentException where it says what no setting can be
   */
  static Settings read(ObjectNode tree, Settings initial) {
    return new Settings(
        optional(tree, "language", initial.language(), SettingsTree::text),
        tree.has("appearance")
            ? Appearance.valueOf(text(tree.get("appearance")))
            : initial.appearance(),
        optional(tree, "view", initial.view(), SettingsTree::text),
        optional(tree, "window", initial.window(), SettingsTree::window),
        values(tree, "columnWidths", initial.columnWidths(), SettingsTree::number),
        lookups(tree, initial.recentLookups()),
        values(tree, "savedFilters", initial.savedFilters(), SettingsTree::text),
        optional(tree, "profile", initial.profile(), SettingsTree::text),
        optional(tree, "log", Optional.of(initial.log()), SettingsTree::log).orElse(KeptLog.ALL));
  }

  /** One that is null was set to nothing; only one that is not there is the initial one. */
  private static <T> Optional<T> optional(
      ObjectNode tree, String name, Optional<T> initial, Function<JsonNode, T> read) {
    return tree.has(name)
        ? Optional.of(tree.get(name)).filter(value -> !value.isNull()).map(read)
        : initial;
  }

  private static <T> Map<String, T> values(
      ObjectNode tree, String name, Map<String, T> initial, Function<JsonNode, T> read) {
    return tree.has(name) ? values(tree.get(name), read) : initial;
  }

  private static <T> Map<String, T> values(JsonNode tree, Function<JsonNode, T> read) {
    Map<String, T> values = new HashMap<>();
    sound(tree, tree.isObject())
        .properties()
        .forEach(value -> values.put(value.getKey(), read.apply(value.getValue())));
    return values;
  }

  private static List<Map<String, String>> lookups(
      ObjectNode tree, List<Map<String, String>> initial) {
    if (!tree.has("recentLookups")) {
      return initial;
    }
    JsonNode rows = tree.get("recentLookups");
    List<Map<String, String>> lookups = new ArrayList<>();
    sound(rows, rows.isArray()).forEach(row -> lookups.add(values(row, SettingsTree::text)));
    return lookups;
  }

  private static WindowPlace window(JsonNode place) {
    return new WindowPlace(
        number(place.path("x")),
        number(place.path("y")),
        number(place.path("width")),
        number(place.path("height")),
        isSet(place.path("maximized")) && truth(place.path("maximized")));
  }

  private static KeptLog log(JsonNode log) {
    JsonNode days = sound(log, log.isObject()).path("days");
    JsonNode rows = log.path("rows");
    return new KeptLog(
        isSet(days)
            ? OptionalInt.of(sound(days, days.canConvertToInt()).intValue())
            : OptionalInt.empty(),
        isSet(rows)
            ? OptionalLong.of(sound(rows, rows.canConvertToLong()).longValue())
            : OptionalLong.empty());
  }

  private static boolean isSet(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }

  private static String text(JsonNode value) {
    return sound(value, value.isTextual()).textValue();
  }

  private static boolean truth(JsonNode value) {
    return sound(value, value.isBoolean()).booleanValue();
  }

  private static double number(JsonNode value) {
    return sound(value, value.isNumber()).doubleValue();
  }

  private static JsonNode sound(JsonNode value, boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("no setting: " + value.getNodeType());
    }
    return value;
  }
}
