package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.comparison.RowComparison;

/** How the comparison of two rows stands. */
sealed interface CompareState {

  record Nothing() implements CompareState {}

  record Reading(LogRow left, LogRow right) implements CompareState {}

  record Shown(LogRow left, LogRow right, RowComparison comparison) implements CompareState {}

  record Failed(LogRow left, LogRow right, String sentence) implements CompareState {}
}
