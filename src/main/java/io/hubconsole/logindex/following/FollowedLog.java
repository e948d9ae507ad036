package io.hubconsole.logindex.following;

import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.logindex.IndexedRow;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * A log whose rows are kept in a store, and found by an index beside it. Rows are numbered: new
 * ones have higher numbers than those before them, but may come into sight after some that have
 * still higher ones. What becomes of a row later is told as a change.
 *
 * <p>Every method throws a {@link io.hubconsole.hub.HubException} where the store does not answer.
 */
public interface FollowedLog {
  /**
   * By what a log that was put back from a copy is told from what it became later.
   *
   * @param number of a row, zero for none
   * @return what it is known by that the log was the same up to that row
   */
  String seal(long number);

  /** How far it is. */
  Newest newest();

  /** Whether no row comes into sight after one that has a higher number. */
  boolean comesInOrder();

  /**
   * Some rows with higher numbers, the lowest ones.
   *
   * @param most how many
   * @param length how many characters of texts, but for a first row that has more by itself
   */
  List<Row> above(long number, int most, long length);

  /** The rows of those ids, in no order, without those that are not there. */
  List<Row> rows(List<Long> ids);

  /** The same without their numbers and owners, in the order of the ids. */
  List<ExternalRequest> requests(List<Long> ids);

  /** The ids of the rows within those ranges of numbers whose numbers are wanted. */
  List<Long> idsIn(List<Range> ranges, LongPredicate wanted);

  /** Some changes after that one, the first ones; none comes into sight after a later one. */
  Changes changesAfter(long change, int most);

  /**
   * How far a log is.
   *
   * @param log its name, which no other has
   * @param row the highest number of a row, zero where there is none
   * @param change the newest change, zero where there never was one
   */
  record Newest(String log, long row, long change) {
    boolean isOf(String name) {
      return log.equals(name);
    }
  }

  /** A row and its number. */
  record Row(long number, IndexedRow row) {}

  /** Numbers between two, neither of which belongs to them. */
  record Range(long above, long below) {}

  /** The row of that id was changed, removed, or put below the highest. */
  record Change(long number, long row) {}

  /**
   * Changes.
   *
   * @param forgotten whoever has not followed up to this one has missed some
   */
  record Changes(List<Change> changes, long forgotten) {
    public Changes {
      changes = List.copyOf(changes);
    }
  }
}
