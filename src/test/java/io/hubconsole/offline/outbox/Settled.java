package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.util.Optional;

/** What a drain does to a write, done by hand for tests of other packages. */
public final class Settled {
  private Settled() {}

  /** A queued write leaves, and its answer is kept. */
  public static void settle(OutboxStore outbox, long number, State state, String words) {
    leave(outbox, number);
    outbox.departures().settle(number, new Settlement(state, words));
  }

  /** A write leaves by hand, where it is in that state, for a hub that keeps its caller's keys. */
  static Optional<KeptWrite> left(OutboxStore outbox, long number, State from) {
    return left(outbox, number, from, Optional.of(OutboxOfTests.TARGET.callerMark()));
  }

  static Optional<KeptWrite> left(
      OutboxStore outbox, long number, State from, Optional<String> keys) {
    return outbox
        .departures()
        .find(number)
        .filter(write -> write.state() == from)
        .flatMap(write -> outbox.departures().leave(write, Optional.empty(), keys));
  }

  /** A queued write leaves, and no answer has come yet. */
  public static void leave(OutboxStore outbox, long number) {
    var _ = left(outbox, number, State.QUEUED).orElseThrow();
  }
}
