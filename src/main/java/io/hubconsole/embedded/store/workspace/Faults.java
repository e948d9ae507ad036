package io.hubconsole.embedded.store.workspace;

import io.hubconsole.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with an import, at most {@value #SHOWN} in full and the rest by number.
 */
final class Faults {
  static final int SHOWN = 100;
  private static final int VALUE_LENGTH = 80;

  private final Texts texts;
  private final List<ImportFault> faults = new ArrayList<>();
  private final Map<String, Integer> fileOrder = new HashMap<>();
  private int more;

  Faults(Texts texts) {
    this.texts = texts;
  }

  /** Adds a fault; {@code values} fill the sentence's places and are shortened. */
  void add(Place place, int line, String key, String... values) {
    if (faults.size() == SHOWN) {
      more++;
      return;
    }
    Object[] shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = shortened(values[i]);
    }
    fileOrder.putIfAbsent(place.file(), fileOrder.size());
    faults.add(new ImportFault(place.file(), place.path(), line, texts.get(key, shown)));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  ImportAnswer.Faulty answer() {
    List<ImportFault> sorted = new ArrayList<>(faults);
    sorted.sort(
        Comparator.comparing((ImportFault fault) -> fileOrder.getOrDefault(fault.file(), 0))
            .thenComparingInt(ImportFault::line));
    return new ImportAnswer.Faulty(sorted, more);
  }

  /** One line of printable characters, cut where it is long. */
  private static String shortened(String value) {
    StringBuilder shown = new StringBuilder();
    value
        .codePoints()
        .limit(VALUE_LENGTH)
        .map(point -> Character.isISOControl(point) || isSurrogate(point) ? '\uFFFD' : point)
        .forEach(shown::appendCodePoint);
    return value.codePointCount(0, value.length()) > VALUE_LENGTH ? shown + "…" : shown.toString();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
