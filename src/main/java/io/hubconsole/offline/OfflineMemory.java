package io.hubconsole.offline;

import io.hubconsole.hub.Dated;
import io.hubconsole.hub.HubMemory;
import io.hubconsole.hub.Line;
import io.hubconsole.hub.LogSync;
import io.hubconsole.hub.ServiceOrderHub;
import io.hubconsole.hub.outbox.Outbox.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** How a hub that may be away stands. */
final class OfflineMemory implements HubMemory {
  private final OfflineParts parts;

  OfflineMemory(OfflineParts parts) {
    this.parts = parts;
  }

  @Override
  public Line line() {
    return parts.line().line();
  }

  @Override
  public <T> Dated<T> dated(Function<ServiceOrderHub, T> question) {
    Oldest oldest = new Oldest();
    T answer = question.apply(OfflineHub.noting(parts, oldest::note));
    return new Dated<>(answer, oldest.time());
  }

  /** The oldest of some times; a question may ask on several threads. */
  private static final class Oldest {
    private Optional<Instant> time = Optional.empty();

    synchronized void note(Instant other) {
      time = time.filter(other::isAfter).or(() -> Optional.of(other));
    }

    synchronized Optional<Instant> time() {
      return time;
    }
  }

  @Override
  public LogSync logSync() {
    return parts.sync().standing();
  }

  @Override
  public Registration listen(Runnable changed) {
    Registration ofLine = parts.line().listen(changed);
    Registration ofSync = parts.sync().listen(changed);
    return () -> {
      ofLine.close();
      ofSync.close();
    };
  }
}
