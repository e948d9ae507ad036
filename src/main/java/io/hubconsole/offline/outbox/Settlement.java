package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.QueuedWrite.State;
import java.util.Optional;

/**
 * What a write has been brought to.
 *
 * @param words what was heard of it, for people; blank where nothing new was
 * @param answer what the hub answered where it did it
 */
record Settlement(State state, String words, Optional<String> answer) {
  Settlement(State state, String words) {
    this(state, words, Optional.empty());
  }
}
