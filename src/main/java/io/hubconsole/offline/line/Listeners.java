package io.hubconsole.offline.line;

import io.hubconsole.hub.outbox.Outbox.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know that something has changed. */
public final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  private final List<Registered> all = new CopyOnWriteArrayList<>();

  /** One wish to be told; two of the same listener end apart. */
  private record Registered(Runnable listener, Object wish) {}

  /** Runs the listener with every change, until what is returned is closed. */
  public Registration add(Runnable listener) {
    Registered registered = new Registered(listener, new Object());
    all.add(registered);
    return () -> all.remove(registered);
  }

  /** Something has changed. */
  public void tell() {
    for (Registered registered : all) {
      try {
        registered.listener().run();
      } catch (RuntimeException fault) {
        // Whoever changed something has nothing to do with who looks on.
        LOG.warn("A listener failed: {}", fault.getClass().getName());
      }
    }
  }
}
