package io.hubconsole.offline.outbox;

import io.hubconsole.hub.CaseSearch;
import io.hubconsole.hub.HubException;
import io.hubconsole.hub.HubException.Unavailable.Answered;
import io.hubconsole.hub.PageRequest;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Order;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.Plan.Step;
import io.hubconsole.text.Texts;
import java.io.IOException;
import java.util.Optional;

/**
 * Carries out steps: what is to be known before the first byte of a write leaves is on disk by
 * then, and what came of it is kept before anything else is done with it.
 *
 * <p>Faults of the store are thrown; those of the hub are part of what came of a step.
 */
final class Errand {
  private final Departures store;
  private final String callerMark;
  private final Texts texts;
  private final Asking asking;
  private final LogEvidence evidence = new LogEvidence();
  private final EvidenceErrand look;

  /**
   * Carries out steps for a caller.
   *
   * @param callerMark tells the caller apart: a hub keeps the idempotency keys of each by itself
   */
  Errand(Departures store, String callerMark, Texts texts, Asking asking) {
    this.store = store;
    this.callerMark = callerMark;
    this.texts = texts;
    this.asking = asking;
    this.look = new EvidenceErrand(store, evidence, texts);
  }

  /** Who wants to know what came of a step. */
  interface Reporter {
    /** A write has come to that. */
    void told(KeptWrite write, State state, Told told);

    /** No hub answered. */
    void away(HubException.Unavailable why);
  }

  /**
   * Carries out a step.
   *
   * @throws HubException.Unavailable where the store does not keep what it must: nothing has left
   */
  void go(Step step, ServiceOrderHub hub, Reporter reporter) {
    Optional<KeptWrite> write =
        store.find(step.number()).filter(read -> read.state() == from(step));
    if (write.isEmpty()) {
      return;
    }
    switch (step) {
      case Step.Send _ -> send(write.get(), hub, reporter);
      case Step.AskAgain _ -> askAgain(write.get(), hub, reporter);
      case Step.Look _ -> look.go(write.get(), hub, reporter);
      case Step.GiveUp _ -> giveUp(write.get(), texts.get("outbox.tooLong"), reporter);
      case Step.TooOld(long number) ->
          store.found(
              number, State.QUEUED, new Settlement(State.QUEUED, texts.get("outbox.tooOld")));
    }
  }

  /** The state that a write must be in still. */
  private static State from(Step step) {
    return switch (step) {
      case Step.Send _, Step.TooOld _ -> State.QUEUED;
      case Step.AskAgain _, Step.GiveUp _ -> State.SENDING;
      case Step.Look _ -> State.UNKNOWN;
    };
  }

  private void send(KeptWrite write, ServiceOrderHub hub, Reporter reporter) {
    Optional<Glance> glance = Optional.empty();
    try {
      glance = glance(write, hub);
    } catch (HubException.Unavailable fault) {
      if (fault.answered() != Answered.NO) {
        nothingDone(write, fault, reporter);
        return;
      }
    } catch (HubException noLog) {
      // Then there is no evidence, and the operator decides.
      glance = Optional.empty();
    }
    store
        .leave(write, glance, keys(hub))
        .ifPresent(left -> take(left, asking.ask(hub, left, false), reporter));
  }

  /** A hub that does a repeated order once needs no evidence. */
  private Optional<Glance> glance(KeptWrite write, ServiceOrderHub hub) {
    return write.order() instanceof Order.Email(var order) && !hub.describe().keepsKeys()
        ? evidence.before(hub, order)
        : Optional.empty();
  }

  private void nothingDone(KeptWrite write, HubException.Unavailable fault, Reporter reporter) {
    store.backOff().failed(write.number(), fault.retryAfter());
    store.found(write.number(), State.QUEUED, new Settlement(State.QUEUED, Asking.words(fault)));
    tellAway(fault, reporter);
    reporter.told(write, State.QUEUED, new Told.Later(false));
  }

  /** Only a hub that kept this caller's keys when it left, and does so now, does it once. */
  private void askAgain(KeptWrite write, ServiceOrderHub hub, Reporter reporter) {
    if (!write.keysOf().equals(Optional.of(callerMark))) {
      giveUp(write, texts.get("outbox.otherKeys"), reporter);
      return;
    }
    boolean keepsKeys;
    try {
      keepsKeys = keepsKeysNow(hub);
    } catch (HubException.Unavailable fault) {
      store.backOff().failed(write.number(), fault.retryAfter());
      tellAway(fault, reporter);
      reporter.told(write, State.SENDING, new Told.Later(true));
      return;
    }
    if (!keepsKeys) {
      giveUp(write, texts.get("outbox.keysGone"), reporter);
      return;
    }
    store
        .leave(write, Optional.empty(), keys(hub))
        .ifPresent(left -> take(left, asking.ask(hub, left, true), reporter));
  }

  private Optional<String> keys(ServiceOrderHub hub) {
    return hub.describe().keepsKeys() ? Optional.of(callerMark) : Optional.empty();
  }

  /** Asked for afresh: another hub may have come to that address since. */
  private static boolean keepsKeysNow(ServiceOrderHub hub) {
    try {
      hub.searchCases(CaseSearch.ALL, PageRequest.first(1));
    } catch (HubException.Forbidden | HubException.NotOffered notLetIn) {
      return false;
    }
    return hub.describe().keepsKeys();
  }

  private void giveUp(KeptWrite write, String words, Reporter reporter) {
    store.found(write.number(), State.SENDING, new Settlement(State.UNKNOWN, words));
    store.backOff().forget(write.number());
    reporter.told(
        write,
        State.UNKNOWN,
        asking.unknown(write.number(), words, new IOException("given up")).told());
  }

  private void take(KeptWrite write, Heard heard, Reporter reporter) {
    long number = write.number();
    switch (heard) {
      case Heard.Final(Settlement settlement, Told told) -> {
        store.backOff().forget(number);
        store.settle(number, settlement);
        reporter.told(write, settlement.state(), told);
      }
      case Heard.NothingDone(String words, var retryAfter, var away) -> {
        store.backOff().failed(number, retryAfter);
        store.settle(number, new Settlement(State.QUEUED, words));
        away.ifPresent(reporter::away);
        reporter.told(write, State.QUEUED, new Told.Later(false));
      }
      case Heard.MayHaveArrived(String words, var retryAfter, var away) -> {
        store.backOff().failed(number, retryAfter);
        store.settle(number, new Settlement(State.SENDING, words));
        away.ifPresent(reporter::away);
        reporter.told(write, State.SENDING, new Told.Later(true));
      }
    }
  }

  static void tellAway(HubException.Unavailable fault, Reporter reporter) {
    if (fault.answered() == Answered.NOTHING) {
      reporter.away(fault);
    }
  }
}
