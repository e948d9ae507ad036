package io.hubconsole.ui.email;

import io.hubconsole.desk.outbox.OutboxDesk;
import io.hubconsole.desk.session.HubSession;
import io.hubconsole.desk.tasks.TaskRunner;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.RequestFilter;
import io.hubconsole.hub.RequestFilter.MetaIs;
import io.hubconsole.hub.RequestFilter.Sense;
import io.hubconsole.hub.ResendOrder;
import io.hubconsole.hub.ServiceCase;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite;
import io.hubconsole.ui.navigation.Destination;
import io.hubconsole.ui.navigation.Navigator;
import io.hubconsole.ui.navigation.ViewName;
import io.hubconsole.ui.routing.CaseLookup;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Joins the search, the case and its sending: one case is on the screen, and what was sent from
 * here is remembered for each case until the window closes.
 */
public final class ResendViewModel {
  private final HubSession session;
  private final OutboxDesk outbox;
  private final TaskRunner tasks;
  private final Navigator navigator;
  private final Duration undo;
  private final Clock clock;
  private final Consumer<Exception> faults;
  private final CaseSearchViewModel search;
  private final CaseViewModel card;
  private final StringProperty givenAddress = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable SendingViewModel> sending =
      new ReadOnlyObjectWrapper<>();
  private final Sendings kept;
  private final ObservableList<SendingViewModel> sendings = FXCollections.observableArrayList();
  private final Subscription followed;
  private Subscription watched = Subscription.EMPTY;
  private final ChangeListener<Destination> moved = (_, _, there) -> movedTo(there);

  /**
   * A view over the session's hub.
   *
   * @param outbox where orders lie that no hub has confirmed
   * @param kept what was sent before these screens were built, and outlives them
   * @param undo how long a decision to send can be undone
   * @param faults takes what is a fault of the product
   */
  public ResendViewModel(
      HubSession session,
      OutboxDesk outbox,
      TaskRunner tasks,
      Navigator navigator,
      Sendings kept,
      Duration undo,
      Clock clock,
      Consumer<Exception> faults) {
    this.session = session;
    this.outbox = outbox;
    this.tasks = tasks;
    this.navigator = navigator;
    this.kept = kept;
    this.undo = undo;
    this.clock = clock;
    this.faults = faults;
    this.search = new CaseSearchViewModel(session, tasks, this::chosen, faults);
    this.card = new CaseViewModel(session, faults);
    navigator.currentProperty().addListener(moved);
    card.stateProperty().subscribe(this::shown);
    sendings.setAll(kept.latestFirst());
    sendings.forEach(this::watch);
    this.followed =
        session.whenBack(this::refresh).and(outbox.stateProperty().subscribe(_ -> takeUpQueued()));
  }

  private void refresh() {
    search.refresh();
    card.refresh();
  }

  private void chosen(Optional<ServiceCase> serviceCase) {
    serviceCase.ifPresentOrElse(this::open, card::close);
  }

  private void open(ServiceCase found) {
    // A search that finds what is on the screen, unchanged, leaves it there.
    if (card.stateProperty().get() instanceof CaseState.Open(CaseFile file)
        && file.serviceCase().equals(found)) {
      card.refreshAttempts();
    } else {
      card.open(found);
    }
  }

  private void shown(CaseState state) {
    switch (state) {
      case CaseState.Open(CaseFile file) -> turnTo(file.serviceCase());
      case CaseState.Opening(ServiceCase wanted) -> turnFromOthers(wanted.id());
      case CaseState.None _, CaseState.Gone _, CaseState.Failed _ -> turnFromOthers(-1);
    }
  }

  private void turnTo(ServiceCase serviceCase) {
    SendingViewModel current = sending.get();
    if (current == null || current.caseId() != serviceCase.id()) {
      sending.set(kept.ofCase(serviceCase.id()).orElseGet(() -> begin(serviceCase)));
    }
    if (navigator.currentProperty().get().view() == ViewName.RESEND_EMAIL) {
      kept.isShown(serviceCase.id());
    }
    takeUpQueued();
  }

  /** An order for the case on the screen may lie in the outbox from before, or from a command. */
  private void takeUpQueued() {
    SendingViewModel current = sending.get();
    if (current != null && card.stateProperty().get() instanceof CaseState.Open(CaseFile file)) {
      outbox.stateProperty().get().unconfirmed().stream()
          .filter(write -> isFor(file, write))
          .findFirst()
          .ifPresent(write -> current.takeUp(SendPlan.of(file, ""), write));
    }
  }

  private boolean isFor(CaseFile file, QueuedWrite write) {
    return write.order() instanceof Order.Email(ResendOrder order)
        && order.guid().equalsIgnoreCase(file.serviceCase().guid().toString())
        && write.target().profile().equals(Optional.of(session.profile().id()))
        && write.state() != QueuedWrite.State.REFUSED;
  }

  private SendingViewModel begin(ServiceCase serviceCase) {
    SendingViewModel begun =
        new SendingViewModel(serviceCase, session, outbox, tasks, undo, clock, faults);
    watch(begun);
    return begun;
  }

  private void watch(SendingViewModel one) {
    watched = watched.and(one.stateProperty().subscribe(told -> moved(one, told)));
  }

