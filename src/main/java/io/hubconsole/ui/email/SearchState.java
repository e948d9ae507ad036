package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Provenance;

/** What a search for cases has come to. */
sealed interface SearchState {

  /** Nothing is looked for. */
  record Nothing() implements SearchState {}

  /**
   * Cases match.
   *
   * @param count how many there are in all; the list holds the first of them
   */
  record Found(long count, Provenance provenance) implements SearchState {}

  record NothingFound(String words, Provenance provenance) implements SearchState {}

  /**
   * The hub gave no answer.
   *
   * @param sentence the hub's own; empty for a fault of the product
   */
  record Failed(String sentence) implements SearchState {}
}
