package io.hubconsole.desk.requestlog.comparison;

import java.util.Optional;

/**
 * A place of two rows, and what stands there in each.
 *
 * @param left in the first row; empty where it has nothing there
 * @param right in the second
 */
public record Difference(Part part, Place place, Optional<String> left, Optional<String> right) {
  /** What of a row it is in. */
  public enum Part {
    ROW,
    REQUEST,
    RESPONSE
  }

  /** Where in that part. */
  public sealed interface Place {
    /** A field of the row, as the contract calls it. */
    record Field(String name) implements Place {}

    /** A value of a JSON text, such as {@code $.parcels[2].weight}. */
    record Path(String path) implements Place {}

    /** Lines of a text, counted from one; zero where a text has none there. */
    record Line(int left, int right) implements Place {}
  }

  /** How the two stand to each other. */
  public enum Kind {
    SAME,
    OTHER,
    LEFT_ONLY,
    RIGHT_ONLY
  }

  /** How they stand to each other. */
  public Kind kind() {
    if (left.isEmpty()) {
      return right.isEmpty() ? Kind.SAME : Kind.RIGHT_ONLY;
    }
    if (right.isEmpty()) {
      return Kind.LEFT_ONLY;
    }
    return left.equals(right) ? Kind.SAME : Kind.OTHER;
  }
}
