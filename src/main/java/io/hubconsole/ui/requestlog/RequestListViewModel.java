package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.Provenance;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HistogramBucket;
import io.hubconsole.hub.HistogramInterval;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestPage;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The rows that the filter finds. What is shown stays as it is while new rows arrive: they are
 * counted, and shown when the operator asks for them.
 */
final class RequestListViewModel {
  static final Duration LOOK = Duration.ofSeconds(5);

  private final HubSession session;
  private final TaskRunner tasks;
  private final Texts texts;
  private final KnownValues known;
  private final Consumer<Exception> faults;
  private final ReadOnlyObjectWrapper<LogState> state =
      new ReadOnlyObjectWrapper<>(new LogState.Opening());
  private final ReadOnlyObjectWrapper<RequestPages> rows;
  private final ReadOnlyObjectWrapper<Optional<Provenance>> provenance =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper newRows = new ReadOnlyIntegerWrapper();
  private RequestFilter filter = RequestFilter.ALL;
  private RequestFilter shownFilter = RequestFilter.ALL;
  private RunningTask question = () -> {};
  private RunningTask look = () -> {};
  private Counted counted = new Counted(RequestFilter.ALL, List.of(), HistogramInterval.DAY);
  private boolean watching;

  RequestListViewModel(
      HubSession session,
      TaskRunner tasks,
      Texts texts,
      KnownValues known,
      Consumer<Exception> faults) {
    this.session = session;
    this.tasks = tasks;
    this.texts = texts;
    this.known = known;
    this.faults = faults;
    this.rows = new ReadOnlyObjectWrapper<>(pages(RequestFilter.ALL, List.of(), 0));
  }

  /** The first rows of a filter, with how many it finds. */
  private record First(List<LogRow> rows, long count) {
    static First of(RequestPage page) {
      List<LogRow> rows = page.rows().stream().map(LogRow::of).toList();
      return new First(rows, page.count().orElse(rows.size()));
    }

    /** How many of them, at most all, are newer than that place. */
    int newerThan(Optional<Position> place) {
      int newer = 0;
      while (newer < rows.size() && !Optional.of(rows.get(newer).position()).equals(place)) {
        newer++;
      }
      return newer;
    }
  }

  /** What the histogram of a filter told. */
  private record Counted(
      RequestFilter filter, List<HistogramBucket> buckets, HistogramInterval interval) {}

  /** Finds the rows of that filter; what is shown stays until they are there. */
  void find(RequestFilter wanted) {
    filter = wanted;
    question.cancel();
    look.cancel();
    working.set(true);
    question =
        session.ask(
            hub -> First.of(hub.findRequests(wanted, PageRequest.first(RequestPages.PAGE))),
            answer -> take(wanted, answer),
            this::failed);
  }

  /** Finds them once more, with what has arrived since. */
  void findAgain() {
    find(filter);
  }

  /**
   * The hub is back, or more of its log is remembered: what was remembered, or could not be had, is
   * asked for anew. What is shown stays where it is.
   */
  void refresh() {
    boolean known = state.get() instanceof LogState.Rows && !working.get();
    if (!known || !filter.equals(shownFilter)) {
      findAgain();
    } else if (!failure.get().isEmpty()
        || provenance.get().filter(Provenance::isRemembered).isPresent()) {
      RequestFilter looked = filter;
      look.cancel();
      look =
          session.ask(
              hub -> First.of(hub.findRequests(looked, PageRequest.first(RequestPages.PAGE))),
              answer -> compare(looked, answer),
              this::failed);
    }
  }

  private void compare(RequestFilter looked, Answer<First> answer) {
    failure.set("");
    rows.get().retry();
    First first = answer.value();
    int newer = first.newerThan(rows.get().newest());
    if (newer < first.rows().size() && first.count() != rows.get().size() + newer) {
      // Not all of them were remembered.
      newRows.set(0);
      known.learn(first.rows());
      replace(pages(looked, first.rows(), first.count()).inPlaceOf(newer), answer.provenance());
    } else {
      newRows.set(newer);
      if (newer < first.rows().size()) {
        provenance.set(Optional.of(answer.provenance()));
      }
    }
    lookLater();
  }

