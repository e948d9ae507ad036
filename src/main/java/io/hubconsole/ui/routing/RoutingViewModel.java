package io.hubconsole.ui.routing;

import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.InputFault;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.RoutingExplanation.NearMiss;
import io.hubconsole.hub.RoutingParameter;
import io.hubconsole.hub.RoutingQuery;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;

/**
 * Looks the workshop up while the operator types. The answer follows the last key by {@link
 * #PAUSE}; an older answer never takes the place of a newer one.
 */
public final class RoutingViewModel {
  /** How long typing must rest before the hub is asked. */
  static final Duration PAUSE = Duration.ofMillis(150);

  private final HubSession session;
  private final TaskRunner tasks;
  private final Texts texts;
  private final RecentLookups recent;
  private final Consumer<Exception> faults;
  private final Map<RoutingParameter, ParameterField> fields =
      new EnumMap<>(RoutingParameter.class);
  private final ReadOnlyObjectWrapper<RoutingOutcome> outcome =
      new ReadOnlyObjectWrapper<>(new RoutingOutcome.Nothing());
  private final BooleanProperty asking = new SimpleBooleanProperty();
  private final BooleanProperty canUndo = new SimpleBooleanProperty();
  private final Deque<RoutingQuery> tried = new ArrayDeque<>();
  private RunningTask waiting = () -> {};
  private RunningTask question = () -> {};
  private RunningTask remembering = () -> {};
  private final Subscription back;
  private RoutingQuery asked = RoutingQuery.EMPTY;
  private Optional<LastAnswer> lastAnswer = Optional.empty();
  private boolean filling;

  /** What the hub answered last, and to what. */
  private record LastAnswer(RoutingQuery query, RoutingOutcome outcome) {}

  /** What may move on the screen when an answer comes. */
  private enum Manner {
    /** The operator asked: the best question to ask next gets the focus. */
    ASKED,
    /** Nobody did: an answer that is the same moves nothing. */
    UNASKED
  }

