package io.hubconsole.ui.email;

import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.session.Answer;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.session.HubState;
import io.hubconsole.desk.session.Provenance;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.desk.tasks.TaskRunner.RunningTask;
import io.hubconsole.hub.CompletedEmailRows;
import io.hubconsole.hub.HubDescription;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.RequestStatus;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.outbox.Outbox.Decision;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.ui.email.Sending.AlreadySent;
import io.hubconsole.ui.email.Sending.CalledOff;
import io.hubconsole.ui.email.Sending.Checking;
import io.hubconsole.ui.email.Sending.CouldNotAsk;
import io.hubconsole.ui.email.Sending.Decided;
import io.hubconsole.ui.email.Sending.Evidence;
import io.hubconsole.ui.email.Sending.NotSent;
import io.hubconsole.ui.email.Sending.Queued;
import io.hubconsole.ui.email.Sending.Refusal;
import io.hubconsole.ui.email.Sending.Refused;
import io.hubconsole.ui.email.Sending.SeenBy;
import io.hubconsole.ui.email.Sending.Sent;
import io.hubconsole.ui.email.Sending.TakenOut;
import io.hubconsole.ui.email.Sending.UnderWay;
import io.hubconsole.ui.email.Sending.Unknown;
import io.hubconsole.ui.email.Sending.UnknownInOutbox;
import io.hubconsole.ui.email.Sending.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Sends the completion email of one case, and tells the truth about it.
 *
 * <p>One decision, at most one request: a further press while one is under way does nothing, and
 * nothing is ever tried again by itself. Until the request leaves, it can be called off: by undo,
 * by turning to another case, by leaving the view, by closing the window. What is called off is not
 * sent, and said so where there is still a screen to say it on.
 */
final class SendingViewModel {
  private final int caseId;
  private HubSession session;
  private final TaskRunner tasks;
  private final Duration undo;
  private final Clock clock;
  private final Consumer<Exception> faults;
  private final QueuedSending queued;
  private final ReadOnlyObjectWrapper<Sending> state =
      new ReadOnlyObjectWrapper<>(new Sending.Ready());
  private RunningTask question = () -> {};
  private RunningTask timer = () -> {};
  private final EarlierMail earlier = new EarlierMail();
  private LogGlance before = new LogGlance(Optional.empty(), Optional.empty());

  /**
   * The sending of that case.
   *
   * @param outbox where the order lies until the hub has confirmed it, if it comes to that
   * @param undo how long a decision can be undone
   * @param faults takes what is a fault of the product
   */
  SendingViewModel(
      ServiceCase serviceCase,
      HubSession session,
      OutboxDesk outbox,
      TaskRunner tasks,
      Duration undo,
      Clock clock,
      Consumer<Exception> faults) {
    this.caseId = serviceCase.id();
    this.session = session;
    this.tasks = tasks;
    this.undo = undo;
    this.clock = clock;
    this.faults = faults;
    this.queued = new QueuedSending(outbox, clock, this::moved, faults);
  }

  /**
   * Whether a decision to send is taken now. An unknown outcome must be made out first, and what
   * lies in the outbox is changed there: a second order would be a second mail.
   */
  boolean isFree() {
    return switch (state.get()) {
      case Checking _,
          AlreadySent _,
          Waiting _,
          UnderWay _,
          Queued _,
          Unknown _,
          UnknownInOutbox _ ->
          false;
      case Sending.Ready _,
          Sent _,
          NotSent _,
          Decided _,
          Refused _,
          CouldNotAsk _,
          CalledOff _,
          TakenOut _ ->
          true;
    };
  }

  /** Takes a decision to send; does nothing while another is under way. */
  void send(SendPlan plan) {
    if (!isFree()) {
      return;
    }
    queued.leave();
    state.set(new Checking(plan));
    question =
        session.ask(
            hub -> LogGlance.ask(hub, caseId),
            answer -> checked(plan, answer.value()),
            failure -> notChecked(plan, failure));
  }

  /** A log that cannot be had now does not keep an order out of the outbox. */
  private void notChecked(SendPlan plan, Exception failure) {
    if (failure instanceof HubException.Unavailable && isAway()) {
      checked(plan, new LogGlance(Optional.empty(), Optional.empty()));
    } else {
      state.set(new CouldNotAsk(plan, sentence(failure), here()));
    }
  }

  private boolean isAway() {
    return session.lineProperty().get() instanceof Line.Offline;
  }

  private void checked(SendPlan plan, LogGlance glance) {
    before = glance;
    earlier.recent(plan, glance, clock.instant()).ifPresentOrElse(state::set, () -> count(plan));
  }

