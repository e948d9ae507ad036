package io.hubconsole.ui.email;

import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.CasePage;
import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.Position;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.ServiceOrderHub;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Finds cases while the operator types. The answer follows the last key by {@link #PAUSE}; an older
 * answer never takes the place of a newer one. The only match of a search is chosen at once.
 */
final class CaseSearchViewModel {
  static final Duration PAUSE = Duration.ofMillis(150);
  static final int PAGE = 50;

  /** How many rows before the end of the list the next ones are asked for. */
  private static final int AHEAD = 15;

  private final HubSession session;
  private final TaskRunner tasks;
  private final Consumer<Exception> faults;
  private final Consumer<Optional<ServiceCase>> chosen;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<ServiceCase> cases = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState.Nothing());
  private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
  private RunningTask waiting = () -> {};
  private RunningTask question = () -> {};
  private RunningTask further = () -> {};
  private boolean askingFurther;
  private boolean filling;
  private CaseSearch found = CaseSearch.ALL;
  private ProductNames names = ProductNames.NONE;

  /**
   * A search in the session's hub.
   *
   * @param chosen takes the case that is chosen; empty when a search leaves none chosen
   * @param faults takes what is a fault of the product
   */
  CaseSearchViewModel(
      HubSession session,
      TaskRunner tasks,
      Consumer<Optional<ServiceCase>> chosen,
      Consumer<Exception> faults) {
    this.session = session;
    this.tasks = tasks;
    this.chosen = chosen;
    this.faults = faults;
    text.addListener(_ -> typed());
  }

  /** A page of cases with the search that found it. */
  private record Hit(String words, CaseSearch search, CasePage page, ProductNames names) {}

  private void typed() {
    if (!filling) {
      pending.set(true);
      waiting.cancel();
      waiting = tasks.later(PAUSE, this::askNow);
    }
  }

  /** Fills the box and asks at once. */
  void show(String search) {
    filling = true;
    text.set(search);
    filling = false;
    askNow();
  }

  /** Asks for what is typed, without a pause. */
  void askNow() {
    waiting.cancel();
    question.cancel();
    further.cancel();
    askingFurther = false;
    String typed = text.get();
    if (typed.isBlank()) {
      settle(new SearchState.Nothing());
      cases.clear();
      chosen.accept(Optional.empty());
      return;
    }
    pending.set(true);
    ProductNames known = names;
    question = session.ask(hub -> search(hub, typed, known), this::take, this::failed);
  }

  private static Optional<Hit> search(ServiceOrderHub hub, String typed, ProductNames known) {
    ProductNames names = known.equals(ProductNames.NONE) ? ProductNames.ask(hub) : known;
    Optional<CaseQuery> query = CaseQuery.of(typed);
    Optional<Hit> last = Optional.empty();
    for (CaseSearch search : query.stream().flatMap(one -> one.searches().stream()).toList()) {
      CasePage page = hub.searchCases(search, PageRequest.first(PAGE));
      last = Optional.of(new Hit(query.orElseThrow().words(), search, page, names));
      if (!page.cases().isEmpty()) {
        return last;
      }
    }
    return last;
  }

  private void take(Answer<Optional<Hit>> answer) {
    take(answer, cases::setAll);
    chosen.accept(cases.size() == 1 ? Optional.of(cases.getFirst()) : Optional.empty());
  }

  private void take(Answer<Optional<Hit>> answer, Consumer<List<ServiceCase>> shown) {
    Optional<Hit> told = answer.value();
    told.ifPresent(
        hit -> {
          names = hit.names();
          found = hit.search();
        });
    shown.accept(told.map(hit -> hit.page().cases()).orElseGet(List::of));
    settle(
        told.<SearchState>map(
                hit ->
                    hit.page().cases().isEmpty()
                        ? new SearchState.NothingFound(hit.words(), answer.provenance())
                        : new SearchState.Found(hit.page().count(), answer.provenance()))
            .orElseGet(SearchState.Nothing::new));
  }

  private void settle(SearchState told) {
    state.set(told);
    pending.set(false);
  }

  private void failed(Exception failure) {
    cases.clear();
    if (failure instanceof HubException told) {
      settle(new SearchState.Failed(String.valueOf(told.getMessage())));
    } else {
      settle(new SearchState.Failed(""));
      faults.accept(failure);
    }
    chosen.accept(Optional.empty());
  }

  /** The hub is back: what was remembered, or could not be had, is looked for anew. */
  void refresh() {
    switch (state.get()) {
      case SearchState.Found(long _, var from) when from.isRemembered() -> lookAnew();
      case SearchState.NothingFound(String _, var from) when from.isRemembered() -> askNow();
      case SearchState.Failed _ -> askNow();
      case SearchState.Found _, SearchState.NothingFound _, SearchState.Nothing _ -> {}
    }
  }

  /** Leaves what is chosen, and what the operator types meanwhile. */
  private void lookAnew() {
    if (pending.get()) {
      return;
    }
    String typed = text.get();
    ProductNames known = names;
    question =
        session.ask(
            hub -> search(hub, typed, known),
            answer -> take(answer, this::fit),
            // The list stays, and says from when it is.
            failure -> {
              if (!(failure instanceof HubException)) {
                faults.accept(failure);
              }
            });
  }

  /** Changes what differs alone, so that the list keeps its mark and its place. */
  private void fit(List<ServiceCase> told) {
    for (int i = 0; i < told.size(); i++) {
      if (i >= cases.size()) {
        cases.add(told.get(i));
      } else if (!cases.get(i).equals(told.get(i))) {
        cases.set(i, told.get(i));
      }
    }
    if (told.size() < PAGE) {
      cases.remove(told.size(), cases.size());
    }
  }

  /** Tells that the row of that index is on the screen; asks for more rows near the end. */
  void shown(int index) {
    if (index >= cases.size() - AHEAD
        && !askingFurther
        && !cases.isEmpty()
        && state.get() instanceof SearchState.Found(long count, var _)
        && cases.size() < count) {
      askingFurther = true;
      ServiceCase last = cases.getLast();
      PageRequest next = new PageRequest.OlderThan(new Position(last.createdAt(), last.id()), PAGE);
      CaseSearch search = found;
      further =
          session.ask(
              hub -> hub.searchCases(search, next),
              answer -> {
                askingFurther = answer.value().cases().isEmpty();
                cases.addAll(answer.value().cases());
              },
              this::failed);
    }
  }

  /** Chooses a case of the list. */
  void choose(ServiceCase serviceCase) {
    chosen.accept(Optional.of(serviceCase));
  }

  StringProperty textProperty() {
    return text;
  }

  ObservableList<ServiceCase> cases() {
    return cases;
  }

  /** What makers and product types are called, as far as an answer told. */
  ProductNames names() {
    return names;
  }

  ReadOnlyObjectProperty<SearchState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether what is typed has no answer yet. */
  ReadOnlyBooleanProperty pendingProperty() {
    return pending.getReadOnlyProperty();
  }

  /** Asks nothing more, and wants no answer. */
  void dispose() {
    waiting.cancel();
    question.cancel();
    further.cancel();
  }
}
