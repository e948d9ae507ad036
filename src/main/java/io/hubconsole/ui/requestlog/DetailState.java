package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Provenance;

/** How the row below the list stands. */
sealed interface DetailState {

  record Nothing() implements DetailState {}

  record Reading(LogRow row) implements DetailState {}

  record Shown(RowDetail detail, Provenance provenance) implements DetailState {}

  record Failed(LogRow row, String sentence) implements DetailState {}
}