  /** Sends although the case got a mail just now. */
  void sendAnyway() {
    if (state.get() instanceof AlreadySent(SendPlan plan, var _, var _)) {
      count(plan);
    }
  }

  private void count(SendPlan plan) {
    state.set(new Waiting(plan, undo, sentBefore()));
    timer = tasks.later(undo, () -> leave(plan));
  }

  /** When the case got a mail, as far as the hub has told this console or the log holds. */
  Optional<Instant> sentBefore() {
    return earlier.last(before);
  }

  /** Calls off what has not left yet; does nothing otherwise. */
  void callOff(Sending.Reason reason) {
    switch (state.get()) {
      case Checking(SendPlan plan) -> callOff(plan, reason);
      case AlreadySent(SendPlan plan, var _, var _) -> callOff(plan, reason);
      case Waiting(SendPlan plan, var _, var _) -> callOff(plan, reason);
      case Sending.Ready _,
          UnderWay _,
          Queued _,
          Sent _,
          NotSent _,
          Unknown _,
          UnknownInOutbox _,
          Decided _,
          Refused _,
          CouldNotAsk _,
          TakenOut _,
          CalledOff _ -> {}
    }
  }

  private void callOff(SendPlan plan, Sending.Reason reason) {
    timer.cancel();
    question.cancel();
    state.set(new CalledOff(plan, reason, clock.instant()));
  }

  private void leave(SendPlan plan) {
    state.set(new UnderWay(plan));
    AtomicBoolean left = new AtomicBoolean();
    AtomicReference<@Nullable ResendAnswer> told = new AtomicReference<>();
    question =
        session.ask(
            hub -> {
              left.set(true);
              ResendAnswer answer = hub.sendCompletedEmail(plan.order());
              told.set(answer);
              return answer;
            },
            answer -> take(plan, answer.value(), answer.provenance()),
            failure -> {
              ResendAnswer answer = told.get();
              if (answer == null) {
                failed(plan, left.get(), failure);
              } else {
                // Only what was asked after it went wrong.
                take(plan, answer, here());
              }
            });
  }

  private void take(SendPlan plan, ResendAnswer answer, Provenance provenance) {
    switch (answer) {
      case ResendAnswer.Sent(String address) ->
          sent(new Sent(plan, address.isBlank() ? plan.address() : address, provenance, none()));
      case ResendAnswer.NotSent(var reason, String sentence) ->
          state.set(new NotSent(plan, reason, sentence, provenance));
      case ResendAnswer.MaybeDelivered(String sentence) -> unknown(plan, sentence, provenance);
      case ResendAnswer.Queued(long number, boolean mayHaveArrived) ->
          queued.follow(plan, number, mayHaveArrived);
      case ResendAnswer.CaseNotFound _ -> refuse(plan, new Refusal.CaseNotFound(), provenance);
      case ResendAnswer.BadValue(var fault) ->
          refuse(plan, new Refusal.BadValue(fault), provenance);
      case ResendAnswer.KeyReused _ -> refuse(plan, new Refusal.KeyReused(), provenance);
    }
  }

  /** Takes up an order of this case that lies in the outbox already, whoever queued it. */
  void takeUp(SendPlan plan, QueuedWrite write) {
    if (state.get() instanceof Sending.Ready) {
      queued.follow(plan, write.number(), write.state() == QueuedWrite.State.SENDING);
    }
  }

  /** The order in the outbox has moved on; one that was unknown there was decided, by whomever. */
  private void moved(Sending now) {
    Sending was = state.get();
    boolean decided = was instanceof UnknownInOutbox;
    switch (now) {
      case Sent sent when decided -> {
        queued.leave();
        earlier.possible(sent.provenance().at(), SeenBy.OPERATOR);
        state.set(sent);
      }
      case Sent sent -> {
        queued.leave();
        sent(sent);
      }
      case UnknownInOutbox unknown -> {
        earlier.possible(unknown.provenance().at(), SeenBy.NOBODY);
        state.set(unknown);
      }
      case CalledOff called -> {
        queued.leave();
        state.set(takenOut(was, called));
      }
      case Queued again when decided && !again.mayHaveArrived() -> {
        earlier.nonePossible();
        state.set(again);
      }
      case Refused refused when decided -> {
        earlier.nonePossible();
        state.set(refused);
      }
      default -> state.set(now);
    }
  }