  /**
   * A lookup over the session's hub.
   *
   * @param faults takes what is a fault of the product
   */
  public RoutingViewModel(
      HubSession session,
      TaskRunner tasks,
      Texts texts,
      RecentLookups recent,
      Consumer<Exception> faults) {
    this.session = session;
    this.tasks = tasks;
    this.texts = texts;
    this.recent = recent;
    this.faults = faults;
    RoutingChoices fixed = new RoutingChoices(texts);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      ParameterField field = new ParameterField(parameter);
      field.offer(fixed.words(parameter));
      field.textProperty().addListener(_ -> typed());
      field.focusedProperty().subscribe(this::left);
      fields.put(parameter, field);
    }
    this.back = session.whenBack(this::refresh);
  }

  /** Asks for the lists before anything is typed. */
  void start() {
    ask(query());
  }

  ParameterField field(RoutingParameter parameter) {
    return Objects.requireNonNull(fields.get(parameter));
  }

  /** What is known, as the hub is asked. */
  RoutingQuery query() {
    RoutingQuery query = RoutingQuery.EMPTY;
    for (ParameterField field : fields.values()) {
      query = query.with(field.parameter(), field.value());
    }
    return query;
  }

  private void typed() {
    if (!filling) {
      waiting.cancel();
      waiting = tasks.later(PAUSE, () -> askUnlessSame(query()));
    }
  }

  /** What was left half typed is asked about as it is. */
  private void left(boolean focused) {
    if (!focused && outcome.get() instanceof RoutingOutcome.HalfTyped) {
      ask(query());
    }
  }

  private void askUnlessSame(RoutingQuery query) {
    if (!query.equals(asked) || outcome.get() instanceof RoutingOutcome.CouldNotAsk) {
      ask(query);
    }
  }

  /** The hub is back: what was remembered, or could not be had, is asked for anew. */
  private void refresh() {
    boolean fresh = outcome.get().from().filter(from -> !from.isRemembered()).isPresent();
    if (!fresh || asking.get()) {
      ask(asked, Manner.UNASKED);
    }
  }

  private void ask(RoutingQuery query) {
    ask(query, Manner.ASKED);
  }

  private void ask(RoutingQuery query, Manner manner) {
    if (manner == Manner.ASKED) {
      waiting.cancel();
    }
    question.cancel();
    remembering.cancel();
    asked = query;
    asking.set(true);
    question =
        session.ask(
            hub -> RoutingReply.ask(hub, query),
            answer -> take(query, answer, manner),
            failure -> failed(query, failure));
  }

  private void take(RoutingQuery query, Answer<RoutingReply> answer, Manner manner) {
    asking.set(false);
    clearMarks(manner);
    answer.value().choices().forEach((parameter, choices) -> field(parameter).offer(choices));
    RoutingOutcome told = answer.value().outcome(query, answer.provenance());
    if (told instanceof RoutingOutcome.NeedsData needs) {
      needs.questions().forEach(parameter -> field(parameter).neededProperty().set(true));
      if (manner == Manner.ASKED) {
        needs.questions().stream()
            .findFirst()
            .ifPresent(first -> field(first).askedFirstProperty().set(true));
      }
    }
    lastAnswer = told.from().map(_ -> new LastAnswer(query, told)).or(() -> lastAnswer);
    outcome.set(answer.value().fault().map(this::faulty).orElse(told));
    if (told instanceof RoutingOutcome.Workshop || told instanceof RoutingOutcome.Nobody) {
      remembering = tasks.later(RecentLookups.SETTLED, () -> recent.remember(query));
    }
  }

  /** Marks the field, unless it is being typed still. */
  private RoutingOutcome faulty(InputFault fault) {
    Optional<ParameterField> faulty = RoutingParameter.ofWireName(fault.field()).map(this::field);
    if (faulty.filter(ParameterField::isHalfTyped).isPresent()) {
      return new RoutingOutcome.HalfTyped(fault.value());
    }
    faulty.ifPresent(field -> field.faultProperty().set(sentence(fault)));
    return new RoutingOutcome.BadValue(sentence(fault));
  }

  private String sentence(InputFault fault) {
    return switch (fault.kind()) {
      case UNKNOWN_ID, UNKNOWN_ALIAS -> texts.get("fault.unknown", fault.value());
      case NOT_A_NUMBER -> texts.get("fault.notInList", fault.value());
      case UNKNOWN_WORD -> texts.get("fault.word", fault.value());
      case BAD_POSTAL_CODE -> texts.get("fault.postalCode", fault.value());
      case TOO_LONG -> texts.get("fault.tooLong", fault.value());
      default -> texts.get("fault.other", fault.words());
    };
  }

  /** An answer to another question is none to this one. */
  private void failed(RoutingQuery query, Exception failure) {
    asking.set(false);
    clearMarks(Manner.ASKED);
    Optional<RoutingOutcome> lastKnown =
        lastAnswer.filter(last -> last.query().equals(query)).map(LastAnswer::outcome);
    if (failure instanceof HubException told) {
      outcome.set(new RoutingOutcome.CouldNotAsk(String.valueOf(told.getMessage()), lastKnown));
    } else {
      outcome.set(new RoutingOutcome.CouldNotAsk(texts.get("failed.unexpected"), lastKnown));
      faults.accept(failure);
    }
  }

  private void clearMarks(Manner manner) {
    for (ParameterField field : fields.values()) {
      field.faultProperty().set("");
      field.neededProperty().set(false);
      if (manner == Manner.ASKED) {
        field.askedFirstProperty().set(false);
      }
    }
  }

  /** Why an answer is remembered and not the hub's of now; empty where that is not known. */
  Optional<String> whyRemembered() {
    return session.lineProperty().get() instanceof Line.Offline(var _, String sentence)
        ? Optional.of(sentence)
        : Optional.empty();
  }

  /** Fills the fields from a query and asks. */
  void show(RoutingQuery query) {
    filling = true;
    for (ParameterField field : fields.values()) {
      field.show(query.value(field.parameter()).orElse(""));
    }
    filling = false;
    ask(query());
  }

  /** Tries what a near miss would have needed; {@link #undo} comes back. */
  void attempt(NearMiss miss) {
    miss.needed().stream()
        .findFirst()
        .ifPresent(
            needed -> {
              tried.push(query());
              canUndo.set(true);
              show(query().with(miss.parameter(), needed.example()));
            });
  }

  void undo() {
    if (!tried.isEmpty()) {
      RoutingQuery before = tried.pop();
      canUndo.set(!tried.isEmpty());
      show(before);
    }
  }

  /** Empties every field. */
  void clear() {
    tried.clear();
    canUndo.set(false);
    show(RoutingQuery.EMPTY);
  }

  /** Asks the same once more. */
  void askAgain() {
    ask(query());
  }

  List<RoutingQuery> recentLookups() {
    return recent.all();
  }

  /** A lookup in one line: its values, by their names where they have one. */
  String lineOf(RoutingQuery query) {
    StringBuilder line = new StringBuilder();
    query
        .given()
        .forEach(
            (parameter, value) -> {
              line.append(line.isEmpty() ? "" : " · ");
              line.append(nameOf(parameter, value));
            });
    return line.toString();
  }

  /** A value by its name, where the lists have it. */
  String nameOf(RoutingParameter parameter, String value) {
    return field(parameter).nameOf(value);
  }

  ReadOnlyObjectProperty<RoutingOutcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty askingProperty() {
    return asking;
  }

  ReadOnlyBooleanProperty canUndoProperty() {
    return canUndo;
  }

  /** Asks nothing more, and wants no answer. */
  void dispose() {
    back.unsubscribe();
    waiting.cancel();
    question.cancel();
    remembering.cancel();
  }
}
