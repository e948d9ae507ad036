package io.hubconsole.ui.requestlog;

/** How the list of requests stands. */
sealed interface LogState {

  /** The hub is being opened, or asked for the first time. */
  record Opening() implements LogState {}

  /** There are rows. */
  record Rows() implements LogState {}

  /** Nothing was ever logged. */
  record EmptyLog() implements LogState {}

  /** The filter finds nothing. */
  record NothingFound() implements LogState {}

  /** The hub did not answer, and no rows are known. */
  record NothingKnown() implements LogState {}
}
