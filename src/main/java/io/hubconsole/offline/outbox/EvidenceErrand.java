package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.QueuedWrite.State;
import io.hubconsole.offline.outbox.Errand.Reporter;
import io.hubconsole.offline.outbox.LogEvidence.Finding;
import io.hubconsole.text.Texts;
import java.time.Duration;
import java.util.Optional;

/** Looks whether the hub's log tells what became of an email that nobody knows of. */
final class EvidenceErrand {
  private final Departures store;
  private final LogEvidence evidence;
  private final Texts texts;

  EvidenceErrand(Departures store, LogEvidence evidence, Texts texts) {
    this.store = store;
    this.evidence = evidence;
    this.texts = texts;
  }

  /** Looks; where the log tells nothing yet, it is looked at again after a while. */
  void go(KeptWrite write, ServiceOrderHub hub, Reporter reporter) {
    if (write.before().isEmpty()) {
      return;
    }
    Glance before = write.before().get();
    Finding finding;
    try {
      finding = evidence.after(hub, before);
    } catch (HubException fault) {
      store.backOff().failed(write.number(), retryAfter(fault));
      if (fault instanceof HubException.Unavailable away) {
        Errand.tellAway(away, reporter);
      }
      return;
    }
    take(write, before.address(), finding, reporter);
  }

  private static Optional<Duration> retryAfter(HubException fault) {
    return fault instanceof HubException.Unavailable told ? told.retryAfter() : Optional.empty();
  }

  private void take(KeptWrite write, String address, Finding finding, Reporter reporter) {
    long number = write.number();
    switch (finding) {
      case Finding.Sent(var row) -> {
        String words = texts.get("outbox.inLog", Long.toString(row.id()), address);
        store.backOff().forget(number);
        store.found(number, State.UNKNOWN, new Settlement(State.SENT, words, Optional.of(address)));
        reporter.told(write, State.SENT, new Told.Email(new ResendAnswer.Sent(address)));
      }
      case Finding.Unclear(var row) -> {
        store.backOff().failed(number, Optional.empty());
        String words = texts.get("outbox.inLogUnclear", Long.toString(row.id()));
        if (!write.lastWords().equals(Optional.of(words))) {
          store.found(number, State.UNKNOWN, new Settlement(State.UNKNOWN, words));
        }
      }
      case Finding.Nothing _ -> store.backOff().failed(number, Optional.empty());
    }
  }
}
