package io.hubconsole.ui.requestlog;

import io.hubconsole.text.Texts;
import io.hubconsole.ui.appearance.Formats;
import io.hubconsole.ui.requestlog.RequestLogViewModel.Lower;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** What opens below the list, one at a time; its share of the height is kept meanwhile. */
final class LowerPanes {
  private final LogTable table;
  private final Runnable focusFilter;
  private final DetailPane detail;
  private final GroupsPane groups;
  private final ComparePane compare;
  private final ExportPane export;
  private final NewRequestPane newRequest;
  private final Map<Lower, Node> panes = new EnumMap<>(Lower.class);
  private double share = 0.56;

  LowerPanes(
      RequestLogViewModel model,
      Texts texts,
      TimeWords times,
      Formats formats,
      RowActions actions,
      LogTable table,
      Runnable focusFilter) {
    this.table = table;
    this.focusFilter = focusFilter;
    this.detail = new DetailPane(model, texts, times, formats, actions, table::requestFocus);
    this.groups = new GroupsPane(model, texts, times, formats);
    this.compare = new ComparePane(model, texts, times);
    this.export = new ExportPane(model, texts);
    this.newRequest = new NewRequestPane(model, texts);
    panes.put(Lower.ROW, detail);
    panes.put(Lower.GROUPS, groups);
    panes.put(Lower.COMPARE, compare);
    panes.put(Lower.EXPORT, export.root());
    panes.put(Lower.NEW_REQUEST, newRequest.root());
  }

  /** Lets a note be written about what is shown in one, where that failed. */
  void writeNote(Lower shown) {
    switch (shown) {
      case ROW -> detail.writeNote();
      case GROUPS -> groups.writeNote();
      case NOTHING, COMPARE, EXPORT, NEW_REQUEST -> {}
    }
  }

  /** A list that is hidden, as it has nothing to show, takes no keys. */
  private void focusAbove() {
    if (table.isVisible()) {
      table.requestFocus();
    } else {
      focusFilter.run();
    }
  }

  /** Opens one in the lower part of the split, in place of the one before. */
  void show(SplitPane split, Lower wanted) {
    if (split.getItems().size() > 1) {
      share = 1 - split.getDividerPositions()[0];
      split.getItems().removeLast();
    }
    if (wanted == Lower.NOTHING) {
      focusAbove();
      return;
    }
    split.getItems().add(Objects.requireNonNull(panes.get(wanted)));
    split.setDividerPositions(1 - share);
    // What is not laid out yet cannot take the focus.
    split.applyCss();
    split.layout();
    switch (wanted) {
      case COMPARE -> compare.focus();
      case EXPORT -> export.focus();
      case NEW_REQUEST -> newRequest.focus();
      case ROW -> Platform.runLater(table::keepSelectedInSight);
      case GROUPS, NOTHING -> {}
    }
  }
}
