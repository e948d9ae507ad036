package io.hubconsole.offline.outbox;

import io.hubconsole.hub.HubException;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.offline.line.HubLine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A line that stands or is down as a test says. */
final class LineOfTests implements HubLine {
  private final ServiceOrderHub hub;
  private final AtomicInteger losses = new AtomicInteger();
  private volatile boolean stands;

  LineOfTests(ServiceOrderHub hub) {
    this.hub = hub;
  }

  void stand(boolean now) {
    stands = now;
  }

  int losses() {
    return losses.get();
  }

  @Override
  public Optional<ServiceOrderHub> hub() {
    return stands ? Optional.of(hub) : Optional.empty();
  }

  @Override
  public void lost(ServiceOrderHub asked, HubException.Unavailable why) {
    losses.incrementAndGet();
    stands = false;
  }
}
