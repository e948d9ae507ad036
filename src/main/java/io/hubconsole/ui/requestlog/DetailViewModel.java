package io.hubconsole.ui.requestlog;

import io.hubconsole.desk.requestlog.RowText;
import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.ExternalRequest;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.IdIs;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.text.Texts;
import io.hubconsole.ui.routing.CaseLookup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One row with its bodies, read when it is shown, and the rows of its case around it. */
final class DetailViewModel {
  /** How long a row must stay selected before its bodies are read. */
  static final Duration PAUSE = Duration.ofMillis(80);

  /** Rows of the same case on either side. */
  private static final int AROUND = 25;

  private final HubSession session;
  private final TaskRunner tasks;
  private final Texts texts;
  private final Consumer<Exception> faults;
  private final RowText copies = new RowText();
  private final ReadOnlyObjectWrapper<DetailState> state =
      new ReadOnlyObjectWrapper<>(new DetailState.Nothing());
  private RunningTask question = () -> {};
  private RunningTask routing = () -> {};
  private String searched = "";

  DetailViewModel(HubSession session, TaskRunner tasks, Texts texts, Consumer<Exception> faults) {
    this.session = session;
    this.tasks = tasks;
    this.texts = texts;
    this.faults = faults;
  }

  /**
   * Shows a row.
   *
   * @param words what was searched for, marked in its bodies
   */
  void show(LogRow row, String words) {
    question.cancel();
    if (!(state.get() instanceof DetailState.Shown(var shown, var _)
        && shown.row().id() == row.id())) {
      state.set(new DetailState.Reading(row));
    }
    question = tasks.later(PAUSE, () -> ask(row, words));
  }

  /** The row that is shown, or being read. */
  Optional<LogRow> shown() {
    return switch (state.get()) {
      case DetailState.Shown(var detail, var _) -> Optional.of(detail.row());
      case DetailState.Reading(var row) -> Optional.of(row);
      case DetailState.Failed(var row, var _) -> Optional.of(row);
      case DetailState.Nothing _ -> Optional.empty();
    };
  }

  /** The hub is back: a row that was remembered, or could not be read, is read anew. */
  void refresh() {
    switch (state.get()) {
      case DetailState.Shown(var detail, var from) when from.isRemembered() ->
          ask(detail.row(), searched);
      case DetailState.Failed(var row, var _) -> ask(row, searched);
      case DetailState.Shown _, DetailState.Reading _, DetailState.Nothing _ -> {}
    }
  }

  private void ask(LogRow row, String words) {
    searched = words;
    question =
        session.ask(
            hub -> read(hub, row, words),
            answer -> take(row, answer),
            failure -> failed(row, failure));
  }

  private static Optional<RowDetail> read(ServiceOrderHub hub, LogRow row, String words) {
    RequestFilter one = RequestFilter.ALL.and(new IdIs(row.id()));
    Optional<ExternalRequest> found =
        hub.findRequests(one, PageRequest.first(1)).rows().stream().findFirst();
    return found.map(request -> RowDetail.of(request, aroundOf(hub, request), words));
  }

  private static List<LogRow> aroundOf(ServiceOrderHub hub, ExternalRequest row) {
    RequestFilter sameCase =
        RequestFilter.ALL.and(
            new MetaIs("caseId", Integer.toString(row.meta().caseId()), Sense.ONLY));
    List<LogRow> around = new ArrayList<>();
    hub.findRequests(sameCase, new PageRequest.NewerThan(row.position(), AROUND)).rows().stream()
        .map(LogRow::of)
        .forEach(around::add);
    around.add(LogRow.of(row));
    hub.findRequests(sameCase, new PageRequest.OlderThan(row.position(), AROUND)).rows().stream()
        .map(LogRow::of)
        .forEach(around::add);
    return around;
  }

  private void take(LogRow row, Answer<Optional<RowDetail>> answer) {
    state.set(
        answer
            .value()
            .<DetailState>map(detail -> new DetailState.Shown(detail, answer.provenance()))
            .orElseGet(() -> new DetailState.Failed(row, texts.get("detail.gone"))));
  }

  private void failed(LogRow row, Exception failure) {
    if (failure instanceof HubException told) {
      state.set(new DetailState.Failed(row, String.valueOf(told.getMessage())));
    } else {
      state.set(new DetailState.Failed(row, texts.get("failed.unexpected")));
      faults.accept(failure);
    }
  }

  /** What a hub is known to fail with, the list says. */
  private void tellOnly(Exception failure) {
    if (!(failure instanceof HubException)) {
      faults.accept(failure);
    }
  }

  /** Finds what is known of a case for routing it, and hands it on. */
  void routingOf(int caseId, Consumer<RoutingQuery> found) {
    routing.cancel();
    CaseSearch search =
        new CaseSearch(
            "", Optional.empty(), Optional.of(caseId), Optional.empty(), Optional.empty());
    routing =
        session.ask(
            hub -> hub.searchCases(search, PageRequest.first(1)).cases().stream().findFirst(),
            answer -> routeTo(answer.value(), found),
            this::tellOnly);
  }

  private static void routeTo(Optional<ServiceCase> found, Consumer<RoutingQuery> receiver) {
    found.map(CaseLookup::queryOf).ifPresent(receiver);
  }

  /** In which way a row is copied. */
  enum Copy {
    LINE,
    JSON,
    CURL
  }

  /** Reads a row and hands its text on; nothing where it cannot be read. */
  void copy(LogRow row, Copy way, Consumer<String> receiver) {
    RequestFilter one = RequestFilter.ALL.and(new IdIs(row.id()));
    var _ =
        session.ask(
            hub ->
                hub.findRequests(one, PageRequest.first(1)).rows().stream()
                    .findFirst()
                    .map(request -> text(request, way))
                    .orElse(""),
            answer -> receiver.accept(answer.value()),
            this::tellOnly);
  }

  private String text(ExternalRequest request, Copy way) {
    return switch (way) {
      case LINE -> copies.line(request);
      case JSON -> copies.json(request);
      case CURL -> copies.curl(request);
    };
  }

  ReadOnlyObjectProperty<DetailState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  void dispose() {
    question.cancel();
    routing.cancel();
  }
}
