package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.HubSession;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.RequestFilter;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** The request log: one filter over a list, a histogram and what is opened below them. */
public final class RequestLogViewModel {
  private final FilterViewModel filter;
  private final RequestListViewModel list;
  private final HistogramViewModel histogram;
  private final DetailViewModel detail;
  private final GroupsViewModel groups;
  private final CompareViewModel compare;
  private final ExportViewModel export;
  private final NewRequestViewModel newRequest;
  private final SavedFilters saved;
  private final ObjectProperty<Lower> lower = new SimpleObjectProperty<>(Lower.NOTHING);
  private final Subscription filtered;
  private final Subscription refreshed;

  /** What is open below the list. */
  enum Lower {
    NOTHING,
    ROW,
    GROUPS,
    COMPARE,
    EXPORT,
    NEW_REQUEST
  }

  RequestLogViewModel(
      HubSession session,
      FilterViewModel filter,
      RequestListViewModel list,
      HistogramViewModel histogram,
      DetailViewModel detail,
      GroupsViewModel groups,
      CompareViewModel compare,
      ExportViewModel export,
      NewRequestViewModel newRequest,
      SavedFilters saved) {
    this.filter = filter;
    this.list = list;
    this.histogram = histogram;
    this.detail = detail;
    this.groups = groups;
    this.compare = compare;
    this.export = export;
    this.newRequest = newRequest;
    this.saved = saved;
    histogram.onCounted(list::learn);
    this.filtered = filter.filterProperty().subscribe(this::find);
    newRequest.onSaved(this::findAgain);
    this.refreshed =
        session
            .whenBack(this::refresh)
            .and(session.logSyncProperty().subscribe(this::refreshWhereSynced));
  }

  /** The hub is back: what was remembered is asked for anew, and nothing shown moves. */
  private void refresh() {
    list.refresh();
    histogram.refresh(filter.filterProperty().get());
    groups.refresh(filter.filterProperty().get());
    detail.refresh();
  }

  /** What is read from memory is as new as its last sync. */
  private void refreshWhereSynced(Optional<LogSync> before, Optional<LogSync> now) {
    if (before.filter(LogSync::running).isPresent() && !now.filter(LogSync::running).isPresent()) {
      list.refresh();
      histogram.refresh(filter.filterProperty().get());
    }
  }

  private void find(RequestFilter wanted) {
    list.find(wanted);
    histogram.count(wanted);
    groupAgain();
  }

  /** Asks for all of it once more. */
  void findAgain() {
    list.findAgain();
    histogram.count(filter.filterProperty().get());
    groupAgain();
  }

  private void groupAgain() {
    if (lower.get() == Lower.GROUPS) {
      groups.count(filter.filterProperty().get());
    }
  }

  /** Shows a row below the list. */
  void open(LogRow row) {
    detail.show(row, filter.filterProperty().get().commonSearch());
    lower.set(Lower.ROW);
  }

  /**
   * The row that keys are about: the one that is shown whole, which may be another of its case.
   *
   * @param selected in the list, where none is shown
   */
  Optional<LogRow> atHand(Optional<LogRow> selected) {
    return lower.get() == Lower.ROW ? detail.shown().or(() -> selected) : selected;
  }

  /** Compares the row that is shown whole with another. */
  void compareShownWith(LogRow other) {
    detail
        .shown()
        .ifPresent(
            shown -> {
              compare.forget();
              compare.compare(shown, other);
              lower.set(Lower.COMPARE);
            });
  }

  /** Chooses a row to be compared, and shows the comparison once there are two. */
  void compare(LogRow row) {
    if (compare.choose(row)) {
      lower.set(Lower.COMPARE);
    }
  }

  /** Opens what is named, or closes it where it is open. */
  void toggle(Lower wanted) {
    lower.set(lower.get() == wanted ? Lower.NOTHING : wanted);
    groupAgain();
  }

  void closeLower() {
    compare.forget();
    lower.set(Lower.NOTHING);
  }

  FilterViewModel filter() {
    return filter;
  }

  RequestListViewModel list() {
    return list;
  }

  HistogramViewModel histogram() {
    return histogram;
  }

  DetailViewModel detail() {
    return detail;
  }

  GroupsViewModel groups() {
    return groups;
  }

  CompareViewModel compare() {
    return compare;
  }

  ExportViewModel export() {
    return export;
  }

  NewRequestViewModel newRequest() {
    return newRequest;
  }

  SavedFilters saved() {
    return saved;
  }

  ObjectProperty<Lower> lowerProperty() {
    return lower;
  }

  /** Asks nothing more, and wants no answer. */
  void dispose() {
    filtered.unsubscribe();
    refreshed.unsubscribe();
    filter.dispose();
    list.dispose();
    histogram.dispose();
    detail.dispose();
    groups.dispose();
    compare.dispose();
    export.dispose();
    newRequest.dispose();
  }
}
