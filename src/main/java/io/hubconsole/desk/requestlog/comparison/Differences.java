package io.hubconsole.desk.requestlog.comparison;

import io.hubconsole.desk.requestlog.comparison.Difference.Part;
import io.hubconsole.desk.requestlog.comparison.Difference.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Places of one part as they are found; no more than a screen can be asked to hold. */
final class Differences {
  /** In all parts together. */
  static final int MOST = 20_000;

  private final List<Difference> found = new ArrayList<>();
  private boolean cut;

  void add(Part part, Place place, Optional<String> left, Optional<String> right) {
    if (found.size() < MOST) {
      found.add(new Difference(part, place, left, right));
    } else {
      cut = true;
    }
  }

  boolean isFull() {
    return found.size() >= MOST;
  }

  List<Difference> all() {
    return List.copyOf(found);
  }

  /** Whether there were more. */
  boolean isCut() {
    return cut;
  }
}
