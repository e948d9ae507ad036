package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.comparison.Difference;
import io.hubconsole.desk.requestlog.comparison.RowComparison;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.IdIs;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Two rows compared: one is chosen, then the other; their bodies are read and compared at once. */
final class CompareViewModel {
  private final HubSession session;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final ReadOnlyObjectWrapper<Optional<LogRow>> first =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<CompareState> state =
      new ReadOnlyObjectWrapper<>(new CompareState.Nothing());
  private final BooleanProperty sameToo = new SimpleBooleanProperty();
  private RunningTask question = () -> {};

  CompareViewModel(HubSession session, Texts texts, Consumer<Exception> faults) {
    this.session = session;
    this.texts = texts;
    this.faults = faults;
  }

  /**
   * Chooses a row: the first of two, or the second, or the first no more.
   *
   * @return whether two are compared now
   */
  boolean choose(LogRow row) {
    Optional<LogRow> before = first.get();
    if (before.isEmpty()) {
      first.set(Optional.of(row));
      return false;
    }
    first.set(Optional.empty());
    if (before.get().id() == row.id()) {
      return false;
    }
    compare(before.get(), row);
    return true;
  }

  void compare(LogRow left, LogRow right) {
    question.cancel();
    state.set(new CompareState.Reading(left, right));
    question =
        session.ask(
            hub -> compared(hub, left, right),
            answer ->
                state.set(
                    answer
                        .value()
                        .<CompareState>map(
                            comparison -> new CompareState.Shown(left, right, comparison))
                        .orElseGet(
                            () -> new CompareState.Failed(left, right, texts.get("compare.gone")))),
            fault -> failed(left, right, fault));
  }

  private static Optional<RowComparison> compared(ServiceOrderHub hub, LogRow left, LogRow right) {
    Optional<ExternalRequest> one = read(hub, left);
    Optional<ExternalRequest> other = read(hub, right);
    return one.flatMap(row -> other.map(second -> RowComparison.of(row, second)));
  }

  private static Optional<ExternalRequest> read(ServiceOrderHub hub, LogRow row) {
    RequestFilter only = RequestFilter.ALL.and(new IdIs(row.id()));
    return hub.findRequests(only, PageRequest.first(1)).rows().stream().findFirst();
  }

  private void failed(LogRow left, LogRow right, Exception fault) {
    if (fault instanceof HubException told) {
      state.set(new CompareState.Failed(left, right, String.valueOf(told.getMessage())));
    } else {
      state.set(new CompareState.Failed(left, right, texts.get("failed.unexpected")));
      faults.accept(fault);
    }
  }

  /** Chooses no row. */
  void forget() {
    first.set(Optional.empty());
  }

  /** What is shown of a comparison: what differs, or all of it. */
  List<Difference> shown(RowComparison comparison) {
    return sameToo.get() ? comparison.all() : comparison.differing();
  }

  /** The row that was chosen to be compared with another. */
  ReadOnlyObjectProperty<Optional<LogRow>> firstProperty() {
    return first.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<CompareState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether what is the same is shown as well. */
  BooleanProperty sameTooProperty() {
    return sameToo;
  }

  void dispose() {
    question.cancel();
  }
}
