package io.hubconsole.offline.outbox;

import io.hubconsole.hub.outbox.Outbox.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know of changes: told soon after, once for many that came close together. */
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Runnable> all = new CopyOnWriteArrayList<>();
  private final AtomicBoolean due = new AtomicBoolean();

  Registration add(Runnable listener) {
    all.add(listener);
    return () -> all.remove(listener);
  }

  void changed() {
    if (!due.getAndSet(true)) {
      Thread.ofVirtual().name("outbox-listeners").start(this::tell);
    }
  }

  private void tell() {
    due.set(false);
    for (Runnable listener : all) {
      try {
        listener.run();
      } catch (RuntimeException fault) {
        LOG.warn("A listener of the outbox failed: {}", fault.getClass().getName());
      }
    }
  }
}
