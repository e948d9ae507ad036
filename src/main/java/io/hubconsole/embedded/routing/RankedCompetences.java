package io.hubconsole.embedded.routing;

import java.util.List;

/**
 * Competences in rank order with their compiled table: a position is an index of both.
 *
 * @param <C> the side they are of
 */
record RankedCompetences<C>(List<C> competences, CompetenceTable table) {
  RankedCompetences {
    competences = List.copyOf(competences);
  }

  C at(int position) {
    return competences.get(position);
  }
}