  private void replace(RequestPages other, Provenance from) {
    provenance.set(Optional.of(from));
    rows.get().dispose();
    rows.set(other);
    learnPlaces();
  }

  private void take(RequestFilter found, Answer<First> answer) {
    working.set(false);
    failure.set("");
    newRows.set(0);
    First first = answer.value();
    known.learn(first.rows());
    shownFilter = found;
    replace(pages(found, first.rows(), first.count()), answer.provenance());
    state.set(
        !first.rows().isEmpty()
            ? new LogState.Rows()
            : found.equals(RequestFilter.ALL)
                ? new LogState.EmptyLog()
                : new LogState.NothingFound());
    lookLater();
  }

  private RequestPages pages(RequestFilter found, List<LogRow> first, long count) {
    return new RequestPages(
        first,
        count,
        (page, done, broken) ->
            session.ask(
                hub -> hub.findRequests(found, page).rows().stream().map(LogRow::of).toList(),
                answer -> {
                  known.learn(answer.value());
                  failure.set("");
                  done.accept(answer.value());
                },
                broken),
        this::failed);
  }

  /** Knows from counts over time where in the list to begin reading. */
  void learn(RequestFilter of, List<HistogramBucket> buckets, HistogramInterval interval) {
    counted = new Counted(of, buckets, interval);
    if (!working.get()) {
      learnPlaces();
    }
  }

  private void learnPlaces() {
    if (!counted.filter().equals(filter)) {
      return;
    }
    long older = 0;
    for (HistogramBucket bucket : counted.buckets()) {
      rows.get().olderThan(bucket.from(), older);
      older += bucket.success() + bucket.error();
    }
  }

  private void failed(Exception fault) {
    working.set(false);
    if (state.get() instanceof LogState.Opening) {
      state.set(new LogState.NothingKnown());
    }
    if (fault instanceof HubException told) {
      failure.set(String.valueOf(told.getMessage()));
    } else {
      failure.set(texts.get("failed.unexpected"));
      faults.accept(fault);
    }
    lookLater();
  }

  /** Looks for new rows from time to time, or no more while nobody sees them. */
  void watch(boolean seen) {
    watching = seen;
    lookLater();
  }

  private void lookLater() {
    look.cancel();
    if (watching) {
      look = tasks.later(LOOK, this::lookForNew);
    }
  }

  private void lookForNew() {
    if (working.get()) {
      lookLater();
      return;
    }
    if (!filter.equals(shownFilter)) {
      // What is shown was found by another: this one could not be asked.
      findAgain();
      return;
    }
    RequestFilter looked = filter;
    PageRequest page =
        rows.get()
            .newest()
            .<PageRequest>map(newest -> new PageRequest.NewerThan(newest, PageRequest.MOST))
            .orElse(PageRequest.first(1));
    look =
        session.ask(
            hub -> hub.findRequests(looked, page).rows().size(),
            answer -> {
              failure.set("");
              rows.get().retry();
              arrived(answer.value());
            },
            this::failed);
  }

  private void arrived(int count) {
    if (count > 0 && rows.get().isEmpty()) {
      // Nothing is shown that could jump.
      findAgain();
      return;
    }
    newRows.set(count);
    lookLater();
  }

  ReadOnlyObjectProperty<LogState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The rows; another list for every answer. */
  ReadOnlyObjectProperty<RequestPages> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Provenance>> provenanceProperty() {
    return provenance.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** Why the hub could not be asked; empty while it can. */
  ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** How many rows have arrived since, at most {@link PageRequest#MOST}. */
  ReadOnlyIntegerProperty newRowsProperty() {
    return newRows.getReadOnlyProperty();
  }

  void dispose() {
    watching = false;
    question.cancel();
    look.cancel();
    rows.get().dispose();
  }
}
