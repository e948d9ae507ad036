package io.hubconsole.desk.requestlog.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import io.hubconsole.desk.requestlog.comparison.Difference.Part;
import io.hubconsole.desk.requestlog.comparison.Difference.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two texts by lines. */
final class LineComparison {
  /**
   * Of more lines that may differ, nobody looks for the shortest way from one text to the other:
   * that takes as long as the product of both.
   */
  private static final int MOST_COMPARED = 4000;

  private final Part part;
  private final Differences found;

  LineComparison(Part part, Differences found) {
    this.part = part;
    this.found = found;
  }

  void compare(String left, String right) {
    List<String> ones = left.isEmpty() ? List.of() : left.lines().toList();
    List<String> others = right.isEmpty() ? List.of() : right.lines().toList();
    int begin = 0;
    int shorter = Math.min(ones.size(), others.size());
    while (begin < shorter && ones.get(begin).equals(others.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && ones.get(ones.size() - 1 - end).equals(others.get(others.size() - 1 - end))) {
      end++;
    }
    same(ones, 0, begin, 0);
    List<String> oneMiddle = ones.subList(begin, ones.size() - end);
    List<String> otherMiddle = others.subList(begin, others.size() - end);
    if (Math.max(oneMiddle.size(), otherMiddle.size()) > MOST_COMPARED) {
      changed(oneMiddle, otherMiddle, begin, begin);
    } else {
      middle(oneMiddle, otherMiddle, begin);
    }
    same(ones, ones.size() - end, ones.size(), others.size() - ones.size());
  }

  /** Lines of one text that stand in place of lines of the other. */
  private record Change(int oneFrom, int oneTo, int otherFrom, int otherTo) {
    static Change of(AbstractDelta<String> delta) {
      int one = delta.getSource().getPosition();
      int other = delta.getTarget().getPosition();
      return new Change(
          one, one + delta.getSource().size(), other, other + delta.getTarget().size());
    }

    boolean goesOnWith(Change next) {
      return oneTo == next.oneFrom && otherTo == next.otherFrom;
    }

    Change with(Change next) {
      return new Change(oneFrom, next.oneTo, otherFrom, next.otherTo);
    }
  }

  private static List<Change> changes(List<String> ones, List<String> others) {
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(ones, others, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
      Change change = Change.of(delta);
      if (!changes.isEmpty() && changes.getLast().goesOnWith(change)) {
        // What goes and what comes in its place are told one after the other.
        changes.set(changes.size() - 1, changes.getLast().with(change));
      } else {
        changes.add(change);
      }
    }
    return changes;
  }

  private void middle(List<String> ones, List<String> others, int before) {
    int at = 0;
    int shift = 0;
    for (Change change : changes(ones, others)) {
      same(ones, at, change.oneFrom(), shift, before);
      changed(
          ones.subList(change.oneFrom(), change.oneTo()),
          others.subList(change.otherFrom(), change.otherTo()),
          before + change.oneFrom(),
          before + change.otherFrom());
      at = change.oneTo();
      shift = change.otherTo() - at;
    }
    same(ones, at, ones.size(), shift, before);
  }

  private void same(List<String> ones, int from, int to, int shift) {
    same(ones, from, to, shift, 0);
  }

  /** Lines of the first text that stand in the second as well, so many places further down. */
  private void same(List<String> ones, int from, int to, int shift, int before) {
    for (int i = from; i < to; i++) {
      Optional<String> line = Optional.of(ones.get(i));
      int number = before + i + 1;
      found.add(part, new Place.Line(number, number + shift), line, line);
    }
  }

  /** Lines in place of others, side by side as far as there are any. */
  private void changed(List<String> ones, List<String> others, int oneAt, int otherAt) {
    for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
      boolean one = i < ones.size();
      boolean other = i < others.size();
      found.add(
          part,
          new Place.Line(one ? oneAt + i + 1 : 0, other ? otherAt + i + 1 : 0),
          one ? Optional.of(ones.get(i)) : Optional.empty(),
          other ? Optional.of(others.get(i)) : Optional.empty());
    }
  }
}
