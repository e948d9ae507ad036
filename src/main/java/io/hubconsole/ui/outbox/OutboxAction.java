package io.hubconsole.ui.outbox;

import io.hubconsole.hub.outbox.QueuedWrite;

/** What can be done with a write in the outbox, in the order of the buttons. */
enum OutboxAction {
  SEND_NOW("Ctrl+Enter"),
  EDIT("F2"),
  DISCARD("F8"),
  WAS_SENT("F3"),
  SEND_AGAIN("F4");

  private final String key;

  OutboxAction(String key) {
    this.key = key;
  }

  /** The shortcut, as it is shown. */
  String key() {
    return key;
  }

  /** Whether a write in that state allows it. */
  boolean fits(QueuedWrite.State state) {
    return switch (this) {
      case SEND_NOW, EDIT ->
          state == QueuedWrite.State.QUEUED || state == QueuedWrite.State.REFUSED;
      // One whose hub never comes back as well; the outbox refuses while it is leaving.
      case DISCARD -> true;
      case WAS_SENT, SEND_AGAIN -> state == QueuedWrite.State.UNKNOWN;
    };
  }
}
