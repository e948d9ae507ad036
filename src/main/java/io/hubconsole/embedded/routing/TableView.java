package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which competences of a table admit which values of a query, all of them worked out: what a lookup
 * spares itself, an explanation needs.
 */
final class TableView {
  private final CompetenceTable table;
  private final Map<RoutingParameter, BitSet> admitting = new EnumMap<>(RoutingParameter.class);

  TableView(CompetenceTable table, ResolvedQuery query) {
    this.table = table;
    for (RoutingParameter parameter : ParameterBits.PARAMETERS) {
      if (query.gives(parameter)) {
        admitting.put(parameter, admitting(parameter, query));
      }
    }
  }

  private BitSet admitting(RoutingParameter parameter, ResolvedQuery query) {
    BitSet admitting = BitSet.valueOf(table.mayAdmit(parameter, query).words());
    if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
      BitSet failing = BitSet.valueOf(table.testing(parameter).words());
      failing.and(admitting);
      for (int at = failing.nextSetBit(0); at >= 0; at = failing.nextSetBit(at + 1)) {
        if (table.admitsPostalCode(at, query.postalCode())) {
          failing.clear(at);
        }
      }
      admitting.andNot(failing);
    }
    return admitting;
  }

  CompetenceTable table() {
    return table;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, table.size());
    return all;
  }

  /** Those that admit every given value. */
  BitSet possible() {
    BitSet possible = all();
    admitting.values().forEach(possible::and);
    return possible;
  }

  /** Those that admit every given value, that of one parameter set aside. */
  BitSet possibleBut(RoutingParameter aside) {
    BitSet possible = all();
    admitting.forEach(
        (parameter, admitted) -> {
          if (parameter != aside) {
            possible.and(admitted);
          }
        });
    return possible;
  }

  /** Those that fail exactly one given value. */
  BitSet failingOne() {
    BitSet once = new BitSet();
    BitSet twice = new BitSet();
    for (BitSet admitted : admitting.values()) {
      BitSet failing = all();
      failing.andNot(admitted);
      BitSet again = (BitSet) failing.clone();
      again.and(once);
      twice.or(again);
      once.or(failing);
    }
    once.andNot(twice);
    return once;
  }

  /** The given parameters whose value that competence does not admit. */
  List<RoutingParameter> failed(int position) {
    return admitting.entrySet().stream()
        .filter(entry -> !entry.getValue().get(position))
        .map(Map.Entry::getKey)
        .toList();
  }
}
