package io.hubconsole.rows;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.hub.RequestMeta;
import io.hubconsole.wire.ContractJson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values within the meta of a logged request, by which it is found. */
public final class MetaValues {
  private static final int LONGEST_PATH = 255;
  private static final int MOST_DIGITS = 24;
  private static final int DECIMALS = 6;
  private static final int LONGEST_NUMBER = 30;
  private static final int FINEST_BOUND = 100;
  private static final int NO_CASE = -1;

  /** Rounding a number with more digits behind its point could take all memory. */
  private static final int FINEST = 1000;

  private final ContractJson json;

  public MetaValues(ContractJson json) {
    this.json = json;
  }

  /**
   * A value beside {@code caseId}.
   *
   * @param path the keys down to it, joined by dots
   * @param number where it is one that is not too long to be compared
   */
  public record MetaValue(String path, String text, Optional<BigDecimal> number) {}

  /** All of them; of two ways to write one path the first counts. */
  public List<MetaValue> of(RequestMeta meta) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    collect(values, "", json.readTree(meta.further().text()));
    return values.entrySet().stream()
        .map(value -> value(value.getKey(), value.getValue()))
        .toList();
  }

  private static MetaValue value(String path, JsonNode node) {
    return new MetaValue(
        path, node.isValueNode() ? node.asText() : node.toString(), comparable(node));
  }

  private static void collect(Map<String, JsonNode> values, String path, JsonNode node) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        collect(values, below, field.getValue());
      }
    } else if (path.length() <= LONGEST_PATH) {
      values.putIfAbsent(path, node);
    }
  }

  private static Optional<BigDecimal> comparable(JsonNode node) {
    if (!node.isNumber() || (node.isDouble() && !Double.isFinite(node.doubleValue()))) {
      return Optional.empty();
    }
    BigDecimal number = node.decimalValue();
    if (number.scale() > FINEST || digits(number) > MOST_DIGITS) {
      return Optional.empty();
    }
    // Rounding may make it longer by one: 9.9 becomes 10.
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
    return digits(rounded) > MOST_DIGITS ? Optional.empty() : Optional.of(rounded);
  }

  /** How many digits stand before the point. */
  private static long digits(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  /** The number of a case; one that no case has where the text is none. */
  public static int caseId(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return NO_CASE;
    }
  }

  /**
   * The number that a bound is, where one can compare with it: {@code 1e-999999999} is too fine.
   */
  public static Optional<BigDecimal> compared(String bound) {
    try {
      return bound.length() > LONGEST_NUMBER
          ? Optional.empty()
          : Optional.of(new BigDecimal(bound.strip()))
              .filter(number -> Math.abs((long) number.scale()) <= FINEST_BOUND);
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
