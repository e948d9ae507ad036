package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.Outbox.Registration;
import io.hubconsole.offline.line.Listeners;
import java.util.concurrent.atomic.AtomicBoolean;

/** Those who want to know of changes: told soon after, once for many that came close together. */
final class Changes {
  private final Listeners all = new Listeners();
  private final AtomicBoolean due = new AtomicBoolean();

  Registration add(Runnable listener) {
    return all.add(listener);
  }

  void changed() {
    if (!due.getAndSet(true)) {
      Thread.ofVirtual().name("outbox-listeners").start(this::tell);
    }
  }

  private void tell() {
    due.set(false);
    all.tell();
  }
}
