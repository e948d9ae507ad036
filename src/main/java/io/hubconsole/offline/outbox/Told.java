package io.hubconsole.offline.outbox;

import io.hubconsole.hub.ResendAnswer;
import io.hubconsole.hub.SaveAnswer;

/** What somebody who waits for a write is told. */
sealed interface Told {
  /** The hub's answer to an email. */
  record Email(ResendAnswer answer) implements Told {}

  /** The hub's answer to a call. */
  record Call(SaveAnswer answer) implements Told {}

  /** What the hub threw, or what nobody knows. */
  record Thrown(RuntimeException fault) implements Told {}

  /** It goes on without anybody waiting. */
  record Later(boolean mayHaveArrived) implements Told {}
}
