package io.hubconsole.ui.email;

import io.hubconsole.desk.session.HubSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * What was sent to one hub since the window opened, or nearly. Outlives the screens, which are
 * built anew in another language or for another profile: an unknown outcome must not be forgotten
 * by that.
 */
public final class Sendings {
  private final List<SendingViewModel> latestFirst = new ArrayList<>();
  private final ReadOnlyObjectWrapper<Optional<Integer>> calledOff =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Integer>> waiting =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Subscription followed = Subscription.EMPTY;

  void keep(SendingViewModel one) {
    if (!latestFirst.contains(one)) {
      latestFirst.addFirst(one);
      one.stateProperty().subscribe(_ -> waiting.set(firstThatWaits()));
    }
  }

  List<SendingViewModel> latestFirst() {
    return List.copyOf(latestFirst);
  }

  Optional<SendingViewModel> ofCase(int caseId) {
    return latestFirst.stream().filter(one -> one.caseId() == caseId).findFirst();
  }

  /** Whoever decided to send has gone elsewhere before it left: to be told where they are now. */
  void calledOffByLeaving(int caseId) {
    calledOff.set(Optional.of(caseId));
  }

  /** The case is on the screen again, and what became of it. */
  void isShown(int caseId) {
    if (calledOff.get().equals(Optional.of(caseId))) {
      seenCalledOff();
    }
  }

  /** The number of a case whose mail was called off because it was left; empty once it is seen. */
  public ReadOnlyObjectProperty<Optional<Integer>> calledOffProperty() {
    return calledOff.getReadOnlyProperty();
  }

  /** The operator has seen that. */
  public void seenCalledOff() {
    calledOff.set(Optional.empty());
  }

  /**
   * A mail that is not through yet.
   *
   * @param leaving whether the request is on its way; else it can still be called off
   */
  public record Unfinished(int caseId, boolean leaving) {}

  /** A mail that is not through yet, one on its way before one that waits; empty for none. */
  public Optional<Unfinished> unfinished() {
    return latestFirst.stream()
        .filter(one -> isLeaving(one.stateProperty().get()))
        .map(one -> new Unfinished(one.caseId(), true))
        .findFirst()
        .or(() -> firstThatWaits().map(caseId -> new Unfinished(caseId, false)));
  }

  private Optional<Integer> firstThatWaits() {
    return latestFirst.stream()
        .filter(one -> one.stateProperty().get().waits())
        .map(SendingViewModel::caseId)
        .findFirst();
  }

  /** The number of a case whose mail has not left yet and would be called off by whoever leaves. */
  public ReadOnlyObjectProperty<Optional<Integer>> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  private static boolean isLeaving(Sending state) {
    return state instanceof Sending.UnderWay;
  }

  /** How a mail ended that was still on its way. */
  public enum End {
    SENT,
    NOT_SENT,
    UNKNOWN,
    /** It is in the outbox. */
    QUEUED
  }

  /** Takes how a mail ended, by the number of its case. */
  @FunctionalInterface
  public interface EndListener {
    void ended(int caseId, End end);
  }

  /** The screens leave: whatever is still on its way is told when it ends. */
  public void leave(EndListener listener) {
    for (SendingViewModel one : latestFirst) {
      if (isLeaving(one.stateProperty().get())) {
        Consumer<Sending> told =
            state -> endOf(state).ifPresent(end -> listener.ended(one.caseId(), end));
        followed = followed.and(one.stateProperty().subscribe(told));
      }
    }
  }

  private static Optional<End> endOf(Sending state) {
    return switch (state) {
      case Sending.Sent _ -> Optional.of(End.SENT);
      case Sending.NotSent _, Sending.Refused _, Sending.CouldNotAsk _ -> Optional.of(End.NOT_SENT);
      case Sending.Unknown _, Sending.UnknownInOutbox _, Sending.TakenOut _ ->
          Optional.of(End.UNKNOWN);
      case Sending.Queued _ -> Optional.of(End.QUEUED);
      case Sending.Ready _,
          Sending.Checking _,
          Sending.AlreadySent _,
          Sending.Waiting _,
          Sending.UnderWay _,
          Sending.Decided _,
          Sending.CalledOff _ ->
          Optional.empty();
    };
  }

  /** The screens come back, over a new session of the same hub. */
  public void comeBack(HubSession session) {
    followed.unsubscribe();
    followed = Subscription.EMPTY;
    latestFirst.forEach(one -> one.continueOn(session));
  }
}
