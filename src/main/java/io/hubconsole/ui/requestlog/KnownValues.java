package io.hubconsole.ui.requestlog;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Types and hosts that rows were seen with, to complete a filter by; at most some hundred. */
final class KnownValues {
  private static final int MOST = 300;

  private final NavigableSet<String> types = new TreeSet<>();
  private final NavigableSet<String> hosts = new TreeSet<>();

  void learn(List<LogRow> rows) {
    for (LogRow row : rows) {
      add(types, row.type());
      add(hosts, row.host());
    }
  }

  private static void add(NavigableSet<String> values, String value) {
    if (!value.isEmpty() && values.size() < MOST) {
      values.add(value);
    }
  }

  List<String> types() {
    return List.copyOf(types);
  }

  List<String> hosts() {
    return List.copyOf(hosts);
  }
}
