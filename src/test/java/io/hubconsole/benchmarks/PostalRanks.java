package io.hubconsole.benchmarks;

import io.hubconsole.embedded.routing.PostalPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Which ranks have a pattern for a postal code: codes and prefixes by hash, ranges by hash of what
 * their ends have in common, then one by one.
 */
final class PostalRanks {
  private record Entry(PostalPattern pattern, int rank) {}

  private final Map<String, List<Integer>> byPrefix = new HashMap<>();
  private final Map<String, List<Integer>> byCode = new HashMap<>();
  private final Map<String, List<Entry>> ranges = new HashMap<>();

  void add(PostalPattern pattern, int rank) {
    switch (pattern) {
      case PostalPattern.Code(String code) ->
          byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(rank);
      case PostalPattern.Prefix(String prefix) ->
          byPrefix.computeIfAbsent(prefix, _ -> new ArrayList<>()).add(rank);
      case PostalPattern.Range(String first, String last) -> {
        int common = 0;
        while (common < first.length() && first.charAt(common) == last.charAt(common)) {
          common++;
        }
        ranges
            .computeIfAbsent(first.substring(0, common), _ -> new ArrayList<>())
            .add(new Entry(pattern, rank));
      }
    }
  }

  /** Shows the ranks, in no order, some perhaps twice. */
  void forEach(String code, IntConsumer visitor) {
    byCode.getOrDefault(code, List.of()).forEach(visitor::accept);
    for (int length = 0; length <= code.length(); length++) {
      String prefix = code.substring(0, length);
      byPrefix.getOrDefault(prefix, List.of()).forEach(visitor::accept);
      for (Entry entry : ranges.getOrDefault(prefix, List.of())) {
        if (entry.pattern().matches(code)) {
          visitor.accept(entry.rank());
        }
      }
    }
  }
}
