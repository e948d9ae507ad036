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

  private final List<NumberedConditions> competences;
  private final PackedPatterns patterns;
  private final int testedAnywhere;
  private final PositionSet[] testing = new PositionSet[ParameterBits.PARAMETERS.size()];
  private final PositionSet[] untested = new PositionSet[ParameterBits.PARAMETERS.size()];

  /** By parameter, then by the value's number; null where nobody names the value. */
  private final @Nullable PositionSet[][] naming =
      new PositionSet[ParameterBits.PARAMETERS.size()][];

  private final PostalCells cells;
  private final PositionSet everything;

  CompetenceTable(
      List<NumberedConditions> competences, Vocabularies vocabularies, PackedPatterns patterns) {
    this.competences = List.copyOf(competences);
    this.patterns = patterns;
    int tested = 0;
    for (NumberedConditions competence : competences) {
      tested |= competence.tested();
    }
    testedAnywhere = tested;
    everything = everything();
    for (RoutingParameter parameter : ParameterBits.PARAMETERS) {
      splitByTest(parameter);
      naming[ParameterBits.index(parameter)] =
          parameter == POSTAL
              ? new PositionSet[0]
              : setsByValue(parameter, vocabularies.of(parameter).size());
    }
    cells = new PostalCells(competences, untested[ParameterBits.index(POSTAL)], patterns);
  }

  private PositionSet everything() {
    PositionSet.Draft all = new PositionSet.Draft(PositionSet.empty(size()));
    for (int position = 0; position < size(); position++) {
      all.add(position);
    }
    return all.finished();
  }

  private void splitByTest(RoutingParameter parameter) {
    PositionSet.Draft with = new PositionSet.Draft(PositionSet.empty(size()));
    PositionSet.Draft without = new PositionSet.Draft(PositionSet.empty(size()));
    for (int position = 0; position < size(); position++) {
      (competences.get(position).tests(parameter) ? with : without).add(position);
    }
    testing[ParameterBits.index(parameter)] = with.finished();
    untested[ParameterBits.index(parameter)] = without.finished();
  }

  private @Nullable PositionSet[] setsByValue(RoutingParameter parameter, int values) {
    PositionSet.@Nullable Draft[] drafts = new PositionSet.Draft[values];
    for (int position = 0; position < size(); position++) {
      for (int value : competences.get(position).allowed(parameter)) {
        PositionSet.Draft draft = drafts[value];
        if (draft == null) {
          draft = new PositionSet.Draft(untested(parameter));
          drafts[value] = draft;
        }
        draft.add(position);
      }
    }
    return Arrays.stream(drafts)
        .map(draft -> draft == null ? null : draft.finished())
        .toArray(PositionSet[]::new);
  }

  int size() {
    return competences.size();
  }

  NumberedConditions competence(int position) {
    return competences.get(position);
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
    return patterns.anyHolds(competences.get(position).allowed(POSTAL), code);
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
