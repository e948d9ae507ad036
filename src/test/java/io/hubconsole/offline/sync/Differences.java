package io.hubconsole.offline.sync;

import io.hubconsole.hub.ExternalRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In what two lists of rows differ, in short. */
final class Differences {
  private static final int MOST = 10;

  private Differences() {}

  static List<String> between(List<ExternalRequest> wanted, List<ExternalRequest> found) {
    List<String> told = new ArrayList<>();
    Map<Long, ExternalRequest> left = new HashMap<>();
    for (ExternalRequest row : found) {
      if (left.put(row.id(), row) != null) {
        told.add("twice: " + row.id());
      }
    }
    for (ExternalRequest row : wanted) {
      ExternalRequest other = left.remove(row.id());
      if (other == null) {
        told.add("missing: " + row.id());
      } else if (!other.equals(row)) {
        told.add("other: " + row.id());
      }
    }
    left.keySet().forEach(id -> told.add("too many: " + id));
    return told.subList(0, Math.min(MOST, told.size()));
  }
}
