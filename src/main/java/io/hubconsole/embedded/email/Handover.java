package io.hubconsole.embedded.email;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The one point of an SMTP attempt that cannot be taken back: the dot that ends the mail.
 *
 * <p>Before it a server has not got a whole mail and cannot deliver; from its first byte on it may.
 * Sending the dot and giving up exclude each other, so whoever gives up knows which it was.
 */
final class Handover {
  private enum State {
    BEFORE,
    BEGUN,
    GIVEN_UP
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.BEFORE);

  /** Asks leave to send the dot; false where the attempt has been given up. */
  boolean begin() {
    return state.compareAndSet(State.BEFORE, State.BEGUN);
  }

  /** Gives the attempt up; false where the dot may have left already. */
  boolean giveUp() {
    return state.compareAndSet(State.BEFORE, State.GIVEN_UP) || state.get() == State.GIVEN_UP;
  }

  boolean hasBegun() {
    return state.get() == State.BEGUN;
  }
}