  /** What may have left before stays unknown. */
  private Sending takenOut(Sending was, CalledOff called) {
    return switch (was) {
      case UnknownInOutbox _ -> new TakenOut(called.plan(), called.at());
      case Queued leaving when leaving.mayHaveArrived() -> {
        earlier.possible(leaving.at(), SeenBy.NOBODY);
        yield new TakenOut(called.plan(), called.at());
      }
      default -> called;
    };
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private void sent(Sent sent) {
    earlier.sent(sent.provenance().at());
    state.set(sent);
  }

  private void unknown(SendPlan plan, String sentence, Provenance provenance) {
    earlier.possible(provenance.at(), SeenBy.NOBODY);
    state.set(new Unknown(plan, sentence, provenance, new Evidence.NotLooked()));
  }

  private void refuse(SendPlan plan, Refusal refusal, Provenance provenance) {
    state.set(new Refused(plan, refusal, provenance));
  }

  private void failed(SendPlan plan, boolean left, Exception failure) {
    switch (failure) {
      case HubException.Unavailable told -> notAsked(plan, told);
      case HubException.NotOffered told -> notAsked(plan, told);
      case HubException.Forbidden told -> forbidden(plan, told);
      case HubException.ReadOnly told -> forbidden(plan, told);
      default -> {
        String sentence = sentence(failure);
        if (left) {
          unknown(plan, sentence, here());
          queued.lookFor(plan, number -> foundInOutbox(plan, number));
        } else {
          state.set(new CouldNotAsk(plan, sentence, here()));
        }
      }
    }
  }

  /** Then it is decided there. */
  private void foundInOutbox(SendPlan plan, long number) {
    if (state.get() instanceof Unknown) {
      queued.follow(plan, number, true);
    }
  }

  private void forbidden(SendPlan plan, HubException told) {
    refuse(plan, new Refusal.Forbidden(String.valueOf(told.getMessage())), here());
  }

  private void notAsked(SendPlan plan, HubException told) {
    state.set(new CouldNotAsk(plan, String.valueOf(told.getMessage()), here()));
  }

  /** Looks into the log for the row of an attempt whose outcome is unknown. */
  void lookForEvidence() {
    if (state.get() instanceof Unknown unknown
        && !(unknown.evidence() instanceof Evidence.Looking)) {
      state.set(with(unknown, new Evidence.Looking()));
      question =
          session.ask(
              hub -> LogGlance.ask(hub, caseId),
              answer -> looked(unknown, answer),
              failure -> state.set(with(unknown, new Evidence.CouldNotLook(sentence(failure)))));
    }
  }

  private void looked(Unknown unknown, Answer<LogGlance> answer) {
    answer
        .value()
        .since(before)
        .ifPresentOrElse(
            row -> {
              String address = unknown.plan().address();
              // A colleague may have sent it to somebody else meanwhile.
              if (row.status() == RequestStatus.SUCCESS && CompletedEmailRows.names(row, address)) {
                sent(new Sent(unknown.plan(), address, answer.provenance(), Optional.of(row)));
              } else {
                state.set(with(unknown, new Evidence.Inconclusive(row, answer.provenance())));
              }
            },
            () -> state.set(with(unknown, new Evidence.Nothing(answer.provenance()))));
  }

  private static Unknown with(Unknown unknown, Evidence evidence) {
    return new Unknown(unknown.plan(), unknown.sentence(), unknown.provenance(), evidence);
  }

  /** Decides an unknown outcome in the outbox: it was sent, or it is sent once more. */
  void decideInOutbox(Decision decision) {
    if (state.get() instanceof UnknownInOutbox unknown) {
      queued.decide(unknown.number(), decision);
    }
  }

  /** Takes the operator's word for an unknown outcome; the hub is not told. */
  void decide(boolean sent) {
    if (state.get() instanceof Unknown unknown) {
      question.cancel();
      if (sent) {
        earlier.possible(unknown.provenance().at(), SeenBy.OPERATOR);
      } else {
        earlier.nonePossible();
      }
      state.set(new Decided(unknown.plan(), sent, clock.instant()));
    }
  }

  /** Takes up a decision that could not be handed over; under its own key, so at most one mail. */
  void tryAgain() {
    if (state.get() instanceof CouldNotAsk(SendPlan plan, var _, var _)) {
      send(plan);
    }
  }

  private String sentence(Exception failure) {
    if (failure instanceof HubException told) {
      return String.valueOf(told.getMessage());
    }
    faults.accept(failure);
    return "";
  }

  /** Where the console itself knows something from. */
  private Provenance here() {
    return session.stateProperty().get() instanceof HubState.Open(HubDescription hub)
        ? Provenance.of(hub, clock.instant())
        : new Provenance(session.profile().name(), Provenance.Source.HUB, clock.instant());
  }

  /** Goes on with another session of the same hub; what is under way ends with the old one. */
  void continueOn(HubSession newer) {
    session = newer;
  }

  int caseId() {
    return caseId;
  }

  ReadOnlyObjectProperty<Sending> stateProperty() {
    return state.getReadOnlyProperty();
  }
}
