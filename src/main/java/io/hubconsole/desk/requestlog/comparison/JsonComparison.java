package io.hubconsole.desk.requestlog.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.desk.requestlog.comparison.Difference.Part;
import io.hubconsole.desk.requestlog.comparison.Difference.Place;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two JSON values by structure: what has the same path is compared, wherever it stands in the text.
 * Lists are compared place by place.
 */
final class JsonComparison {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$-]*");

  private final Part part;
  private final String root;
  private final Differences found;

  /**
   * A comparison.
   *
   * @param root what the whole is called in paths
   */
  JsonComparison(Part part, String root, Differences found) {
    this.part = part;
    this.root = root;
    this.found = found;
  }

  void compare(JsonNode left, JsonNode right) {
    compare(root, left, right);
  }

  private void compare(String path, @Nullable JsonNode left, @Nullable JsonNode right) {
    if (found.isFull() && left != null && left.equals(right)) {
      return;
    }
    if (left != null && right != null && left.isObject() && right.isObject()) {
      Set<String> names = new LinkedHashSet<>();
      left.fieldNames().forEachRemaining(names::add);
      right.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> compare(below(path, name), left.get(name), right.get(name)));
    } else if (left != null && right != null && left.isArray() && right.isArray()) {
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        compare(path + "[" + i + "]", left.get(i), right.get(i));
      }
    } else {
      found.add(
          part,
          new Place.Path(path),
          text(left),
          sameNumber(left, right) ? text(left) : text(right));
    }
  }

  private static String below(String path, String name) {
    return PLAIN.matcher(name).matches()
        ? path + "." + name
        : path + "['" + name.replace("'", "\\'") + "']";
  }

  private static Optional<String> text(@Nullable JsonNode value) {
    return Optional.ofNullable(value).map(JsonNode::toString);
  }

  /** One and 1.0 are the same, however they are written. */
  private static boolean sameNumber(@Nullable JsonNode left, @Nullable JsonNode right) {
    return left != null
        && right != null
        && left.isNumber()
        && right.isNumber()
        && left.decimalValue().compareTo(right.decimalValue()) == 0;
  }
}
