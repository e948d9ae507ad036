package io.hubconsole.embedded.routing;

import io.hubconsole.hub.RoutingAnswer;
import io.hubconsole.hub.RoutingQuery;
import java.util.function.Supplier;

/** Answers routing questions from the latest snapshot; for any number of threads. */
public final class RoutingService {
  private final Supplier<RoutingSnapshot> snapshots;

  /**
   * Makes a service that asks for the snapshot once for each question.
   *
   * @param snapshots gives the latest, at once and without waiting
   */
  public RoutingService(Supplier<RoutingSnapshot> snapshots) {
    this.snapshots = snapshots;
  }

  /** Which workshop takes a case that this service partner books. */
  public RoutingAnswer route(int servicePartnerId, RoutingQuery query) {
    return snapshots.get().index().route(servicePartnerId, query);
  }
}
