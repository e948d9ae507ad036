package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingParameter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Competences in rank order, compiled: for every parameter the set of those that test it and, for
 * every value, the set of those that admit it (that name the value, or do not test).
 */
final class CompetenceTable {
  private static final RoutingParameter POSTAL = RoutingParameter.CLIENT_POSTAL_CODE;

  private static final List<RoutingParameter> NAMED =
      ParameterBits.PARAMETERS.stream().filter(parameter -> parameter != POSTAL).toList();

  private final RankedConditions conditions;
  private final PackedPatterns patterns;
  private final int testedAnywhere;
  private final PositionSet[] testing = new PositionSet[ParameterBits.PARAMETERS.size()];
  private final PositionSet[] untested = new PositionSet[ParameterBits.PARAMETERS.size()];

  /** By parameter, then by the value's number; null where nobody names the value. */
  private final @Nullable PositionSet[][] naming =
      new PositionSet[ParameterBits.PARAMETERS.size()][];

  private final PostalCells cells;
  private final PositionSet everything;

  CompetenceTable(RankedConditions conditions, Vocabularies vocabularies, PackedPatterns patterns) {
    this.conditions = conditions;
    this.patterns = patterns;
    int tested = 0;
    for (int position = 0; position < size(); position++) {
      tested |= conditions.tested(position);
    }
    testedAnywhere = tested;
    everything = splitByTest();
    nameValues(vocabularies);
    cells = new PostalCells(conditions, untested[ParameterBits.index(POSTAL)], patterns);
  }

  /**
   * Fills {@link #testing} and {@link #untested}.
   *
   * @return the set of all
   */
  private PositionSet splitByTest() {
    PositionSet none = PositionSet.empty(size());
    PositionSet.Draft all = new PositionSet.Draft(none);
    PositionSet.Draft[] with = drafts(none);
    PositionSet.Draft[] without = drafts(none);
    for (int position = 0; position < size(); position++) {
      all.add(position);
      int tested = conditions.tested(position);
      for (int i = 0; i < with.length; i++) {
        ((tested & 1 << i) != 0 ? with : without)[i].add(position);
      }
    }
    for (int i = 0; i < with.length; i++) {
      testing[i] = with[i].finished();
      untested[i] = without[i].finished();
    }
    return all.finished();
  }

  private static PositionSet.Draft[] drafts(PositionSet origin) {
    PositionSet.Draft[] drafts = new PositionSet.Draft[ParameterBits.PARAMETERS.size()];
    Arrays.setAll(drafts, _ -> new PositionSet.Draft(origin));
    return drafts;
  }

  private void nameValues(Vocabularies vocabularies) {
    PositionSet.@Nullable Draft[][] drafts = new PositionSet.Draft[naming.length][0];
    for (RoutingParameter parameter : NAMED) {
      drafts[ParameterBits.index(parameter)] =
          new PositionSet.Draft[vocabularies.of(parameter).size()];
    }
    for (int position = 0; position < size(); position++) {
      for (RoutingParameter parameter : NAMED) {
        int end = conditions.end(position, parameter);
        for (int i = conditions.from(position, parameter); i < end; i++) {
          draft(parameter, conditions.number(i), drafts).add(position);
        }
      }
    }
    for (int i = 0; i < naming.length; i++) {
      naming[i] =
          Arrays.stream(drafts[i])
              .map(draft -> draft == null ? null : draft.finished())
              .toArray(PositionSet[]::new);
    }
  }

  private PositionSet.Draft draft(
      RoutingParameter parameter, int value, PositionSet.@Nullable Draft[][] drafts) {
    int index = ParameterBits.index(parameter);
    PositionSet.Draft draft = drafts[index][value];
    if (draft == null) {
      draft = new PositionSet.Draft(untested[index]);
      drafts[index][value] = draft;
    }
    return draft;
  }

  int size() {
    return conditions.size();
  }

  RankedConditions conditions() {
    return conditions;
  }

  /** The parameters that any of the competences tests, as {@link ParameterBits}. */
  int testedAnywhere() {
    return testedAnywhere;
  }

  PositionSet all() {
    return everything;
  }

  PositionSet testing(RoutingParameter parameter) {
    return testing[ParameterBits.index(parameter)];
  }

  PositionSet untested(RoutingParameter parameter) {
    return untested[ParameterBits.index(parameter)];
  }

  /**
   * The competences that may admit the query's value of that parameter: exactly those that do, but
   * for postal codes, where {@link #admitsPostalCode} must be asked of each that tests them.
   */
  PositionSet mayAdmit(RoutingParameter parameter, ResolvedQuery query) {
    if (parameter == POSTAL) {
      return cells.mayAdmit(query.postalCode());
    }
    return admitting(parameter, query.value(parameter));
  }

  /** The competences that admit that value of a parameter other than the postal code. */
  PositionSet admitting(RoutingParameter parameter, int value) {
    PositionSet set =
        value == Vocabulary.NONE ? null : naming[ParameterBits.index(parameter)][value];
    return set == null ? untested(parameter) : set;
  }

  /** Whether that competence, which tests postal codes, has a pattern for the packed code. */
  boolean admitsPostalCode(int position, long code) {
    int end = conditions.end(position, POSTAL);
    for (int i = conditions.from(position, POSTAL); i < end; i++) {
      if (patterns.holds(conditions.number(i), code)) {
        return true;
      }
    }
    return false;
  }

  /** How many of those competences admit the packed postal code. */
  int countAdmitting(BitSet members, long code) {
    BitSet admitting = BitSet.valueOf(cells.mayAdmit(code).words());
    admitting.and(members);
    int count = admitting.cardinality();
    admitting.and(BitSet.valueOf(testing(POSTAL).words()));
    for (int at = admitting.nextSetBit(0); at >= 0; at = admitting.nextSetBit(at + 1)) {
      if (!admitsPostalCode(at, code)) {
        count--;
      }
    }
    return count;
  }
}
