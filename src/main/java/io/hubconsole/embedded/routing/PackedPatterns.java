package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;

/** The postal patterns of all competences, by their numbers, as pairs of packed codes. */
final class PackedPatterns {
  private final PostalPattern[] patterns;
  private final long[] first;
  private final long[] last;

  PackedPatterns(Vocabularies vocabularies) {
    Vocabulary written = vocabularies.of(RoutingParameter.CLIENT_POSTAL_CODE);
    patterns = new PostalPattern[written.size()];
    first = new long[written.size()];
    last = new long[written.size()];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = PostalPattern.parse(written.value(i)).orElseThrow();
      first[i] = PackedPostalCode.first(patterns[i]);
      last[i] = PackedPostalCode.last(patterns[i]);
    }
  }

  PostalPattern pattern(int number) {
    return patterns[number];
  }

  long first(int number) {
    return first[number];
  }

  long last(int number) {
    return last[number];
  }

  /** Whether that pattern holds the packed code. */
  boolean holds(int number, long code) {
    return PackedPostalCode.holds(first[number], last[number], code);
  }
}
