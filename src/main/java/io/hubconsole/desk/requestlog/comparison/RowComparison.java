package io.hubconsole.desk.requestlog.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import io.hubconsole.desk.requestlog.comparison.Difference.Part;
import io.hubconsole.desk.requestlog.comparison.Difference.Place;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.wire.ContractJson;
import io.hubconsole.wire.UnreadableJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two rows of the log compared: their fields, and their bodies by structure where both are JSON,
 * else by lines.
 *
 * @param all places of both, those that are the same among them
 * @param request how their requests were compared
 * @param response how their responses were
 * @param cut whether there were more places than are told
 */
public record RowComparison(List<Difference> all, Way request, Way response, boolean cut) {
  /** A longer body is not compared by structure, in characters. */
  public static final int LONGEST_BY_STRUCTURE = 2 << 20;

  public RowComparison {
    all = List.copyOf(all);
  }

  /** How two bodies were compared. */
  public enum Way {
    /** Neither row has one. */
    EMPTY,
    /** They are the same, character by character. */
    SAME,
    BY_STRUCTURE,
    BY_LINES,
    /** By lines, though both may be JSON: they are too long. */
    TOO_LONG_FOR_STRUCTURE
  }

  /** Compares two rows; for a thread that may wait as long as their bodies are large. */
  public static RowComparison of(ExternalRequest left, ExternalRequest right) {
    Comparing comparing = new Comparing();
    comparing.fields(left, right);
    Way request = comparing.bodies(Part.REQUEST, left.request(), right.request());
    Way response = comparing.bodies(Part.RESPONSE, left.response(), right.response());
    return new RowComparison(comparing.found.all(), request, response, comparing.found.isCut());
  }

  /** What of it differs. */
  public List<Difference> differing() {
    return all.stream().filter(one -> one.kind() != Difference.Kind.SAME).toList();
  }

  private static final class Comparing {
    private final ContractJson json = new ContractJson();
    private final Differences found = new Differences();

    void fields(ExternalRequest left, ExternalRequest right) {
      field("createdAt", left.createdAt().toString(), right.createdAt().toString());
      field("type", left.type(), right.type());
      field("status", left.status().word(), right.status().word());
      field("url", left.url(), right.url());
      field("message", left.message(), right.message());
      new JsonComparison(Part.ROW, "meta", found)
          .compare(json.readTree(json.text(left.meta())), json.readTree(json.text(right.meta())));
    }

    private void field(String name, @Nullable String left, @Nullable String right) {
      if (left != null || right != null) {
        found.add(
            Part.ROW, new Place.Field(name), Optional.ofNullable(left), Optional.ofNullable(right));
      }
    }

    Way bodies(Part part, @Nullable String left, @Nullable String right) {
      String one = left == null ? "" : left;
      String other = right == null ? "" : right;
      if (one.isEmpty() && other.isEmpty()) {
        return Way.EMPTY;
      }
      if (Math.max(one.length(), other.length()) > LONGEST_BY_STRUCTURE) {
        return lines(part, one, other, Way.TOO_LONG_FOR_STRUCTURE);
      }
      Optional<JsonNode> oneTree = tree(one);
      Optional<JsonNode> otherTree = oneTree.isEmpty() ? Optional.empty() : tree(other);
      if (otherTree.isEmpty()) {
        return lines(part, one, other, Way.BY_LINES);
      }
      new JsonComparison(part, "$", found).compare(oneTree.orElseThrow(), otherTree.get());
      return one.equals(other) ? Way.SAME : Way.BY_STRUCTURE;
    }

    private Way lines(Part part, String one, String other, Way way) {
      new LineComparison(part, found).compare(one, other);
      return one.equals(other) ? Way.SAME : way;
    }

    private Optional<JsonNode> tree(String text) {
      String start = text.stripLeading();
      if (!start.startsWith("{") && !start.startsWith("[")) {
        return Optional.empty();
      }
      try {
        return Optional.of(json.readTree(text));
      } catch (UnreadableJson notJson) {
        return Optional.empty();
      }
    }
  }
}
