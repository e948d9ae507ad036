package io.hubconsole.ui.requestlog;

import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/**
 * Some rows on end out of a list of any length. A table that has all of them adds up the heights of
 * millions of rows whenever one far down is shown.
 */
final class RowWindow extends ObservableListBase<LogSlot> {
  /** Rows of a window. */
  static final int SPAN = 20_000;

  /** So many rows from its end, the next is to be opened. */
  private static final int EDGE = 2_000;

  private final RequestPages rows;
  private final int from;

  private RowWindow(RequestPages rows, int from) {
    this.rows = rows;
    this.from = from;
  }

  /** The window in whose middle a row is, as far as there are rows on both sides. */
  static RowWindow around(RequestPages rows, int index) {
    return new RowWindow(rows, Math.clamp(index - SPAN / 2L, 0, Math.max(0, rows.size() - SPAN)));
  }

  /** The place in the whole list of its first row. */
  int from() {
    return from;
  }

  @Override
  public LogSlot get(int index) {
    return rows.get(from + index);
  }

  @Override
  public int size() {
    return Math.min(SPAN, rows.size() - from);
  }

  /** Without reading the list through. */
  @Override
  public int indexOf(@Nullable Object slot) {
    return slot instanceof LogSlot known && holds(known.index()) ? known.index() - from : -1;
  }

  @Override
  public boolean contains(@Nullable Object slot) {
    return indexOf(slot) >= 0;
  }

  /** Whether the row at that place of the whole list is in it. */
  boolean holds(int index) {
    return index >= from && index < from + size();
  }

  /** Whether rows can be shown from that place of the whole list on, and some beyond. */
  boolean reachesFrom(double top) {
    boolean above = from == 0 || top >= from + EDGE;
    boolean below = from + size() == rows.size() || top <= from + (double) size() - EDGE;
    return top >= from && top <= from + (double) size() && above && below;
  }
}
