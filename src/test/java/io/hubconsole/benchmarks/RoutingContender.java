package io.hubconsole.benchmarks;

import io.hubconsole.embedded.routing.RoutingIndex;
import io.hubconsole.hub.RoutingAnswer;
import java.sql.SQLException;

/** A way of routing: everything from the words of a query to the answer. */
interface RoutingContender extends AutoCloseable {
  RoutingAnswer route(HubAtScale.Question question);

  @Override
  default void close() {}

  /** All of them; the first is ours. */
  enum Kind {
    RANKED_BIT_SETS("ranked bit sets (ours)"),
    ROARING_BITMAPS("Roaring bitmaps"),
    HASH_AND_INTERVALS("hash and intervals"),
    SORTED_SCAN("sorted scan"),
    H2_TABLE("indexed table, H2"),
    SQLITE_TABLE("indexed table, SQLite");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isDatabase() {
      return this == H2_TABLE || this == SQLITE_TABLE;
    }

    /** Builds one over the competences of that hub. */
    RoutingContender over(HubAtScale hub) throws SQLException {
      return switch (this) {
        case RANKED_BIT_SETS -> {
          RoutingIndex index =
              RoutingIndex.compile(
                  hub.partnerCompetences(), hub.providerCompetences(), hub.catalog());
          yield question -> index.route(question.servicePartnerId(), question.query());
        }
        case ROARING_BITMAPS -> new RoaringRouting(hub);
        case HASH_AND_INTERVALS -> new HashAndIntervalRouting(hub);
        case SORTED_SCAN -> new SortedScanRouting(hub);
        case H2_TABLE -> new SqlRouting(hub, "jdbc:h2:mem:", "bitand(c.tested, %d)");
        case SQLITE_TABLE -> new SqlRouting(hub, "jdbc:sqlite::memory:", "(c.tested & %d)");
      };
    }
  }
}