  private void moved(SendingViewModel one, Sending told) {
    if (told instanceof Sending.Ready) {
      return;
    }
    kept.keep(one);
    if (!sendings.contains(one)) {
      sendings.addFirst(one);
    }
    if (leavesTraces(told) && isShown(one)) {
      card.refreshAttempts();
    }
    if (told instanceof Sending.Sent && isShown(one)) {
      givenAddress.set("");
    }
  }

  private boolean isShown(SendingViewModel one) {
    return one.equals(sending.get());
  }

  /** Whether the log may have a new row. */
  private static boolean leavesTraces(Sending told) {
    return switch (told) {
      case Sending.Sent _, Sending.NotSent _, Sending.Unknown _, Sending.UnknownInOutbox _ -> true;
      case Sending.Ready _,
          Sending.Checking _,
          Sending.AlreadySent _,
          Sending.Waiting _,
          Sending.UnderWay _,
          Sending.Decided _,
          Sending.Refused _,
          Sending.CouldNotAsk _,
          Sending.Queued _,
          Sending.TakenOut _,
          Sending.CalledOff _ ->
          false;
    };
  }

  /** What has not left is called off when its case leaves the screen. */
  private void turnFromOthers(int caseId) {
    SendingViewModel current = sending.get();
    if (current != null && current.caseId() != caseId) {
      sending.set(null);
      leave(current, Sending.Reason.OTHER_CASE);
      givenAddress.set("");
    }
  }

  private void movedTo(Destination there) {
    SendingViewModel current = sending.get();
    if (current != null) {
      if (there.view() == ViewName.RESEND_EMAIL) {
        isBack(there, current);
      } else {
        leave(current, Sending.Reason.VIEW_LEFT);
      }
    }
  }

  /** Whoever comes for another case does not see what became of this one. */
  private void isBack(Destination there, SendingViewModel current) {
    if (there instanceof Destination.ResendEmail(var wanted) && wanted.isEmpty()) {
      kept.isShown(current.caseId());
    }
  }

  /** Calls off what has not left of a case that goes from the screen, and has it told elsewhere. */
  private void leave(SendingViewModel one, Sending.Reason reason) {
    boolean waits = one.stateProperty().get().waits();
    one.callOff(reason);
    if (waits) {
      kept.calledOffByLeaving(one.caseId());
    }
  }

  /** Why the case on the screen cannot be sent; empty where it can, or where there is no case. */
  Optional<Obstacle> obstacle() {
    return card.stateProperty().get() instanceof CaseState.Open(CaseFile file)
        ? Obstacle.of(file, givenAddress.get())
        : Optional.empty();
  }

  /**
   * Decides to send the case on the screen. Does nothing while another case may be meant: while
   * what is typed has no answer yet.
   */
  void send() {
    SendingViewModel current = sending.get();
    if (current != null
        && !search.pendingProperty().get()
        && obstacle().isEmpty()
        && card.stateProperty().get() instanceof CaseState.Open(CaseFile file)) {
      current.send(SendPlan.of(file, givenAddress.get()));
    }
  }

  /** Undoes a decision that still waits, or declines to send once more. */
  void callOffByHand() {
    SendingViewModel current = sending.get();
    if (current != null) {
      current.callOff(
          current.stateProperty().get() instanceof Sending.AlreadySent
              ? Sending.Reason.DECLINED
              : Sending.Reason.UNDONE);
    }
  }

  /** Whether there is something that Escape calls off. */
  boolean canCallOff() {
    SendingViewModel current = sending.get();
    return current != null && current.stateProperty().get().waits();
  }

  /** Goes to what the other systems said about the case on the screen. */
  void openLog() {
    if (card.stateProperty().get() instanceof CaseState.Open(CaseFile file)) {
      navigator.go(
          new Destination.RequestLog(
              Optional.of(
                  RequestFilter.ALL.and(
                      new MetaIs(
                          "caseId", Integer.toString(file.serviceCase().id()), Sense.ONLY)))));
    }
  }

  /** Goes to the routing of the case on the screen. */
  void openRouting() {
    if (card.stateProperty().get() instanceof CaseState.Open(CaseFile file)) {
      navigator.go(new Destination.Routing(Optional.of(CaseLookup.queryOf(file.serviceCase()))));
    }
  }

  /** Goes to the outbox, to the order of that number. */
  void openOutbox(long number) {
    navigator.go(new Destination.Outbox(Optional.of(number)));
  }

  /** How the line to the hub stands: what is sent while the hub is away leaves later. */
  ReadOnlyObjectProperty<Line> lineProperty() {
    return session.lineProperty();
  }

  CaseSearchViewModel search() {
    return search;
  }

  CaseViewModel card() {
    return card;
  }

  /** The address for this send only; blank: the case's own. */
  StringProperty givenAddressProperty() {
    return givenAddress;
  }

  /** The sending of the case on the screen; {@code null} while there is none. */
  ReadOnlyObjectProperty<@Nullable SendingViewModel> sendingProperty() {
    return sending.getReadOnlyProperty();
  }

  /** Everything that was sent, or nearly, since the window opened; the latest case first. */
  ObservableList<SendingViewModel> sendings() {
    return sendings;
  }

  /** Calls off what has not left, and wants no answer any more. */
  void dispose() {
    navigator.currentProperty().removeListener(moved);
    SendingViewModel current = sending.get();
    if (current != null) {
      leave(current, Sending.Reason.VIEW_LEFT);
    }
    watched.unsubscribe();
    followed.unsubscribe();
    sending.set(null);
    sendings.clear();
    search.dispose();
    card.dispose();
  }
}
